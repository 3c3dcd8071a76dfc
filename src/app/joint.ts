import type { Decision, Scenario } from "../domain/index.ts";
import { decode } from "../formulate/decode.ts";
import { formulate } from "../formulate/formulate.ts";
import type { Options } from "./options.ts";
import type { NoPackage } from "./package.ts";
import { solveParts } from "./part.ts";
import { reading, stepwise, type Agreed } from "./stepwise.ts";

/**
 * Section 3, joint: swaps, relief and sites in one program. It starts from the stepwise package, which is one of its
 * points, so that it is never worse on the same objective.
 */
export async function joint(
  scenario: Scenario,
  decision: Decision,
  options: Options,
  deadline: number,
): Promise<Agreed | NoPackage> {
  const before = await stepwise(scenario, decision, options, deadline);
  const formulation = formulate(scenario, decision, { type: "joint" }, "joint");
  const start =
    before.status === "agreed" ? formulation.valuesOf(reading(scenario, decision, before.agreements)) : undefined;
  const part = { name: "", formulation, ...(start === undefined ? {} : { start }) };
  const [solved] = await solveParts("joint", [part], options, deadline);
  if (solved === undefined || solved.status !== "solved") return solved as NoPackage;
  return { status: "agreed", agreements: decode(formulation.program, solved.values), proofs: [solved.proof] };
}
