import type { Model } from "../../src/model/index.ts";

/** Lowest and highest value of a column. */
export type Bounds = [low: number, high: number];

/**
 * Column bounds with what single rows add: a row of one term bounds its column; in a row c · x ≤ u without negative
 * terms over columns that are not negative, each term alone is at most u. Rounded to whole values.
 */
export function tightBounds(program: Model): Bounds[] {
  const bounds = program.columns.map(({ lower, upper }): Bounds => [lower, upper]);
  for (const { indices, coefficients, lower, upper } of program.rows) {
    if (indices.length === 1) {
      const at = bounds[indices[0] as number] as Bounds;
      const c = coefficients[0] as number;
      const [low, high] = c > 0 ? [lower / c, upper / c] : [upper / c, lower / c];
      at[0] = Math.max(at[0], Math.ceil(low));
      at[1] = Math.min(at[1], Math.floor(high));
    } else if (upper < Infinity && packs(program, indices, coefficients)) {
      for (const [i, j] of indices.entries()) {
        const at = bounds[j] as Bounds;
        at[1] = Math.min(at[1], Math.floor(upper / (coefficients[i] as number)));
      }
    }
  }
  return bounds;
}

function packs(program: Model, indices: readonly number[], coefficients: readonly number[]): boolean {
  return indices.every((j, i) => (coefficients[i] as number) > 0 && (program.columns[j]?.lower ?? -1) >= 0);
}
