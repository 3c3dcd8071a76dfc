import {
  type Claim,
  infeasibilities,
  type Level,
  type LevelClaim,
  levelValue,
  type Model,
} from "../src/model/index.ts";

/** Negative when `a` is better than `b`: by the first level on which they differ. */
function compare(levels: readonly Level[], a: readonly number[], b: readonly number[]): number {
  for (const level of levels) {
    const difference = levelValue(level, a) - levelValue(level, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The model, to be started from the best that is known: of its own start, and of what was kept. A start that breaks the
 * model is none, however good its value looks.
 */
export function startedFrom(model: Model, claim: Claim): Model {
  const found = claim.levels.flatMap((level) => (level.point === undefined ? [] : [level.point]));
  let start =
    model.start !== undefined && infeasibilities(model, model.start, 1).length === 0 ? model.start : undefined;
  for (const point of [...(claim.values === undefined ? [] : [claim.values]), ...found]) {
    if (start === undefined || compare(model.levels, point, start) < 0) start = point;
  }
  return start === undefined ? model : { ...model, start };
}

/**
 * What two claims on one model say together: the points of the better one, and on every level the higher bound. A bound
 * goes together with the limits under which it holds; it takes the place of another only where it was computed over no
 * fewer points, since `conclude` would not count it otherwise and the other would be lost.
 */
export function together(model: Model, now: Claim, before: Claim): Claim {
  if (now.infeasible === true || before.values === undefined) return now;
  const [main, other] = isBetter(model.levels, before, now) ? [before, now] : [now, before];
  const levels = Array.from({ length: Math.max(main.levels.length, other.levels.length) }, (_, l) =>
    higher(main.levels[l], other.levels[l]),
  );
  return { ...main, ended: now.ended, statistics: now.statistics, levels };
}

/** By what each level reached when it was its turn: the last values may have given some of it away, within tolerance. */
function isBetter(levels: readonly Level[], a: Claim, b: Claim): boolean {
  if (a.values === undefined || b.values === undefined) return a.values !== undefined;
  for (const [l, level] of levels.entries()) {
    const difference =
      levelValue(level, a.levels[l]?.point ?? a.values) - levelValue(level, b.levels[l]?.point ?? b.values);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function higher(main: LevelClaim | undefined, other: LevelClaim | undefined): LevelClaim {
  if (main === undefined || other === undefined) {
    const { point: _point, ...bound } = other ?? { limits: [], by: "" };
    return main ?? bound;
  }
  if (other.bound === undefined || other.bound <= (main.bound ?? -Infinity)) return main;
  const loose = main.limits.every((limit, l) => (other.limits[l] ?? -Infinity) >= limit);
  if (main.bound !== undefined && !loose) return main;
  return { ...main, bound: other.bound, limits: other.limits, by: other.by };
}
