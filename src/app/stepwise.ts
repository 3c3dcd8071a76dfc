import { both, type Decision, en, nl, type Scenario } from "../domain/index.ts";
import { agreementsOf } from "../formulate/agreements-of.ts";
import { decode } from "../formulate/decode.ts";
import { noAgreements } from "../formulate/plan.ts";
import { belowLeast, reliefOf, reserveOf } from "../formulate/relief.ts";
import { withEvenness } from "../formulate/swap-cut.ts";
import { formulateSwaps } from "../formulate/swap-program.ts";
import { swapStart } from "../formulate/swap-start.ts";
import { satisfies } from "../model/index.ts";
import { reading, type Agreed } from "./agreed.ts";
import { nameSwaps } from "./municipal.ts";
import { offer } from "./concluded.ts";
import type { Options } from "./options.ts";
import type { NoPackage, PartProof } from "./package.ts";
import { asPlanned, type Part, solveAlone, type Solved, startedFrom } from "./part.ts";
import { solveParts } from "./solve-parts.ts";
import { kindsTogether, roomIsShared } from "./kinds-together.ts";
import { sitePart, withSites } from "./site-part.ts";
import { sharedDeadline } from "./limits.ts";
import { siteParts } from "./site-parts.ts";

export { sitePart, withSites };

/**
 * Section 3, stepwise: (i) swaps of the country, (ii) relief pro rata, (iii) mergers per province and kind. The names
 * of the municipalities that swap (3.10) depend on (i) and (ii) alone, and are found beside (iii).
 */
export async function stepwise(
  scenario: Scenario,
  decision: Decision,
  options: Options,
  deadline: number,
): Promise<Agreed | NoPackage> {
  const settled = await agreeOnSwaps(scenario, decision, options, deadline);
  if (settled.status !== "agreed") return settled;
  if (options.swapsOnly !== true) offer(scenario, decision, settled, { ...options, swapsOnly: true }, "stepwise");
  if (options.idle?.() === true) return { status: "unknown", phase: "mergers", part: "", ended: "stopped" };
  const merging = options.swapsOnly === true ? settled : merge(scenario, decision, settled, options, deadline);
  const [merged, named] = await Promise.all([merging, nameSwaps(scenario, decision, settled, options, deadline)]);
  if (merged.status !== "agreed") return merged;
  if (named.status !== "agreed") return named;
  const { municipalSwaps } = named.agreements;
  const names = named.proofs.slice(settled.proofs.length);
  return { ...merged, agreements: { ...merged.agreements, municipalSwaps }, proofs: [...merged.proofs, ...names] };
}

/**
 * Step (iii): the mergers of every province that is asked for. In the country each province and kind is a part that keeps the
 * tolerances of the objective by itself. Where one province is asked about, its kinds keep them together.
 */
export async function merge(
  scenario: Scenario,
  decision: Decision,
  settled: Agreed,
  options: Options,
  deadline: number,
): Promise<Agreed | NoPackage> {
  const groups = siteParts(scenario).filter(
    (g) => options.province === undefined || g.province.code === options.province,
  );
  const home = reading(scenario, decision, settled.agreements);
  const before = options.from === undefined ? undefined : reading(scenario, decision, agreementsOf(options.from));
  const parts = groups.map(({ province, kinds: together }) =>
    startedFrom(sitePart(scenario, decision, province, together, settled.agreements, home), before),
  );
  const { province } = options;
  const whole = province !== undefined && parts.length > 1 && roomIsShared(scenario);
  const until = whole ? sharedDeadline(options, deadline, 2) : deadline;
  const solved = await solveParts("mergers", parts.toSorted(largestFirst), options, until);
  const apart: Solved[] = [];
  for (const result of solved) {
    if (result.status !== "solved") return result;
    apart.push(result);
  }
  const together = (solved: readonly Solved[]) => withParts(scenario, decision, settled, solved);
  if (!whole) return together(apart);
  const found = await kindsTogether(scenario, decision, province, settled.agreements, apart, options, deadline);
  return found.status === "solved" ? together([found]) : found;
}

