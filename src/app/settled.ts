import { decide } from "../decision/index.ts";
import { kinds, type Decision, type Plan, type ProvinceCode, type Scenario } from "../domain/index.ts";
import { formulate, type Formulation } from "../formulate/formulate.ts";
import { makePlan, type Agreements } from "../formulate/plan.ts";
import type { Model } from "../model/index.ts";
import { verify, type Verdict } from "../verify/index.ts";
import { reading } from "./agreed.ts";
import { isCutShort } from "./cut-short.ts";
import { nameSwaps } from "./municipal.ts";
import { withOwnPins } from "./own-pins.ts";
import { violationsTold } from "./told-conflicts.ts";
import type { Options } from "./options.ts";
import type { NoPackage } from "./package.ts";
import { solveParts, type Part, type PartResult } from "./part.ts";
import { siteParts } from "./site-parts.ts";
import { sitePart, withSites } from "./site-part.ts";
import { agreeOnSwaps } from "./stepwise.ts";

/** A scenario with its decision and its swaps, relief and reserve: what is left to choose are the sites. */
export interface Settled {
  readonly status: "settled";
  readonly scenario: Scenario;
  readonly decision: Decision;
  readonly agreements: Agreements;
  /** The swaps are the best that was found before a limit in seconds, or a stop. */
  readonly stopped?: true;
  /** Where sites are chosen; absent: in the whole country. */
  readonly province?: ProvinceCode;
}

/** What is solved of the sites. */
export interface SolvedSites {
  readonly formulation: Formulation;
  readonly values: readonly number[];
}

/**
 * Settles the swaps, with names to them. Where one province is asked about, the others stay at home and what is pinned
 * of their sites is left out: it says nothing of this province.
 */
export async function settle(
  whole: Scenario,
  options: Options,
  deadline: number,
  province?: ProvinceCode,
): Promise<Settled | NoPackage> {
  const scenario = withOwnPins(whole, province === undefined ? {} : { province });
  const decided = decide(scenario);
  if (decided.status === "infeasible") return { status: "no-decision", reason: decided };
  const { decision } = decided;
  const swaps = await agreeOnSwaps(scenario, decision, options, deadline);
  if (swaps.status !== "agreed") return swaps;
  // Which municipality stands against which changes no site: names that are right will do, in a counted moment.
  const { timeLimit: _time, untilProven: _proven, ...counted } = options;
  const anywhere = province ?? scenario.provinces[0]?.code;
  const quick: Options = { ...counted, ...(anywhere === undefined ? {} : { province: anywhere }) };
  const named = await nameSwaps(scenario, decision, swaps, quick, Infinity);
  if (named.status !== "agreed") return named;
  const { agreements } = named;
  const stopped = swaps.proofs.some(isCutShort) ? ({ stopped: true } as const) : {};
  const where = province === undefined ? {} : { province };
  return { status: "settled", scenario, decision, agreements, ...stopped, ...where };
}

/** Both kinds of the province (or of the country) in one program, with everybody at home to start from. */
export function sitesOf({ scenario, decision, agreements, province }: Settled): Part {
  const provinces = scenario.provinces.map((p) => p.code).filter((p) => province === undefined || p === province);
  const { relief, reserve } = agreements;
  const name = scenario.provinces.find((p) => p.code === province)?.name ?? "";
  const formulation = formulate(scenario, decision, { type: "sites", provinces, kinds, relief, reserve }, name);
  return { name, formulation, start: formulation.valuesOf(reading(scenario, decision, agreements)) };
}

/** The same in parts that can be chosen apart, as stepwise does. */
export function sitePartsOf({ scenario, decision, agreements, province }: Settled): Part[] {
  const home = reading(scenario, decision, agreements);
  return siteParts(scenario)
    .filter((group) => province === undefined || group.province.code === province)
    .map((group) => sitePart(scenario, decision, group.province, group.kinds, agreements, home));
}

/** Solves a part of the sites, swaps settled, with another model in its place: rows, columns and levels added or taken away. */
export async function solveSites(part: Part, model: Model, options: Options, deadline: number): Promise<PartResult> {
  const changed: Part = { name: part.name, formulation: { ...part.formulation, model } };
  const [result] = await solveParts("mergers", [changed], options, deadline);
  if (result?.status === "infeasible") return { ...result, settled: true };
  return result as PartResult;
}

/** The plan of solved parts, the rest of the country at home. */
export function planOf({ scenario, decision, agreements }: Settled, solved: readonly SolvedSites[]): Plan {
  return makePlan(scenario, decision, solved.reduce(withSites, agreements));
}

/**
 * The same, checked: by its own sites it breaks no rule. Where the rest of the country does so at home (no room there),
 * there is no plan to show.
 */
export function verifiedPlan(
  settled: Settled,
  solved: readonly SolvedSites[],
): { readonly status: "plan"; readonly plan: Plan; readonly verdict: Verdict } | NoPackage {
  const plan = planOf(settled, solved);
  const verdict = verify(settled.scenario, plan);
  if (verdict.ok) return { status: "plan", plan, verdict };
  return { status: "infeasible", phase: "verification", part: "", conflicts: violationsTold(verdict) };
}
