import type { Decision, Scenario } from "../domain/index.ts";
import { decode } from "../formulate/decode.ts";
import { formulate } from "../formulate/formulate.ts";
import { reading, type Agreed } from "./agreed.ts";
import { nameSwaps } from "./municipal.ts";
import type { Options } from "./options.ts";
import type { NoPackage } from "./package.ts";
import { solveParts } from "./part.ts";
import { agreeOnSwaps, merge } from "./stepwise.ts";

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
  const settled = await agreeOnSwaps(scenario, decision, options, deadline);
  const before = settled.status === "agreed" ? await merge(scenario, decision, settled, options, deadline) : settled;
  return jointFrom(scenario, decision, before.status === "agreed" ? before : undefined, options, deadline);
}

/** The same from a stepwise package that is known, or from none: where stepwise has none, joint may have one. */
export async function jointFrom(
  scenario: Scenario,
  decision: Decision,
  before: Agreed | undefined,
  options: Options,
  deadline: number,
): Promise<Agreed | NoPackage> {
  const formulation = formulate(scenario, decision, { type: "joint" }, "joint");
  const start = before === undefined ? undefined : formulation.valuesOf(reading(scenario, decision, before.agreements));
  const part = { name: "", formulation, ...(start === undefined ? {} : { start }) };
  const [solved] = await solveParts("joint", [part], options, deadline);
  if (solved === undefined || solved.status !== "solved") return solved as NoPackage;
  const agreements = decode(formulation.program, solved.values);
  return nameSwaps(scenario, decision, { status: "agreed", agreements, proofs: [solved.proof] }, options, deadline);
}
