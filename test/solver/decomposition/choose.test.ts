import * as fc from "fast-check";
import { expect, it } from "vitest";
import { choosePlans } from "../../../solver/decomposition/limits/choose.ts";
import type { GroupPlan } from "../../../solver/decomposition/limits/oracle.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

const arbChoice = whole(0, 2).chain((limits) => {
  const amounts = (most: number) => fc.array(whole(0, most), { minLength: limits, maxLength: limits });
  const plan = fc.record({ cost: whole(-9, 30), spent: amounts(8) }).map(made);
  return fc.record({
    options: fc.array(fc.array(plan, { maxLength: 5 }), { minLength: 1, maxLength: 4 }),
    left: amounts(20),
    prices: fc.array(fc.oneof(whole(0, 5), fc.double({ min: 0, max: 5, noNaN: true })), {
      minLength: limits,
      maxLength: limits,
    }),
    below: fc.oneof(fc.constant(Infinity), whole(-20, 80)),
  });
});

function made({ cost, spent }: Pick<GroupPlan, "cost" | "spent">): GroupPlan {
  return { choices: [], relief: 0, cost, spent };
}

/** One plan of each group, in every way. */
function everyWay(options: readonly (readonly GroupPlan[])[]): GroupPlan[][] {
  return options.reduce<GroupPlan[][]>((all, plans) => all.flatMap((one) => plans.map((plan) => [...one, plan])), [[]]);
}

function costOf(plans: readonly GroupPlan[]): number {
  return plans.reduce((sum, { cost }) => sum + cost, 0);
}

it("chooses one plan a group, within the limits, and none within them costs less", () => {
  const seen = createCounts();
  fc.assert(
    fc.property(arbChoice, ({ options, left, prices, below }) => {
      const fits = (plans: readonly GroupPlan[]) =>
        left.every((most, k) => plans.reduce((sum, { spent }) => sum + (spent[k] as number), 0) <= most);
      const least = Math.min(...everyWay(options).filter(fits).map(costOf));
      const chosen = choosePlans(options, left, prices, below);
      seen.add("choice", chosen === undefined ? "none" : "some");
      seen.add("limits", `${left.length}`);
      expect(chosen === undefined ? Infinity : costOf(chosen)).toBe(least < below ? least : Infinity);
      const one = chosen ?? [];
      expect(one.every((plan, q) => options[q]?.includes(plan))).toBe(true);
      expect([0, options.length]).toContain(one.length);
      expect(one.length === 0 || fits(one)).toBe(true);
    }),
    runs(1_000),
  );
  expect(seen.seldom(100, ["choice"], ["none", "some"])).toEqual([]);
  expect(seen.seldom(100, ["limits"], ["0", "1", "2"])).toEqual([]);
});

it("takes what spends all that is left, and what costs a grain less than is asked for, no more", () => {
  const options = [[made({ cost: 5, spent: [3] })], [made({ cost: 2, spent: [4] }), made({ cost: 9, spent: [0] })]];
  const costs = (left: number, below: number) => choosePlans(options, [left], [1], below)?.map(({ cost }) => cost);
  expect(costs(7, Infinity)).toEqual([5, 2]);
  expect(costs(6, Infinity)).toEqual([5, 9]);
  expect(costs(3, Infinity)).toEqual([5, 9]);
  expect(costs(2, Infinity)).toBeUndefined();
  expect([costs(7, 7), costs(7, 8)]).toEqual([undefined, [5, 2]]);
  expect([costs(6, 14), costs(6, 15)]).toEqual([undefined, [5, 9]]);
});
