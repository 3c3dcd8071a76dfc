import type { Scenario } from "../../domain/index.ts";
import { type LevelResult, levelValue, limitOf, type Model, type Ratio } from "../../model/index.ts";

/** The scenario whose levels leave those below them at most this part: whoever asks for 0 % wants no level above its best. */
export function withAtMost(scenario: Scenario, within: Ratio): Scenario {
  const objective = scenario.objective.map((level) => {
    const { numerator, denominator } = level.tolerance;
    const less = BigInt(within.numerator) * BigInt(denominator) < BigInt(numerator) * BigInt(within.denominator);
    return less ? { ...level, tolerance: within } : level;
  });
  return { ...scenario, objective };
}

/**
 * The best of every level once this point is known, where it is better: lower on some level, within the limits of those above
 * it. Undefined where it is not. The bound of a level stands as long as the levels above it are limited no less than when it
 * was found; where the point is higher on one of them, nothing is known of those below.
 */
export function withPoint(
  { levels }: Model,
  best: readonly LevelResult[],
  values: readonly number[],
): LevelResult[] | undefined {
  const own = levels.map((level) => levelValue(level, values));
  const lower = best.findIndex((level, l) => (own[l] ?? 0) < level.best);
  const kept = levels.slice(0, Math.max(0, lower)).every((level, l) => {
    const known = best[l]?.best ?? 0;
    return (own[l] ?? 0) <= limitOf(level, known);
  });
  if (lower < 0 || !kept) return undefined;
  let looser = false;
  return best.map((level, l): LevelResult => {
    const value = own[l] ?? 0;
    if (l < lower) return { ...level, value };
    const bound = looser ? -Infinity : level.bound;
    looser ||= value > level.best;
    return { ...level, value, best: value, bound, gap: value - bound, proven: value === bound };
  });
}

/**
 * How far a plan lies above the best on one level. `above` = value − best; `most` = value − bound, what it can be at most:
 * the same where the best is proven.
 */
export interface Above {
  readonly value: number;
  readonly best: number;
  readonly above: number;
  readonly most: number;
  readonly proven: boolean;
}

/** The distance of a plan from the best on every level. */
export function aboveBest(
  { levels }: { readonly levels: readonly LevelResult[] },
  plan: { readonly levels: readonly number[] },
): Above[] {
  return levels.map(({ best, bound, proven }, l) => {
    const value = plan.levels[l] ?? 0;
    return { value, best, above: value - best, most: value - bound, proven };
  });
}
