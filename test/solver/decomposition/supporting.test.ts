import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { GroupPlan } from "../../../solver/decomposition/limits/oracle.ts";
import { createSupporting } from "../../../solver/decomposition/limits/supporting.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";

const SCALE = 1_024;
const whole = (min: number, max: number) => fc.integer({ min, max });

const arbPlans = fc.array(
  fc
    .record({ cost: whole(-20, 40), relief: whole(0, 6), spent: whole(0, 60) })
    .map(({ cost, relief, spent }): GroupPlan => ({ choices: [], relief, cost: SCALE * cost, spent: [spent] })),
  { minLength: 1, maxLength: 7 },
);

const arbAsked = fc.record({
  relief: fc.oneof(whole(0, 6), fc.double({ min: 1, max: 5, noNaN: true })),
  spent: fc.oneof(whole(0, 60), fc.double({ min: 15, max: 45, noNaN: true })),
  ends: fc.tuple(whole(0, 6), whole(0, 6)),
});

const arbCase = fc.record({
  plans: arbPlans,
  later: arbPlans,
  asked: fc.tuple(arbAsked, arbAsked, arbAsked),
  box: fc.record({ least: whole(-90, -1), most: whole(0, 90), limit: whole(1, 60) }),
  origin: whole(0, 30),
  unit: fc.constantFrom(1, 8, 1_024),
});

interface Point {
  readonly relief: number;
  readonly spent: number;
}

/** A mix of plans, and what it lacks or has too much of, each at the edge of the box. */
function mixed(
  parts: readonly (readonly [plan: GroupPlan, share: number])[],
  { relief, spent }: Point,
  box: readonly [least: number, most: number, limit: number],
): number {
  const sum = (of: (plan: GroupPlan) => number) => parts.reduce((all, [plan, share]) => all + share * of(plan), 0);
  const lacks = relief - sum((plan) => plan.relief);
  const above = sum((plan) => plan.spent[0] as number) - spent;
  return sum(({ cost }) => cost) + (lacks > 0 ? box[1] : box[0]) * lacks + box[2] * Math.max(0, above);
}

/**
 * The least of all mixes of one, two and three plans: shares only where the mix changes what it lacks, and a mix of three has
 * the relief and spends what is asked for.
 */
function leastMix(plans: readonly GroupPlan[], point: Point, box: readonly [number, number, number]): number {
  let least = Infinity;
  const take = (parts: readonly (readonly [GroupPlan, number])[]) => {
    if (parts.every(([, share]) => share >= -1e-12)) least = Math.min(least, mixed(parts, point, box));
  };
  for (const a of plans) {
    take([[a, 1]]);
    const [ra, sa] = [a.relief - point.relief, (a.spent[0] as number) - point.spent];
    for (const b of plans) {
      const [rb, sb] = [b.relief - point.relief, (b.spent[0] as number) - point.spent];
      for (const [x, y] of [
        [ra, rb],
        [sa, sb],
      ] as const)
        if (x !== y)
          take([
            [a, -y / (x - y)],
            [b, x / (x - y)],
          ]);
      for (const c of plans) {
        const [rc, sc] = [c.relief - point.relief, (c.spent[0] as number) - point.spent];
        const [u, v, w] = [rb * sc - rc * sb, rc * sa - ra * sc, ra * sb - rb * sa];
        const all = u + v + w;
        if (Math.abs(all) > 1e-9)
          take([
            [a, u / all],
            [b, v / all],
            [c, w / all],
          ]);
      }
    }
  }
  return least;
}

it("the value is the least of any mix, and at the prices no plan does better", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  fc.assert(
    fc.property(arbCase, ({ plans, later, asked, box, origin, unit }) => {
      const ends: [number, number, number] = [SCALE * box.least, SCALE * box.most, SCALE * box.limit];
      const made = createSupporting(highs, SCALE, { relief: [ends[0], ends[1]], limits: [ends[2]] }, [origin], unit);
      const known = [...plans];
      for (const [
        n,
        {
          relief,
          spent,
          ends: [a, b],
        },
      ] of asked.entries()) {
        if (n === 2) known.push(...later);
        const [from, to] = n === 0 ? [0, 6] : [Math.min(a, b), Math.max(a, b)];
        const inside = known.filter((plan) => plan.relief >= from && plan.relief <= to);
        if (inside.length === 0) continue;
        const { value, prices, used } = made.at(known, { relief, spent: [spent], from, to });
        const least = leastMix(inside, { relief, spent }, ends);
        expect(Math.abs(value - least)).toBeLessThan(1);
        expect(used.length).toBeGreaterThan(0);
        expect(used.every((plan) => inside.includes(plan))).toBe(true);
        const [limit] = prices.limits as [number];
        expect([prices.relief, limit].every(Number.isSafeInteger)).toBe(true);
        expect(prices.relief).toBeGreaterThanOrEqual(ends[0]);
        expect(prices.relief).toBeLessThanOrEqual(ends[1]);
        expect(limit).toBeGreaterThanOrEqual(0);
        expect(limit).toBeLessThanOrEqual(ends[2]);
        // Rounded to a grain each, so as much as an amount may be off.
        const dust = 70;
        const at = (plan: GroupPlan) =>
          plan.cost - prices.relief * (plan.relief - relief) + limit * ((plan.spent[0] as number) - spent);
        expect(Math.min(...inside.map(at))).toBeGreaterThan(value - dust);
        expect(Math.max(...used.map(at))).toBeLessThan(value + dust);
        const edge = prices.relief === ends[0] || prices.relief === ends[1] || limit === ends[2];
        seen.add("mix", edge ? "at an edge" : "inside");
        seen.add("mix", `of ${Math.min(3, used.length)}`);
        if (inside.length < known.length) seen.add("mix", "without some");
      }
      made.dispose();
      expect(made.iterations()).toBeGreaterThanOrEqual(0);
    }),
    runs(300),
  );
  expect(seen.seldom(15, ["mix"], ["at an edge", "inside", "of 1", "of 2", "of 3", "without some"])).toEqual([]);
});

it("between plans, beyond them, and where none is known, relief has a price at which it is asked for", async () => {
  const highs = await loadHighs();
  const plan = (cost: number, relief: number): GroupPlan => ({ choices: [], relief, cost: SCALE * cost, spent: [] });
  const box = { relief: [-5 * SCALE, 9 * SCALE] as const, limits: [] };
  const made = createSupporting(highs, SCALE, box, [], 1);
  const plans = [plan(10, 0), plan(4, 2), plan(6, 4)];
  const at = (relief: number, from: number, to: number) => made.at(plans, { relief, spent: [], from, to });
  expect(at(1, 0, 4)).toMatchObject({ value: 7 * SCALE, prices: { relief: -3 * SCALE, limits: [] } });
  expect(at(3, 0, 4)).toMatchObject({ value: 5 * SCALE, prices: { relief: SCALE, limits: [] } });
  expect(at(2, 4, 4)).toMatchObject({ value: 16 * SCALE, prices: { relief: -5 * SCALE, limits: [] } });
  expect(at(4, 0, 2)).toMatchObject({ value: 22 * SCALE, prices: { relief: 9 * SCALE, limits: [] } });
  expect(at(1, 0, 4).used).toEqual([plans[0], plans[1]]);
  // A group without a plan there is one to ask, whatever else is.
  expect(at(1, 1, 1)).toEqual({ value: 2 ** 52, used: [], prices: { relief: 2 * SCALE, limits: [] } });
  expect(made.iterations()).toBeGreaterThan(0);
  made.dispose();
});
