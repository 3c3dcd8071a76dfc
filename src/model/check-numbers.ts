import type { Model } from "./model.ts";

/**
 * Refuses to write numbers that no Model has, since readers take them silently for something else: a column that is
 * open on a side or bounded by a fraction, sides that are neither whole nor open, fractions as coefficients and offsets.
 * Throws RangeError naming the column, row or level. The same is asked of a model before it is solved, by other code.
 */
export function checkNumbers({ columns, rows, levels }: Model): void {
  for (const { name, lower, upper } of columns) {
    if (isWhole(lower) && isWhole(upper)) continue;
    const open = [lower, upper].some((side) => Math.abs(side) === Infinity);
    throw new RangeError(
      `The bounds (${lower}, ${upper}) of column (${name}) must be whole numbers. ${
        open
          ? "A search over whole points must end, so every column is bounded on both sides. Maybe a largest value follows from the rows."
          : "Maybe it can be counted in a smaller unit."
      }`,
    );
  }
  for (const { name, lower, upper, coefficients } of rows) {
    if (!(lower === -Infinity || isWhole(lower)) || !(upper === Infinity || isWhole(upper))) {
      throw new RangeError(
        `The sides (${lower}, ${upper}) of row (${name}) must be whole or open. Maybe it can be counted in a smaller unit.`,
      );
    }
    checkCoefficients("row", name, coefficients);
  }
  for (const { name, offset, coefficients } of levels) {
    if (!isWhole(offset)) {
      throw new RangeError(
        `The offset (${offset}) of level (${name}) must be a whole number. Maybe it can be counted in a smaller unit.`,
      );
    }
    checkCoefficients("level", name, coefficients);
  }
}

function checkCoefficients(kind: string, name: string, coefficients: readonly number[]): void {
  const wrong = coefficients.find((coefficient) => !isWhole(coefficient));
  if (wrong === undefined) return;
  throw new RangeError(
    `The coefficient (${wrong}) in ${kind} (${name}) must be a whole number. Maybe the whole ${kind} can be counted in a smaller unit.`,
  );
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value);
}
