import { expect, it } from "vitest";
import { createBest } from "../../../solver/decomposition/points/best.ts";
import { pointHolding } from "../../../solver/decomposition/points/points.ts";
import type { GroupFunction } from "../../../solver/decomposition/groups/group-function.ts";
import { divideRelief } from "../../../solver/decomposition/relief/relief.ts";
import { knapsack } from "../models.ts";

it("is the point itself where every column is held, and none where that breaks a row", async () => {
  const best = createBest(knapsack, { seed: 1, stopped: () => false, enough: () => false, report: () => undefined });
  const all = (of: "lower" | "upper") => new Map(knapsack.columns.map((column, j) => [j, column[of]]));
  expect(await pointHolding(knapsack, all("upper"), best)).toBe(false);
  expect(best.point()).toBeUndefined();
  expect(await pointHolding(knapsack, all("lower"), best)).toBe(true);
  expect(best.point()).toEqual(knapsack.columns.map(({ lower }) => lower));
});

it("is made of what groups have met, before a level gives up because a group has too many homes", async () => {
  const told: string[] = [];
  const value = { lower: Float64Array.of(2), upper: Float64Array.of(3), plan: () => [] };
  const group: Pick<GroupFunction, "isCrowded" | "start" | "most" | "price"> & { value: object } = {
    value,
    most: 0,
    price: 0,
    isCrowded: () => true,
    start: () => void told.push("start"),
  };
  const met = await divideRelief({
    groups: [group as GroupFunction],
    pools: [],
    giveUp: () => void told.push("gave up"),
    over: () => false,
    bound: (bound) => void told.push(`bound ${bound}`),
    plan: (_, reached) => void told.push(`plan ${reached}`),
  });
  expect(met).toBe(false);
  expect(told).toEqual(["start", "bound 2", "plan 3", "gave up"]);
});
