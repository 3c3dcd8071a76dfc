import { expect, it } from "vitest";
import { createBestPoint } from "../../solver/best-point.ts";
import { knapsack } from "./models.ts";

const program = {
  ...knapsack,
  columns: ["a", "b"].map((name) => ({ name, lower: 0, upper: 3 })),
  rows: [{ name: "two at least", lower: 2, upper: Infinity, indices: [0, 1], coefficients: [1, 1] }],
  levels: [
    { name: "cost", indices: [0, 1], coefficients: [1, 1], offset: 0, tolerance: { numerator: 0, denominator: 1 } },
  ],
};

function keeper() {
  const told: unknown[] = [];
  const enough = (value: number, bound: number) => value - bound < 1;
  return { told, best: createBestPoint(program, { enough, report: (found) => told.push(found) }) };
}

it("takes a point that keeps the rows and is better than the best, and no other", () => {
  const { best, told } = keeper();
  expect([best.value(), best.point()]).toEqual([Infinity, undefined]);
  const offers = [
    [0, 1],
    [2, 1],
    [1, 2],
    [2, 0],
    [1, 1],
    [0, 0],
    [1.5, 0.5],
    [1e300, 1e300],
  ];
  expect(offers.map(best.offer)).toEqual([false, true, false, true, false, false, false, false]);
  expect([best.value(), best.point()]).toEqual([2, [2, 0]]);
  expect(told).toEqual([{ point: [2, 1] }, { point: [2, 0] }]);
});

it("takes a bound that is higher, with who found it, and Infinity never", () => {
  const { best, told } = keeper();
  expect(best.proven()).toBe(-Infinity);
  best.bound(1);
  best.bound(1, "again");
  best.bound(0.5);
  best.bound(1.5, "somebody");
  best.bound(Infinity);
  best.bound(NaN);
  expect(best.proven()).toBe(1.5);
  expect(told).toEqual([{ bound: 1 }, { bound: 1.5, by: "somebody" }]);
});

it("is enough where value and bound are", () => {
  const { best } = keeper();
  expect(best.enough()).toBe(false);
  best.bound(2);
  expect(best.enough()).toBe(false);
  best.offer([2, 1]);
  expect(best.enough()).toBe(false);
  best.offer([1, 1]);
  expect(best.enough()).toBe(true);
});

it("keeps any point where nothing is asked for", () => {
  const best = createBestPoint({ ...program, levels: [] }, { enough: () => false, report: () => undefined });
  expect([best.offer([1, 0]), best.offer([1, 1]), best.offer([2, 0]), best.value()]).toEqual([false, true, false, 0]);
});
