import type { Highs } from "highs";
import { beforeEach, expect, it, vi } from "vitest";
import type { Best } from "../../../solver/decomposition/points/best.ts";
import type { Bounded } from "../../../solver/decomposition/prices/bounding.ts";
import { divide } from "../../../solver/decomposition/divide.ts";
import { createKept } from "../../../solver/decomposition/groups/group-functions.ts";
import type { DividedAt, Divisible } from "../../../solver/decomposition/divide-at.ts";
import type { Elastic, Model } from "../../../src/model/index.ts";

/** What each division at prices of limits answers, and what was asked of it. */
const { told } = vi.hoisted(() => ({
  told: { answers: [] as DividedAt[], prices: [] as number[][], left: [] as number[] },
}));

vi.mock("../../../solver/decomposition/divide-at.ts", () => ({
  divideAt(budget: Float64Array, { left }: Divisible): DividedAt {
    told.prices.push([...budget]);
    told.left.push(left(0));
    return told.answers[Math.min(told.prices.length, told.answers.length) - 1] as DividedAt;
  },
}));
vi.mock("../../../solver/decomposition/program/links.ts", () => ({ readLinks: () => ({}) }));

const SCALE = 1_024;

/** Divides a level whose two limits have these prices, with so much work. */
function divided(prices: readonly number[], work: number, enough = false) {
  const bounded = {
    instance: {},
    lagrangian: { group: [], members: [] },
    generated: { bound: 0, at: { budget: Float64Array.from(prices) } },
    grains: { scale: SCALE },
  } as unknown as Bounded;
  const best = { over: () => false, enough: () => enough } as unknown as Best;
  const left = (spent: number) => ({ work: work - spent, seconds: 60 });
  return divide({} as Model, {} as Elastic, {} as Highs, bounded, best, { left, kept: createKept() });
}

const overspent = { iterations: 10, gaveUp: false, overspent: true };
const within = { iterations: 5, gaveUp: true, overspent: false };

beforeEach(() => {
  told.prices = [];
  told.left = [];
});

it("raises the price of limits, in whole units, as long as the best division spends more than there is", async () => {
  told.answers = [overspent, overspent, within];
  expect(await divided([0, 2.5 * SCALE], 100)).toEqual({ iterations: 25, gaveUp: true });
  expect(told.prices).toEqual([
    [0, 3 * SCALE],
    [0, 6 * SCALE],
    [0, 12 * SCALE],
  ]);
  expect(told.left).toEqual([100, 90, 80]);
});

it("raises it no further than helps, and not where work is over or the best point will do", async () => {
  told.answers = [overspent];
  expect(await divided([SCALE], 1_000)).toEqual({ iterations: 40, gaveUp: false });
  expect(told.prices.at(-1)).toEqual([8 * SCALE]);
  told.prices = [];
  expect(await divided([SCALE], 20)).toEqual({ iterations: 20, gaveUp: false });
  expect(await divided([SCALE], 1_000, true)).toEqual({ iterations: 10, gaveUp: false });
  expect(told.prices.length).toBe(3);
});
