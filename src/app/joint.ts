import type { Decision, Reading, Scenario } from "../domain/index.ts";
import { decode } from "../formulate/decode.ts";
import { formulate } from "../formulate/formulate.ts";
import type { Ended } from "../model/index.ts";
import { levelMeasure } from "../objectives/level.ts";
import { reading, type Agreed } from "./agreed.ts";
import { overBefore } from "./limits.ts";
import { nameSwaps } from "./municipal.ts";
import type { Options } from "./options.ts";
import type { NoPackage, PartProof } from "./package.ts";
import { asPlanned, solveParts } from "./part.ts";
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
  // Who stops it waits for no program that nobody will solve.
  const over = overBefore({ ...options, until: deadline });
  if (over !== undefined) {
    if (before === undefined) return { status: "unknown", phase: "joint", part: "", ended: over };
    const { agreements } = before;
    const proofs = [notBegun(scenario, reading(scenario, decision, agreements), over)];
    return nameSwaps(scenario, decision, { status: "agreed", agreements, proofs }, options, deadline);
  }
  const formulation = formulate(scenario, decision, { type: "joint" }, "joint");
  const start = before === undefined ? undefined : formulation.valuesOf(reading(scenario, decision, before.agreements));
  const part = { name: "", formulation, ...(start === undefined ? {} : { start }) };
  const [solved] = await solveParts("joint", [part], options, deadline);
  if (solved === undefined || solved.status !== "solved") return solved as NoPackage;
  const agreements = decode(formulation.program, solved.values);
  const proof = asPlanned(solved, reading(scenario, decision, agreements));
  return nameSwaps(scenario, decision, { status: "agreed", agreements, proofs: [proof] }, options, deadline);
}

/** What is known of how good a plan is where nothing was asked: what it comes to, and no bound. */
function notBegun(scenario: Scenario, reading: Reading, ended: Ended): PartProof {
  const levels = scenario.objective.map((level) => {
    const { value } = levelMeasure(level, { scenario, reading });
    return { name: level.name.en, value, best: value, bound: -Infinity, gap: Infinity, proven: false };
  });
  return { phase: "joint", part: "", status: "feasible", ended, certificate: "checked", levels };
}
