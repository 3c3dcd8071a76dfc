import * as fc from "fast-check";
import { expect, it } from "vitest";
import { columnsOf } from "../../../solver/decomposition/prices/column.ts";
import type { GroupPlan } from "../../../solver/decomposition/limits/oracle.ts";
import { exhaustive } from "../../../solver/exhaustive.ts";
import type { Model, Row } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { control } from "../conformance.ts";
import { type Asked, asked, truthFor } from "./asked.ts";
import { arbLimited, limited, limitedOf } from "./limited.ts";
import { spentBy } from "./masters.ts";

/** What is false in what is said of plans: each is a way to fill the group's columns, and costs and spends as much. */
function falseOf({ limited: of, group, prices, open, relief }: Asked, plans: readonly GroupPlan[]): string[] {
  const { program, bounded } = of;
  const { instance, lagrangian } = bounded;
  const own = new Set(lagrangian.columns[group]);
  const structure = program.rows.slice(0, program.elastic?.rows ?? 0);
  // The stranger is no part of the structure, whatever it holds.
  const rows = structure.filter(({ name, indices }) => name !== "stranger" && indices.every((j) => own.has(j)));
  return plans.flatMap((plan) => {
    const point = program.columns.map(() => 0);
    for (const choice of plan.choices)
      columnsOf(instance).mark(choice, (j, by) => (point[j] = (point[j] as number) + by));
    const wrong: string[] = [];
    const same = (what: string, is: number, said: number) => {
      if (is !== said) wrong.push(`${what} is ${is}, and not ${said}`);
    };
    for (const [j, x] of point.entries()) {
      const { name, lower, upper } = program.columns[j] as Model["columns"][number];
      if (own.has(j) ? x < lower || x > upper : x !== 0) wrong.push(`${name} is ${x}`);
    }
    for (const row of rows) {
      const sum = spentBy(row, point);
      if (sum < row.lower || sum > row.upper) wrong.push(`${row.name} is broken: ${sum}`);
    }
    same(
      "relief",
      relief.reduce((sum, j) => sum + (point[j] as number), 0),
      plan.relief,
    );
    same(
      "cost",
      point.reduce((sum, x, j) => sum + (prices[j] as number) * x, 0),
      plan.cost,
    );
    for (const [k, r] of open.entries())
      same(`limit ${r}`, spentBy(instance.budgets[r] as Row, point), plan.spent[k] as number);
    same("limits", open.length, plan.spent.length);
    return wrong;
  });
}

const arbAsked = fc.oneof(arbLimited, limitedOf(2, 3));
const keyOf = ({ relief, cost, spent }: GroupPlan) => [relief, cost, ...spent].join();

it(
  "what a group tells at any prices is true of every point with that relief, and its plans are plans",
  { timeout: 300_000 },
  async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(arbAsked, fc.boolean(), fc.nat(5), async ({ model, spare, started, prices }, closed, cut) => {
        const made = await limited(model, spare, started);
        if (made === undefined) return;
        const { bounded, links } = made;
        const { scale } = bounded.grains;
        const group = Math.abs(prices()) % bounded.lagrangian.members.length;
        // Time is over after a while, and not for ever.
        let calls = -1;
        const one = await asked(made, group, closed && cut > 2, () => calls >= 0 && calls++ >= cut);
        const { oracle, open } = one;
        for (let round = 0; round < 3; round++) {
          const ends = [Math.abs(prices()), Math.abs(prices())].map((x) => x % (oracle.most + 1));
          const [from, to] = ends.toSorted((a, b) => a - b) as [number, number];
          // A group without a link takes relief at no price.
          const relief = (links.link[group] as number) < 0 ? 0 : Math.round((prices() * scale) / 3);
          const at = { relief, limits: open.map(() => Math.round((Math.abs(prices()) * scale) / 7)) };
          calls = round === 1 ? 0 : -1;
          const told = oracle.tell(at, from, to);
          calls = -1;
          const truth = await truthFor(one, told);
          expect(told).toMatchObject({ prices: at, from, to });
          expect(told.bound).toBeLessThanOrEqual(truth);
          const again = oracle.tell(at, from, to);
          expect(again.bound).toBeGreaterThanOrEqual(told.bound);
          expect(again.bound).toBeLessThanOrEqual(truth);
          // Other groups, limits and strangers may take some of what the group can do by itself.
          seen.add("told", truth === Infinity ? "no point" : truth - again.bound <= scale / 8 ? "all of it" : "less");
          if (told.bound < again.bound) seen.add("told", "less at first");
          const inside = oracle.plans.filter((plan) => plan.relief >= from && plan.relief <= to);
          const worth = inside.map(({ cost, relief: r, spent }) =>
            spent.reduce((sum, b, k) => sum + b * (at.limits[k] as number), cost - at.relief * r),
          );
          const least = Math.min(...worth);
          // A plan is nearly as good as the bound says, wherever there is a point.
          expect(least - again.bound).toBeLessThanOrEqual(least < Infinity ? scale / 8 : Infinity);
          expect(least === Infinity && truth < Infinity).toBe(false);
        }
        expect(falseOf(one, oracle.plans)).toEqual([]);
        for (const { relief } of oracle.plans.slice()) {
          const can = oracle.at(relief);
          expect(falseOf(one, can)).toEqual([]);
          expect(can.every((plan) => plan.relief === relief)).toBe(true);
          expect(new Set(can.map(keyOf)).size).toBe(can.length);
          const wanted = oracle.plans.filter((plan) => plan.relief === relief).map(keyOf);
          expect(new Set(can.map(keyOf))).toEqual(new Set(wanted));
        }
        expect(new Set(oracle.plans.map(keyOf)).size).toBe(oracle.plans.length);
        seen.add("plans", oracle.plans.length > 1 ? "many" : "few");
        oracle.dispose();
      }),
      runs(300),
    );
    expect(seen.seldom(20, ["told"], ["no point", "all of it", "less at first"])).toEqual([]);
    expect(seen.seldom(5, ["plans"], ["many", "few"])).toEqual([]);
  },
);

it("takes a group's part of a point, once", { timeout: 300_000 }, async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(arbLimited, async ({ model, spare }) => {
      const made = await limited(model, spare, false);
      const { values } = made === undefined ? {} : await exhaustive.solve(made.program, control());
      if (made === undefined || values === undefined) return;
      for (const group of made.bounded.lagrangian.members.keys()) {
        const one = await asked(made, group, false, () => false);
        one.oracle.take(values);
        one.oracle.take(values);
        const [plan] = one.oracle.plans;
        expect(one.oracle.plans).toHaveLength(1);
        expect(falseOf(one, one.oracle.plans)).toEqual([]);
        const relief = one.relief.reduce((sum, j) => sum + (values[j] as number), 0);
        expect(plan?.relief).toBe(relief);
        expect(one.oracle.at(relief)).toEqual([plan]);
        expect(one.oracle.at(relief + 1)).toEqual([]);
        seen.add("taken", relief > 0 ? "relief" : "none");
        one.oracle.dispose();
      }
    }),
    runs(100),
  );
  expect(seen.seldom(20, ["taken"], ["relief", "none"])).toEqual([]);
});
