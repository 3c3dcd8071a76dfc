import type { Column, Level, Model, Row } from "../src/model/index.ts";

/**
 * Refuses what is no Model: numbers that are not whole and safe, row sides that are not whole or ±Infinity, indices
 * that do not rise or do not exist, coefficients of 0. Engines read such input silently as something else.
 * Throws RangeError naming the place. Crossed bounds (lower > upper) are a model without points, not a broken one:
 * see `contradiction`.
 */
export function checkModel(model: Model): void {
  const columns = model.columns.length;
  for (const { name, lower, upper } of model.columns) {
    if (!Number.isSafeInteger(lower) || !Number.isSafeInteger(upper)) {
      throw new RangeError(
        `The bounds (${lower}, ${upper}) of column (${name}) must be whole numbers. Maybe a side was left open; every column is bounded.`,
      );
    }
  }
  for (const row of model.rows) {
    if (!isSide(row.lower, -Infinity) || !isSide(row.upper, Infinity)) {
      throw new RangeError(
        `The sides (${row.lower}, ${row.upper}) of row (${row.name}) must be whole or open. Maybe an amount was divided without rounding.`,
      );
    }
    checkTerms("row", row, columns);
  }
  for (const level of model.levels) {
    if (!Number.isSafeInteger(level.offset)) {
      throw new RangeError(`The offset (${level.offset}) of level (${level.name}) must be a whole number.`);
    }
    checkTerms("level", level, columns);
  }
}

/**
 * The first column or row that nothing can satisfy, whatever the rest: its bounds cross, or it has no terms and
 * excludes 0. Undefined when there is none.
 */
export function contradiction(model: Model): Column | Row | undefined {
  return (
    model.columns.find(({ lower, upper }) => lower > upper) ??
    model.rows.find(({ lower, upper, indices }) => lower > upper || (indices.length === 0 && (lower > 0 || upper < 0)))
  );
}

function isSide(side: number, open: number): boolean {
  return side === open || Number.isSafeInteger(side);
}

function checkTerms(kind: string, term: Row | Level, columns: number): void {
  const { name, indices, coefficients } = term;
  if (indices.length !== coefficients.length) {
    throw new RangeError(
      `The ${kind} (${name}) has (${indices.length}) indices and (${coefficients.length}) coefficients.`,
    );
  }
  let previous = -1;
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i] as number;
    const coefficient = coefficients[i] as number;
    if (!Number.isInteger(index) || index <= previous || index >= columns) {
      throw new RangeError(
        `The index (${index}) at place (${i}) of ${kind} (${name}) must rise and stay below (${columns}). Maybe its terms were not merged and sorted.`,
      );
    }
    if (!Number.isSafeInteger(coefficient) || coefficient === 0) {
      throw new RangeError(
        `The coefficient (${coefficient}) of column (${index}) in ${kind} (${name}) must be whole and not 0.`,
      );
    }
    previous = index;
  }
}
