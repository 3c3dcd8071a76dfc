import type { Model } from "../../src/model/index.ts";

/** The least value per level, in order, each within the tolerance of those before; undefined: there is no point. */
export type Optima = readonly number[] | undefined;

/**
 * The truth about a tiny model, by looking at every point of its box. It calls no code of ours: sums and limits are
 * written again, with bigint, in other words than the code it judges.
 */
export function bruteForce(model: Model): Optima {
  let points = pointsOf(model);
  if (points.length === 0) return undefined;

  return model.levels.map((level) => {
    const values = points.map((point) => level.offset + dot(level, point));
    const best = values.reduce((least, value) => Math.min(least, value), Infinity);
    const { numerator, denominator } = level.tolerance;
    // value ≤ best + floor(n · best / d)  ⇔  d · (value − best) ≤ n · best, for whole value and best ≥ 0
    points = points.filter((_, p) => {
      const worse = BigInt((values[p] as number) - best);
      return worse === 0n || BigInt(denominator) * worse <= BigInt(numerator) * BigInt(best);
    });
    return best;
  });
}

/** Every point of a tiny model: all of its box, less those that break a row. */
export function pointsOf({ columns, rows }: Model): number[][] {
  let points: number[][] = [[]];
  for (const { lower, upper } of columns) {
    points = points.flatMap((point) => Array.from({ length: upper - lower + 1 }, (_, k) => [...point, lower + k]));
  }
  return points.filter((point) => rows.every((row) => dot(row, point) >= row.lower && dot(row, point) <= row.upper));
}

function dot(term: { indices: readonly number[]; coefficients: readonly number[] }, point: number[]): number {
  return term.indices.reduce((sum, j, k) => sum + (term.coefficients[k] ?? NaN) * (point[j] ?? NaN), 0);
}
