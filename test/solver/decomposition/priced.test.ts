import { expect, it } from "vitest";
import type { Instance } from "../../../solver/decomposition/program/instance.ts";
import { addTerms, priced } from "../../../solver/decomposition/program/priced.ts";

const row = (indices: readonly number[], coefficients: readonly number[], upper: number) => {
  return { name: "limit", lower: -Infinity, upper, indices, coefficients };
};

it("a priced limit costs what is spent of it, less the limit", () => {
  const level = {
    name: "level",
    indices: [0, 2],
    coefficients: [3, -1],
    offset: 5,
    tolerance: { numerator: 0, denominator: 1 },
  };
  const columns = [0, 1, 2].map((j) => ({ name: `${j}`, lower: 0, upper: 9 }));
  const budgets = [row([0, 1], [2, 7], 10), row([1, 2], [-1, 1], Infinity), row([2], [4], 6)];
  const of = (levels: readonly (typeof level)[]) =>
    ({ program: { name: "", columns, rows: [], levels }, budgets }) as unknown as Instance;
  expect(priced(of([level]), 16, [0, 0, 0])).toEqual({ prices: Float64Array.of(48, 0, -16), constant: 0 });
  expect(priced(of([level]), 16, [5, 0, 3])).toEqual({ prices: Float64Array.of(58, 35, -4), constant: -50 - 18 });
  expect(priced(of([level, level]), 16, Float64Array.of(0, 0, 1))).toEqual({
    prices: Float64Array.of(48, 0, -12),
    constant: -6,
  });
  expect(priced(of([]), 16, [1, 0, 0])).toEqual({ prices: Float64Array.of(2, 7, 0), constant: -10 });
});

it("adds a multiple of a row", () => {
  const prices = Float64Array.of(1, 2, 3);
  addTerms(prices, row([2, 0], [5, -1], 0), 3);
  expect(prices).toEqual(Float64Array.of(-2, 2, 18));
});
