import type { Model, Row } from "../../../src/model/index.ts";

/** By limit, in its units: where what a group spends counts from, and how much less and more it may be. */
export interface Room {
  readonly origin: readonly number[];
  readonly less: readonly number[];
  readonly more: readonly number[];
}

/** What some columns spend of limits at a point, or at nothing, and how much less and more they could by their bounds. */
export function roomOf(
  program: Pick<Model, "columns">,
  columns: readonly number[],
  limits: readonly Pick<Row, "indices" | "coefficients">[],
  point: readonly number[] | undefined,
): Room {
  const own = new Set(columns);
  const sums = limits.map(({ indices, coefficients }) => {
    let [at, least, most] = [0, 0, 0];
    for (const [i, j] of indices.entries()) {
      if (!own.has(j)) continue;
      const c = coefficients[i] as number;
      const { lower, upper } = program.columns[j] as Model["columns"][number];
      at += c * (point?.[j] ?? 0);
      least += Math.min(c * lower, c * upper);
      most += Math.max(c * lower, c * upper);
    }
    return { at, least, most };
  });
  return {
    origin: sums.map(({ at }) => at),
    less: sums.map(({ at, least }) => at - least),
    more: sums.map(({ at, most }) => most - at),
  };
}