/** Agreements with those of solved parts, and how sure they are once the plan is made. */
function withParts(scenario: Scenario, decision: Decision, settled: Agreed, solved: readonly Solved[]): Agreed {
  const agreements = solved.reduce(withSites, settled.agreements);
  const plan = reading(scenario, decision, agreements);
  return { status: "agreed", agreements, proofs: [...settled.proofs, ...solved.map((part) => asPlanned(part, plan))] };
}

/** Steps (i) and (ii): the swaps of the country, and the relief and reserve that follow from them. */
export async function agreeOnSwaps(
  scenario: Scenario,
  decision: Decision,
  options: Options,
  deadline: number,
): Promise<Agreed | NoPackage> {
  const written = formulateSwaps(scenario, decision);
  const { model } = written;
  const before =
    options.from === undefined ? undefined : written.valuesOf(reading(scenario, decision, agreementsOf(options.from)));
  const begin =
    before !== undefined && satisfies(model, before)
      ? before
      : written.valuesOf(reading(scenario, decision, { ...noAgreements, ...swapStart(scenario, decision) }));
  const first = { ...written, model: { ...model, levels: model.levels.slice(0, 1) } };
  // Where time is short, mergers have as much as swaps, and there is a whole package in the end.
  const steps = options.swapsOnly === true ? 2 : 4;
  const part = { name: "", formulation: first, start: begin };
  const even = await solveAlone("swaps", part, options, sharedDeadline(options, deadline, steps));
  if (even.status !== "solved") return even;
  const program = withEvenness(written, even.values);
  const next = { name: "", formulation: program, start: even.values };
  const swapped = await solveAlone("swaps", next, options, sharedDeadline(options, deadline, steps - 1));
  if (swapped.status !== "solved") return swapped;
  const { swaps } = decode(program.program, swapped.values);
  const lowered = { swaps, relief: reliefOf(scenario, decision, swaps), reserve: reserveOf(scenario, decision, swaps) };
  const small = belowLeast(scenario, decision, lowered.relief);
  if (small !== undefined) return tooSmall(small);
  const proof = oneAfterOther(
    even.proof,
    program.derived ? { ...swapped.proof, certificate: "claimed" } : swapped.proof,
  );
  return { status: "agreed", agreements: { ...noAgreements, ...lowered }, proofs: [proof] };
}

/** Other swaps may relieve the province of places that can be divided into parts that are large enough, or of none. */
function tooSmall({ province, kind, places }: NonNullable<ReturnType<typeof belowLeast>>): NoPackage {
  const of = kind === "amv" ? { nl: "amv-", en: "amv " } : { nl: "reguliere ", en: "regular " };
  const conflict = both(
    nl`Van ${province.name} nemen anderen ${places} ${of}plekken over. Die zijn niet zo over gemeenten te verdelen dat van geen gemeente minder wordt overgenomen dan de kleinste uitruil.`,
    en`Others take over ${places} ${of}places from ${province.name}. They cannot be divided over its municipalities so that nobody is relieved of less than the smallest swap.`,
  );
  return { status: "infeasible", phase: "swaps", part: province.name, conflicts: [conflict], settled: true };
}

/** The proof of levels that were solved one after the other. */
function oneAfterOther(first: PartProof, then: PartProof): PartProof {
  return {
    ...then,
    status: first.status === "optimal" ? then.status : "feasible",
    ended: first.ended === "finished" ? then.ended : first.ended,
    certificate: first.certificate === "claimed" ? first.certificate : then.certificate,
    levels: [...first.levels, ...then.levels],
  };
}

function largestFirst(a: Part, b: Part): number {
  return b.formulation.model.columns.length - a.formulation.model.columns.length;
}
