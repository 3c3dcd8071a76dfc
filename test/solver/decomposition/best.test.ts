import { expect, it } from "vitest";
import { createBest } from "../../../solver/decomposition/points/best.ts";
import { knapsack } from "../models.ts";

it("begins with the point that the program starts from, where that keeps the rows", () => {
  const control = { seed: 1, stopped: () => false, enough: () => false, report: () => undefined };
  const begun = (start: readonly number[]) => {
    const best = createBest({ ...knapsack, start }, control);
    return [best.point(), best.work()];
  };
  const nothing = knapsack.columns.map(({ lower }) => lower);
  const beyond = knapsack.columns.map(({ upper }) => upper + 1);
  expect([begun(nothing), begun(beyond)]).toEqual([
    [nothing, 0],
    [undefined, 0],
  ]);
});
