import * as fc from "fast-check";
import type { Column, Level, Model, Row } from "../../src/model/index.ts";

/** Indices and coefficients of a row or level: some of the columns, strictly rising, no coefficient 0. */
function arbTerms(columns: number, most: number): fc.Arbitrary<{ indices: number[]; coefficients: number[] }> {
  return fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: -most, max: most })), { minLength: columns, maxLength: columns })
    .map((dense) => {
      const indices = dense.flatMap((c, j) => (c === 0 ? [] : [j]));
      return { indices, coefficients: indices.map((j) => dense[j] as number) };
    });
}

function arbRow(columns: number): fc.Arbitrary<Omit<Row, "name">> {
  const sides = fc.oneof(
    fc.integer({ min: -12, max: 20 }).map((upper) => ({ lower: -Infinity, upper })),
    fc.integer({ min: -20, max: 12 }).map((lower) => ({ lower, upper: Infinity })),
    fc.integer({ min: -6, max: 9 }).map((side) => ({ lower: side, upper: side })),
    fc
      .tuple(fc.integer({ min: -12, max: 8 }), fc.integer({ min: 0, max: 12 }))
      .map(([lower, width]) => ({ lower, upper: lower + width })),
    fc.constant({ lower: -Infinity, upper: Infinity }),
  );
  return fc.tuple(sides, arbTerms(columns, 4)).map(([side, terms]) => ({ ...side, ...terms }));
}

function arbLevel(columns: number): fc.Arbitrary<Omit<Level, "name">> {
  return fc
    .record({
      terms: arbTerms(columns, 6),
      factor: fc.constantFrom(1, 1, 3, 1000),
      offset: fc.constantFrom(0, 0, -7, 40, 1_000_000),
      numerator: fc.constantFrom(0, 0, 1, 5),
      denominator: fc.constantFrom(1, 7, 100),
    })
    .map(({ terms: { indices, coefficients }, factor, offset, numerator, denominator }) => ({
      indices,
      coefficients: coefficients.map((c) => c * factor),
      offset,
      tolerance: { numerator, denominator },
    }));
}

/**
 * Small models of every shape: no columns, no rows, no levels, negative and fixed columns, equalities, ranges, free
 * rows, contradictions, columns said to be whole by implication that are not, common factors, constants, tolerances,
 * and starts that may be wrong. At most 5 columns of at most 7 values each, so that a brute force visits at most
 * 16,807 points.
 */
export const arbModel: fc.Arbitrary<Model> = fc
  .integer({ min: 0, max: 5 })
  .chain((count) =>
    fc.record({
      columns: fc.array(fc.tuple(fc.integer({ min: -4, max: 3 }), fc.integer({ min: 0, max: 6 }), fc.boolean()), {
        minLength: count,
        maxLength: count,
      }),
      rows: fc.array(arbRow(count), { maxLength: 4 }),
      levels: fc.array(arbLevel(count), { maxLength: 3 }),
      start: fc.option(fc.array(fc.integer({ min: -4, max: 6 }), { minLength: count, maxLength: count }), {
        nil: undefined,
      }),
    }),
  )
  .map(({ columns, rows, levels, start }) => ({
    name: "random",
    columns: columns.map(([lower, width, implied], j): Column => ({
      name: `x${j}`,
      lower,
      upper: lower + width,
      ...(implied && { implied }),
    })),
    rows: rows.map((row, i) => ({ name: `row ${i}`, ...row })),
    levels: levels.map((level, l) => ({ name: `level ${l}`, ...level })),
    ...(start !== undefined && { start }),
  }));
