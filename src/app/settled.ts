import { decide } from "../decision/index.ts";
import { kinds, type Decision, type Plan, type ProvinceCode, type Scenario } from "../domain/index.ts";
import { agreementsOf } from "../formulate/agreements-of.ts";
import { formulate, type Formulation } from "../formulate/formulate.ts";
import { makePlan, type Agreements } from "../formulate/plan.ts";
import type { Model } from "../model/index.ts";
import { verify, type Verdict } from "../verify/index.ts";
import { reading, type Agreed } from "./agreed.ts";
import { isCutShort } from "./cut-short.ts";
import { fromStart, kindsTogether } from "./kinds-together.ts";
import { inPart, sharedDeadline } from "./limits.ts";
import { ownFault } from "./concluded.ts";
import { makePackage } from "./make-package.ts";
import { nameQuickly } from "./municipal.ts";
import { withOwnPins } from "./own-pins.ts";
import { violationsTold } from "./told-conflicts.ts";
import type { Options } from "./options.ts";
import type { NoPackage } from "./package.ts";
import { type Part, type PartResult, solveAlone } from "./part.ts";
import { solveParts } from "./solve-parts.ts";
import { provincePart, sameRelief, withProvince } from "./province-part.ts";
import { siteParts } from "./site-parts.ts";
import { sitePart, withSites } from "./site-part.ts";
import { agreeOnSwaps } from "./stepwise.ts";

/**
 * What stands before a question about sites is asked, by the way that its plans are made. `stepwise`: swaps, relief and
 * reserve; sites are left to choose. `joint`: a whole package; relief and sites of one province are chosen again, and
 * all the rest of the country stays as it is.
 */
export type Settled = {
  readonly status: "settled";
  readonly scenario: Scenario;
  readonly decision: Decision;
  readonly agreements: Agreements;
  /** What is settled is the best that was found before a limit in seconds, or a stop. */
  readonly stopped?: true;
} & (
  | {
      readonly way: "stepwise";
      /** Where sites are chosen; absent: in the whole country. */
      readonly province?: ProvinceCode;
    }
  | { readonly way: "joint"; readonly province: ProvinceCode }
);

/** What is solved of the sites. */
export interface SolvedSites {
  readonly formulation: Formulation;
  readonly values: readonly number[];
}

/**
 * Settles what a question stands on, the joint package where one province is asked about that way and otherwise the swaps, with
 * names to them. `objective`: that of the question; what is settled keeps the scenario's own.
 */
export async function settle(
  whole: Scenario,
  options: Options,
  deadline: number,
  province?: ProvinceCode,
  objective = whole.objective,
): Promise<Settled | NoPackage> {
  if (options.way === "joint" && province !== undefined)
    return settlePackage(whole, options, deadline, province, objective);
  // The other provinces stay at home, and what is pinned of their sites is left out: it says nothing of this one.
  const scenario = { ...withOwnPins(whole, province === undefined ? {} : { province }), objective };
  const decided = decide(scenario);
  if (decided.status === "infeasible") return { status: "no-decision", reason: decided };
  const { decision } = decided;
  const swaps = await agreeOnSwaps(scenario, decision, options, deadline);
  if (swaps.status !== "agreed") return swaps;
  const named = await nameQuickly(scenario, decision, swaps, options, province);
  if (named.status !== "agreed") return named;
  const { agreements } = named;
  const stopped = swaps.proofs.some(isCutShort) ? ({ stopped: true } as const) : {};
  const where = province === undefined ? {} : { province };
  return { status: "settled", way: "stepwise", scenario, decision, agreements, ...stopped, ...where };
}

/** The joint package, by its counted limit or in half of the time: what follows needs the rest. */
async function settlePackage(
  whole: Scenario,
  options: Options,
  deadline: number,
  province: ProvinceCode,
  objective: Scenario["objective"],
): Promise<Settled | NoPackage> {
  const { province: _province, untilProven: _proven, ...country } = options;
  const made = await makePackage(whole, inPart(country, deadline, 2));
  if (made.status !== "done") return made;
  const { decision, plan } = made;
  const stopped = made.stopped ? ({ stopped: true } as const) : {};
  const scenario = { ...whole, objective };
  return { status: "settled", way: "joint", scenario, decision, agreements: agreementsOf(plan), ...stopped, province };
}

