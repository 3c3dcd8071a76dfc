import type { Column, Level } from "./model.ts";

/**
 * offset + Σ min(coefficient · lower, coefficient · upper): no point within the column bounds has a lower value.
 * Exact; what it proves, it proves without an engine. −Infinity where a sum leaves the safe whole numbers.
 */
export function boxBound(level: Level, columns: readonly Pick<Column, "lower" | "upper">[]): number {
  let bound = level.offset;
  for (let i = 0; i < level.indices.length; i++) {
    const coefficient = level.coefficients[i] as number;
    const column = columns[level.indices[i] as number] as Column;
    bound += coefficient * (coefficient > 0 ? column.lower : column.upper);
    if (!Number.isSafeInteger(bound)) return -Infinity;
  }
  return bound;
}
