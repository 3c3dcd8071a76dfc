import {
  type Certificate,
  type Claim,
  type Infeasibility,
  infeasibilities,
  type Level,
  type LevelClaim,
  type LevelResult,
  levelValue,
  limitOf,
  type Model,
  type Outcome,
} from "../src/model/index.ts";
import { contradiction } from "./check-model.ts";
import { createOwnBounds } from "./own-bounds.ts";
import { untrueStructure } from "./structure/check-structure.ts";
import { roundBoundUp } from "./whole-bounds.ts";

/**
 * The only place that says "optimal". Believes nothing but an engine's bound, and that only as a bound of a model whose
 * structure says no more than its rows (points, and what is proven here, come from the rows alone and need no such check):
 *
 * 1. every point of the claim is whole and satisfies every column and row;
 * 2. per level, best = the value of the level's own point or of the final values, whichever is less, and limit = best +
 *    floor(tolerance · best), by its own point where others are held against it; the point of a later level, and the final
 *    values, keep the limits of the levels above them. The last level has no allowance, since nothing comes after it to use it;
 * 3. bound = the larger of our own (`own-bounds.ts`, from columns and single rows alone) and the claimed bound rounded up
 *    (`roundBoundUp`, which says what dust is forgiven). A claimed bound counts only if it was computed under limits
 *    no tighter than ours: a bound over fewer points proves nothing about the others;
 * 4. a bound above the value of any point that keeps the limits is a lie: rejected;
 * 5. optimal when best = bound on every level, else feasible.
 *
 * `checked` when every bound is our own, recomputed here; `claimed` when a claimed one counts, whoever signed it.
 * "Infeasible" is checked where single rows leave nothing of the columns, else claimed.
 */
export function conclude(model: Model, claim: Claim): Outcome {
  const { values, ended } = claim;
  const points = claim.levels.flatMap((level) => (level.point === undefined ? [] : [level.point]));
  if (values === undefined) {
    if (points.length > 0) return rejected("a level has a point, but the claim has no values");
    if (claim.infeasible !== true) return { status: "unknown", ended };
    const refuted = createOwnBounds(model).leavesNothing();
    const says = refuted ? undefined : untrueStructure(model);
    if (says !== undefined) return unfounded(says);
    const because = contradiction(model)?.name;
    const certificate = refuted ? "checked" : "claimed";
    return { status: "infeasible", ended, certificate, ...(because !== undefined && { because }) };
  }
  if (claim.infeasible === true) return rejected("it says that no point exists and offers one");
  if (claim.levels.length > Math.max(1, model.levels.length)) {
    return rejected(`it reached (${claim.levels.length}) levels of (${model.levels.length})`);
  }
  for (const point of [...points, values]) {
    const broken = infeasibilities(model, point);
    if (broken.length > 0) return rejected("a point breaks its model", broken);
  }
  return judge(model, claim, values);
}

/** Asks beforehand what `conclude` may ask of a model alone, and remembers: for who waits while its job runs. */
export function lookAt(model: Model): void {
  untrueStructure(model);
}

/** Steps 2 to 5, for points that are known to satisfy the model. */
function judge(model: Model, claim: Claim, values: readonly number[]): Outcome {
  const results: LevelResult[] = [];
  const limits: number[] = [];
  const ours = createOwnBounds(model);
  let certificate: Certificate = "checked";
  for (const [l, level] of model.levels.entries()) {
    const claimed = claim.levels[l];
    const point = claimed?.point ?? values;
    const over = firstOver(model, point, limits);
    if (over !== undefined) return rejected(`the point of level (${level.name}) exceeds the limit of level (${over})`);
    const reached = levelValue(level, point);
    const value = levelValue(level, values);
    const best = Math.min(reached, value);
    const own = ours.bound(level);
    const told = claimed === undefined ? -Infinity : countedBound(claimed, limits);
    if (told === undefined) return rejected(`the bound of level (${level.name}) is not a number below infinity`);
    const bound = Math.max(own, roundBoundUp(level, told));
    if (bound > best) return rejected(`the bound (${bound}) of level (${level.name}) is above a value (${best})`);
    if (bound > own) {
      const says = untrueStructure(model);
      if (says !== undefined) return unfounded(says);
      certificate = "claimed";
    }
    const last = l === model.levels.length - 1;
    const limit = last ? reached : limitOf(level, reached);
    if (value > limit) return rejected(`the values exceed the limit (${limit}) of level (${level.name})`);
    limits.push(limit);
    ours.limit(level, limit);
    results.push({ name: level.name, value, best, bound, gap: best - bound, proven: best === bound });
  }
  const status = results.every((result) => result.proven) ? "optimal" : "feasible";
  return { status, values, levels: results, ended: claim.ended, certificate };
}

/** The name of the first level on which the point exceeds its limit. */
function firstOver(model: Model, point: readonly number[], limits: readonly number[]): string | undefined {
  const over = limits.findIndex((limit, l) => levelValue(model.levels[l] as Level, point) > limit);
  return model.levels[over]?.name;
}

/** The claimed bound, −Infinity where it does not count, undefined where it is no bound at all. */
function countedBound(claimed: LevelClaim, limits: readonly number[]): number | undefined {
  const bound = claimed.bound ?? -Infinity;
  if (Number.isNaN(bound) || bound === Infinity) return undefined;
  // Also false for a limit that is missing or NaN.
  const loose = limits.every((limit, l) => (claimed.limits[l] ?? -Infinity) >= limit);
  return loose ? bound : -Infinity;
}

function unfounded(says: string): Outcome {
  return rejected(`the structure of its model says that ${says}, and the rows do not`);
}

function rejected(reason: string, broken: readonly Infeasibility[] = []): Outcome {
  return { status: "rejected", reason, infeasibilities: broken };
}
