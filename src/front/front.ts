import type { NoPackage, Options } from "../app/index.ts";
import { planOf, settle, sitesOf, solveSites } from "../app/settled.ts";
import type { ObjectiveLevel, Plan, ProvinceCode, Scenario } from "../domain/index.ts";
import { levelValue, type Level, type LevelResult, type Model } from "../model/index.ts";
import { measureOf } from "../objectives/level.ts";
import { verify, type Verdict } from "../verify/index.ts";

export interface FrontRequest {
  /** Ids of two measures. */
  readonly between: string;
  readonly and: string;
  /** Absent: the sites of the whole country in one program. */
  readonly province?: ProvinceCode;
  /** Most points; the front is then not complete. */
  readonly most: number;
}

/** A plan that no other beats on both measures. `first`, `second`: values in the program, with what is proven of them. */
export interface FrontPoint {
  readonly first: number;
  readonly second: number;
  readonly levels: readonly LevelResult[];
  readonly proven: boolean;
  readonly plan: Plan;
  readonly verdict: Verdict;
}

/** `complete`: every point is proven and none is missing. */
export type Front =
  | { readonly status: "front"; readonly points: readonly FrontPoint[]; readonly complete: boolean }
  | NoPackage;

/**
 * The Pareto front between two measures, with swaps settled, by ε-constraint: first the least of the one, then of the
 * other; then the same with the other at least one unit lower, until that has no plan. Whole numbers, so ε = 1 misses
 * nothing; two levels, so no point is beaten by one with the same first value.
 */
export async function paretoFront(scenario: Scenario, request: FrontRequest, options: Options): Promise<Front> {
  const asked: Scenario = { ...scenario, objective: [level(request.between), level(request.and)] };
  const settled = await settle(asked, options);
  if (settled.status !== "settled") return settled;
  const part = sitesOf(settled, request.province);
  const { formulation, start } = part;
  const [, other] = formulation.model.levels as readonly [Level, Level];
  const points: FrontPoint[] = [];
  let complete = false;
  let model: Model = { ...formulation.model, ...(start === undefined ? {} : { start }) };
  while (points.length < request.most) {
    const found = await solveSites(part, model, options);
    if (found.status === "infeasible") {
      complete = points.every((point) => point.proven);
      if (points.length === 0) return found;
      break;
    }
    if (found.status !== "solved") {
      if (points.length === 0) return found;
      break;
    }
    const plan = planOf(settled, formulation, found.values);
    const [first, second] = formulation.model.levels.map((l) => levelValue(l, found.values)) as [number, number];
    const proven = found.proof.status === "optimal";
    // What was not proven may turn out to be beaten by a later point; those before it go.
    while (points.length > 0 && (points.at(-1) as FrontPoint).first >= first) points.pop();
    points.push({ first, second, levels: found.proof.levels, proven, plan, verdict: verify(asked, plan) });
    if (other.indices.length === 0) {
      complete = points.every((point) => point.proven);
      break;
    }
    model = below(formulation.model, other, second - 1);
  }
  return { status: "front", points, complete };
}

function level(id: string): ObjectiveLevel {
  const { title } = measureOf(id);
  return {
    name: title,
    terms: [{ measure: id, weight: { numerator: 1, denominator: 1 }, options: {} }],
    tolerance: { numerator: 0, denominator: 1 },
  };
}

/** The model with level ≤ most; without its start and its structure, which say nothing of such a row. */
function below(model: Model, { indices, coefficients, offset }: Level, most: number): Model {
  const { facilities: _facilities, start: _start, ...plain } = model;
  const row = { name: "below", lower: -Infinity, upper: most - offset, indices, coefficients };
  return { ...plain, rows: [...model.rows, row] };
}
