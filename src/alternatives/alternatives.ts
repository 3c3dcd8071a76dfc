import type { NoPackage, Options } from "../app/index.ts";
import { settle, sitesOf, solveSites, verifiedPlan } from "../app/settled.ts";
import { deadlineOf, sharedDeadline } from "../app/limits.ts";
import type { Plan, ProvinceCode, Scenario } from "../domain/index.ts";
import { levelValue, type Model, type Ratio, type Row } from "../model/index.ts";
import type { Verdict } from "../verify/index.ts";
import { awayFrom } from "./away.ts";
import { type DistanceBy, distanceBetween } from "./distance.ts";

export interface AlternativesRequest {
  readonly province: ProvinceCode;
  /** How many plans, the best one among them. */
  readonly plans: number;
  /** Every level of the objective at most this part above its value in the best plan. */
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
 * `best`: whether the first one is proven.
 */
export type Alternatives =
  | {
      readonly status: "alternatives";
      readonly plans: readonly AlternativePlan[];
      readonly best: "optimal" | "feasible";
      readonly end: "enough" | "none" | "open";
    }
  | NoPackage;

export async function alternativePlans(
  scenario: Scenario,
  request: AlternativesRequest,
  options: Options,
): Promise<Alternatives> {
  const deadline = deadlineOf(options);
  const settled = await settle(scenario, options, deadline, request.province);
  if (settled.status !== "settled") return settled;
  const part = sitesOf(settled);
  const { formulation } = part;
  const first = await solveSites(
    part,
    { ...formulation.model, ...started(part.start) },
    options,
    sharedDeadline(options, deadline, request.plans),
  );
  if (first.status !== "solved") return first;
  const plans: AlternativePlan[] = [];
  const add = (values: readonly number[]): NoPackage | undefined => {
    const made = verifiedPlan(settled, [{ formulation, values }]);
    if (made.status !== "plan") return made;
    const { plan, verdict } = made;
    const levels = formulation.model.levels.map((level) => levelValue(level, values));
    const distances = plans.map((before) => distanceBetween(before.plan, plan, request.by));
    plans.push({ plan, verdict, levels, distances });
    return undefined;
  };
  const none = add(first.values);
  if (none !== undefined) return none;
  let model = near(formulation.model, plans[0]?.levels ?? [], request.within);
  let end: "enough" | "none" | "open" = "enough";
  while (plans.length < request.plans) {
    const last = plans.at(-1) as AlternativePlan;
    model = awayFrom(model, formulation.program, last.plan, request.distance, request.by);
    // Any plan that is near enough will do: no objective, so that a proof that there is none comes soonest.
    const found = await solveSites(
      part,
      { ...model, levels: [] },
      { ...options, strategy: "highs", untilProven: true },
      sharedDeadline(options, deadline, request.plans - plans.length),
    );
    if (found.status !== "solved") {
      end = found.status === "infeasible" ? "none" : "open";
      break;
    }
    const broken = add(found.values);
    if (broken !== undefined) return broken;
  }
  return { status: "alternatives", plans, best: first.proof.status, end };
}

/** Rows that keep every level within floor(value · (1 + within)). */
function near(model: Model, values: readonly number[], { numerator, denominator }: Ratio): Model {
  const rows = model.levels.flatMap(({ indices, coefficients, offset, name }, l): Row[] => {
    const value = values[l] ?? 0;
    const most = value + Number((BigInt(Math.max(0, value)) * BigInt(numerator)) / BigInt(denominator));
    return indices.length === 0
      ? []
      : [{ name: `near ${name}`, lower: -Infinity, upper: most - offset, indices, coefficients }];
  });
  return { ...model, rows: [...model.rows, ...rows] };
}

function started(start: readonly number[] | undefined): Pick<Model, "start"> {
  return start === undefined ? {} : { start };
}
