import { expect, it } from "vitest";
import { createBest } from "../../../solver/decomposition/best.ts";
import { knapsack } from "../models.ts";

it("takes a point that keeps the rows and is better than the best, and no other", () => {
  const told: unknown[] = [];
  const program = {
    ...knapsack,
    columns: ["a", "b"].map((name) => ({ name, lower: 0, upper: 3 })),
    rows: [{ name: "two at least", lower: 2, upper: Infinity, indices: [0, 1], coefficients: [1, 1] }],
    levels: [
      { name: "cost", indices: [0, 1], coefficients: [1, 1], offset: 0, tolerance: { numerator: 0, denominator: 1 } },
    ],
  };
  const control = { seed: 1, stopped: () => false, enough: () => false, report: (found: unknown) => told.push(found) };
  const best = createBest(program, control);
  expect([best.work(), best.value()]).toEqual([0, Infinity]);
  const offers = [
    [0, 1],
    [2, 1],
    [1, 2],
    [2, 0],
    [1, 1],
    [0, 0],
  ];
  expect(offers.map(best.offer)).toEqual([false, true, false, true, false, false]);
  expect([best.value(), best.point()]).toEqual([2, [2, 0]]);
  expect(told).toEqual([{ point: [2, 1] }, { point: [2, 0] }]);
});