/** What is chosen of the province (or of the country) in one program, started from everybody at home, or from the package. */
export function sitesOf(settled: Settled): Part {
  const { scenario, decision, agreements, province } = settled;
  const start = reading(scenario, decision, agreements);
  const place = scenario.provinces.find((p) => p.code === province);
  if (settled.way === "joint") {
    if (place === undefined) throw new RangeError(`The scenario has no province (${province}).`);
    return provincePart(scenario, decision, place, agreements, start);
  }
  const provinces = scenario.provinces.map((p) => p.code).filter((p) => province === undefined || p === province);
  const { relief, reserve } = agreements;
  const name = place?.name ?? "";
  const formulation = formulate(scenario, decision, { type: "sites", provinces, kinds, relief, reserve }, name);
  return { name, formulation, start: formulation.valuesOf(start) };
}

/** The same in parts that can be chosen apart, as stepwise does. */
export function sitePartsOf(settled: Settled): Part[] {
  if (settled.way === "joint") return [sitesOf(settled)];
  const { scenario, decision, agreements, province } = settled;
  const home = reading(scenario, decision, agreements);
  return siteParts(scenario)
    .filter((group) => province === undefined || group.province.code === province)
    .map((group) => sitePart(scenario, decision, group.province, group.kinds, agreements, home));
}

/**
 * The best of the province that is asked about, in one program for both kinds: from its kinds solved apart, or from the package
 * that the rest is held at. Never worse than that. `parts`: of how many this is one, of the time that is left.
 */
export async function bestSites(
  settled: Settled,
  options: Options,
  deadline: number,
  parts: number,
): Promise<PartResult> {
  const { scenario, decision, agreements, province } = settled;
  if (province === undefined) throw new RangeError("The best sites are those of a province.");
  if (settled.way === "joint") {
    const part = sitesOf(settled);
    const until = sharedDeadline(options, deadline, parts);
    return fromStart(await solveAlone("mergers", part, { ...options, province }, until), part);
  }
  const apart = [];
  const shared = sharedDeadline(options, deadline, parts + 1);
  for (const part of await solveParts("mergers", sitePartsOf(settled), options, shared)) {
    if (part.status !== "solved") return part;
    apart.push(part);
  }
  const until = sharedDeadline(options, deadline, parts);
  return kindsTogether(scenario, decision, province, agreements, apart, options, until);
}

/** Solves a part of the sites, swaps settled, with another model in its place: rows, columns and levels added or taken away. */
export async function solveSites(part: Part, model: Model, options: Options, deadline: number): Promise<PartResult> {
  const changed: Part = { name: part.name, formulation: { ...part.formulation, model } };
  const result = await solveAlone("mergers", changed, options, deadline);
  return result.status === "infeasible" ? { ...result, settled: true } : result;
}

/** What solved parts come to, beside what stands already. */
function withSolved(settled: Settled, solved: readonly SolvedSites[]): Agreements {
  const { scenario, agreements } = settled;
  if (settled.way === "stepwise") return solved.reduce(withSites, agreements);
  return solved.reduce((all, part) => withProvince(scenario, all, settled.province, part), agreements);
}

/** The plan of solved parts, the rest of the country at home, or held; names to swaps as they stood. */
export function planOf(settled: Settled, solved: readonly SolvedSites[]): Plan {
  return makePlan(settled.scenario, settled.decision, withSolved(settled, solved));
}

/**
 * The same, checked, with new names to the swaps where relief is another than it was: by its own sites it breaks no rule.
 * Where the rest of the country does so at home (no room there), there is no plan to show.
 */
export async function verifiedPlan(
  settled: Settled,
  solved: readonly SolvedSites[],
  options: Options,
): Promise<{ readonly status: "plan"; readonly plan: Plan; readonly verdict: Verdict } | NoPackage> {
  const { scenario, decision, way, province } = settled;
  const agreed: Agreed = { status: "agreed", agreements: withSolved(settled, solved), proofs: [] };
  const named = sameRelief(settled.agreements, agreed.agreements)
    ? agreed
    : await nameQuickly(scenario, decision, agreed, options, province);
  if (named.status !== "agreed") return named;
  const plan = makePlan(scenario, decision, named.agreements);
  const verdict = verify(scenario, plan);
  if (verdict.ok) return { status: "plan", plan, verdict };
  if (way === "joint") return ownFault(verdict);
  return { status: "infeasible", phase: "verification", part: "", conflicts: violationsTold(verdict) };
}
