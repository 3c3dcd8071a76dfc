import type { NoPackage } from "../../app/index.ts";
import { isCutShort, type Part } from "../../app/questions.ts";
import { boxBound, limitRow, levelValue, type Level, type Model } from "../../model/index.ts";
import type { Pair } from "./points.ts";
import type { Step } from "./turns.ts";

/** A point of one part, in the values of its program. */
export interface PartPoint extends Pair {
  readonly values: readonly number[];
}

/** The front of one part. `corners`: every plan of the part is at or above one of them on both measures. */
export interface PartFront {
  readonly status: "front";
  readonly part: Part;
  readonly points: readonly PartPoint[];
  readonly corners: readonly Pair[];
  /** A limit in seconds, or a stop, ended a search for one of them. */
  readonly stopped: boolean;
}

/**
 * The Pareto front of one part by ε-constraint: first the least of the first level, then of the second; then the same
 * with the second at least one unit lower, until that has no plan. Whole numbers, so ε = 1 misses nothing. What is
 * proven of the first level at each step holds for everything from that second value down to the next step's, and makes
 * the corners; an end that was not reached leaves a last corner at the lowest value that the columns allow.
 */
export async function partFront(part: Part, step: Step, most: number): Promise<PartFront | NoPackage> {
  const { model: plain } = part.formulation;
  const [one, other] = plain.levels as readonly [Level, Level];
  const points: PartPoint[] = [];
  const corners: Pair[] = [];
  let stopped = false;
  let model: Model = part.start === undefined ? plain : { ...plain, start: part.start };
  // Until the first step has an answer nothing is known but what the columns allow.
  let proven = boxBound(one, plain.columns);
  for (;;) {
    const found = points.length < most ? await step(part, model) : undefined;
    if (found?.status === "infeasible") {
      if (points.length === 0) return found;
      return { status: "front", part, points, corners, stopped };
    }
    if (found?.status !== "solved") {
      if (points.length === 0) return found ?? { status: "unknown", phase: "mergers", part: part.name, ended: "time" };
      const cut = stopped || (found !== undefined && isCutShort(found));
      const last = { first: proven, second: boxBound(other, plain.columns) };
      return { status: "front", part, points, corners: [...corners, last], stopped: cut };
    }
    stopped ||= isCutShort(found.proof);
    const point = { first: levelValue(one, found.values), second: levelValue(other, found.values) };
    // A smaller set of plans has no lower first value.
    proven = Math.max(proven, found.proof.levels[0]?.bound ?? proven);
    points.push({ ...point, values: found.values });
    corners.push({ first: proven, second: point.second });
    if (other.indices.length === 0) return { status: "front", part, points, corners, stopped };
    model = below(plain, other, point.second - 1);
  }
}

/** The model with level ≤ most; without its start and its structure, which say nothing of such a row. */
function below(model: Model, level: Level, most: number): Model {
  const { facilities: _facilities, elastic: _elastic, start: _start, ...plain } = model;
  return { ...plain, rows: [...model.rows, limitRow("below", level, most)] };
}
