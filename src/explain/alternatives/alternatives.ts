import type { NoPackage, Options, Way } from "../../app/index.ts";
import {
  bestSites,
  deadlineOf,
  isCutShort,
  settle,
  type Settled,
  sharedDeadline,
  solveSites,
  verifiedPlan,
} from "../../app/questions.ts";
import type { Plan, ProvinceCode, Scenario } from "../../domain/index.ts";
import type { Formulation } from "../../formulate/formulate.ts";
import { type LevelResult, levelValue, limitRow, type Model, type Ratio, type Row } from "../../model/index.ts";
import type { Verdict } from "../../verify/index.ts";
import { withAtMost, withPoint } from "./best.ts";
import { awayFrom } from "./away.ts";
import { type DistanceBy, distanceBetween } from "./distance.ts";

export interface AlternativesRequest {
  readonly province: ProvinceCode;
  /** How many plans, the best one among them. */
  readonly plans: number;
  /**
   * Every level of the objective at most this part above the best value of that level under the levels above it, which leave
   * it no more room than this part either.
   */
  readonly within: Ratio;
  /** How far any two of the plans are apart, at least. */
  readonly distance: number;
  readonly by: DistanceBy;
}

export interface AlternativePlan {
  readonly plan: Plan;
  readonly verdict: Verdict;
  /** Values of the levels in the province's program. */
  readonly levels: readonly number[];
  /** How far it is from each plan before it, counted on the plans. */
  readonly distances: readonly number[];
}

/**
 * The best plan of a province and others that really differ, all within a part of the best. `end`: `enough` were found,
 * `none` further exists (proven: the program with all distances has no point), or it is not known (`open`).
 * `levels`: the best value of every level and how far it is proven, the kinds of the province together; `best`: whether all of
 * them are. `aboveBest` tells the distance of a plan from them. `stopped`: a limit in seconds or a stop ended a search that might
 * have found better plans, or more.
 */
export type Alternatives =
  | {
      readonly status: "alternatives";
      /** `joint`: relief and sites of the province are chosen, and the rest is held at the joint package. */
      readonly way: Way;
      readonly plans: readonly AlternativePlan[];
      readonly levels: readonly LevelResult[];
      readonly best: "optimal" | "feasible";
      readonly end: "enough" | "none" | "open";
      readonly stopped?: true;
    }
  | NoPackage;

export async function alternativePlans(
  scenario: Scenario,
  request: AlternativesRequest,
  options: Options,
): Promise<Alternatives> {
  const { province, plans: most } = request;
  const deadline = deadlineOf(options);
  const { objective } = withAtMost(scenario, request.within);
  const settled = await settle(scenario, options, deadline, province, objective);
  if (settled.status !== "settled") return settled;
  const first = await bestSites(settled, options, deadline, most);
  if (first.status !== "solved") return first;
  const cut = settled.stopped === true || isCutShort(first.proof);
  let best: Best = { values: first.values, levels: first.proof.levels, cut };
  // Where the best is not proven, a plan that is only sought nearby may be better: then it is what others are near to.
  for (;;) {
    const found = await around(settled, first.formulation, best, request, options, deadline);
    if (found.status !== "better") return found;
    best = found.best;
  }
}

/** The best point that is known, and of every level the best value under those above it. */
interface Best {
  readonly values: readonly number[];
  readonly levels: readonly LevelResult[];
  /** Whether a limit in seconds, or a stop, ended the search for it. */
  readonly cut: boolean;
}

/** The best plan and others near it; or a better one, where one turned up. */
async function around(
  settled: Settled,
  formulation: Formulation,
  best: Best,
  request: AlternativesRequest,
  options: Options,
  deadline: number,
): Promise<Alternatives | { readonly status: "better"; readonly best: Best }> {
  const plans: AlternativePlan[] = [];
  const add = async (values: readonly number[]): Promise<NoPackage | undefined> => {
    const made = await verifiedPlan(settled, [{ formulation, values }], options);
    if (made.status !== "plan") return made;
    const { plan, verdict } = made;
    const levels = formulation.model.levels.map((level) => levelValue(level, values));
    const distances = plans.map((before) => distanceBetween(before.plan, plan, request.by));
    plans.push({ plan, verdict, levels, distances });
    return undefined;
  };
  const none = await add(best.values);
  if (none !== undefined) return none;
  let model = near(formulation.model, best.levels, request.within);
  let end: "enough" | "none" | "open" = "enough";
  let cut = best.cut;
  for (let last = plans.at(-1); last !== undefined && plans.length < request.plans; last = plans.at(-1)) {
    model = awayFrom(model, formulation.program, last.plan, request.distance, request.by);
    // Any plan that is near enough will do: no objective, so that a proof that there is none comes soonest.
    const found = await solveSites(
      { name: formulation.model.name, formulation },
      { ...model, levels: [] },
      { ...options, strategy: "highs", untilProven: true },
      sharedDeadline(options, deadline, request.plans - plans.length),
    );
    if (found.status !== "solved") {
      end = found.status === "infeasible" ? "none" : "open";
      cut ||= isCutShort(found);
      break;
    }
    // Distances may have columns of their own, behind those of the program.
    const values = found.values.slice(0, formulation.model.columns.length);
    const levels = withPoint(formulation.model, best.levels, values);
    if (levels !== undefined) return { status: "better", best: { ...best, values, levels } };
    const broken = await add(values);
    if (broken !== undefined) return broken;
  }
  const proven = best.levels.every((level) => level.proven);
  const stopped = cut ? ({ stopped: true } as const) : {};
  const { way } = settled;
  const told = { plans, levels: best.levels, best: proven ? "optimal" : "feasible", end } as const;
  return { status: "alternatives", way, ...told, ...stopped };
}

/** Rows that keep every level within floor(best · (1 + within)). */
function near(model: Model, best: readonly LevelResult[], { numerator, denominator }: Ratio): Model {
  const rows = model.levels.flatMap((level, l): Row[] => {
    const value = best[l]?.best ?? 0;
    const most = value + Number((BigInt(Math.max(0, value)) * BigInt(numerator)) / BigInt(denominator));
    return level.indices.length === 0 ? [] : [limitRow(`near ${level.name}`, level, most)];
  });
  return { ...model, rows: [...model.rows, ...rows] };
}
