import * as fc from "fast-check";
import { expect, it } from "vitest";
import { benders } from "../../../solver/decomposition/limits/benders.ts";
import { createMaster } from "../../../solver/decomposition/limits/master.ts";
import type { GroupPlan, Oracle, Prices } from "../../../solver/decomposition/limits/oracle.ts";
import { createSupporting } from "../../../solver/decomposition/limits/supporting.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import type { Row } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbMaster, freeOf, type Mastered, ofMaster, spentBy } from "./masters.ts";
import { together } from "./together.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

/** What a group could do, as drawn: within the master's ranges once it is one of a group. */
const arbPlan = fc.record({ relief: whole(0, 4), cost: whole(-10, 40), spent: fc.tuple(whole(0, 2), whole(0, 2)) });

const arbCase = fc.record({
  made: arbMaster,
  drawn: fc.array(fc.array(arbPlan, { minLength: 1, maxLength: 7 }), { minLength: 6, maxLength: 6 }),
  diveEvery: fc.constantFrom(1, 3, Infinity),
  steps: fc.oneof({ weight: 2, arbitrary: fc.constant(Infinity) }, { weight: 1, arbitrary: whole(0, 30) }),
});

type Drawn = typeof arbPlan extends fc.Arbitrary<infer T> ? T : never;

/** By group, every plan that it has. */
function plansOf({ groups, scale }: Mastered, drawn: readonly (readonly Drawn[])[]): GroupPlan[][] {
  return groups.map(({ most, origin, less, more }, q) =>
    (drawn[q] as readonly Drawn[]).map(({ relief, cost, spent }): GroupPlan => {
      const ways = origin.map((b, k) => {
        const least = b - (less[k] as number);
        return Math.min(least + (spent[k] as number), b + (more[k] as number));
      });
      return { choices: [], relief: Math.min(relief, most), cost: scale * cost, spent: ways };
    }),
  );
}

/** Above what any point costs. */
const FAR = 2 ** 24;

/** Tells the truth, and lets on no more plans than the best at what it is asked. */
function oracleOf(all: readonly GroupPlan[], most: number): Oracle {
  const plans: GroupPlan[] = [];
  const valueOf = ({ cost, relief, spent }: GroupPlan, prices: Prices) =>
    spent.reduce((sum, b, k) => sum + b * (prices.limits[k] as number), cost - prices.relief * relief);
  return {
    plans,
    most,
    tell(prices, from, to) {
      const inside = all.filter(({ relief }) => relief >= from && relief <= to);
      // Where it has none, anything is true.
      if (inside.length === 0) return { bound: FAR, prices, from, to };
      const best = inside.reduce((a, b) => (valueOf(b, prices) < valueOf(a, prices) ? b : a));
      if (!plans.includes(best)) plans.push(best);
      return { bound: valueOf(best, prices), prices, from, to };
    },
    at: (relief) => plans.filter((plan) => plan.relief === relief),
    take: () => undefined,
    iterations: () => 0,
    dispose: () => undefined,
  };
}

/** By point of the flows: what it costs, what it leaves of the limits, and the plans that have its relief. */
function waysOf({ instance, points, prices, open }: Mastered, all: readonly (readonly GroupPlan[])[]) {
  return points.map(({ point, relief }) => ({
    flows: freeOf(instance).reduce((sum, j) => sum + (prices[j] as number) * (point[j] as number), 0),
    left: open.map((r) => (instance.budgets[r] as Row).upper - spentBy(instance.budgets[r] as Row, point)),
    options: all.map((plans, q) => plans.filter((plan) => plan.relief === relief[q])),
  }));
}
type Way = ReturnType<typeof waysOf>[number];

/** The least cost of one plan a group within the limits. */
function wholeOf({ flows, left, options }: Way, q = 0): number {
  if (q === options.length) return left.every((b) => b >= 0) ? flows : Infinity;
  const rest = (spent: readonly number[]) => left.map((b, k) => b - (spent[k] as number));
  return (options[q] as GroupPlan[]).reduce(
    (least, { cost, spent }) => Math.min(least, wholeOf({ flows: flows + cost, left: rest(spent), options }, q + 1)),
    Infinity,
  );
}

it("no bound is above the optimum, every plan is one, and without limits they meet", { timeout: 300_000 }, async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(arbCase, async ({ made, drawn, steps, diveEvery }) => {
      const { instance, links, groups, scale, open, unit, points, prices } = made;
      const all = plansOf(made, drawn);
      const ways = waysOf(made, all);
      const optimum = Math.min(...ways.map((way) => wholeOf(way)));
      const oracles = together(groups.map(({ most }, q) => oracleOf(all[q] as GroupPlan[], most)));
      const edge = 100 * scale;
      const supporting = groups.map(({ origin }, q) => {
        const relief = (links.link[q] as number) < 0 ? ([0, 0] as const) : ([-edge, edge] as const);
        return createSupporting(highs, scale, { relief, limits: open.map(() => edge) }, origin, unit);
      });
      const master = createMaster({ ...ofMaster(made), highs });
      const nothing = { relief: 0, limits: open.map(() => 0) };
      const first = groups.map(({ most }, group) => ({ group, prices: nothing, from: 0, to: most }));
      for (const [q, told] of (await oracles.tell(first)).entries()) master.add(q, told);
      let bound = -Infinity;
      let best = Infinity;
      let left = steps;
      const wrong: string[] = [];
      await benders({
        oracles,
        supporting,
        master,
        scale,
        bound(told) {
          if (told > optimum) wrong.push(`a bound of ${told}, above ${optimum}`);
          bound = Math.max(bound, told);
        },
        plan(chosen, amount) {
          const point = Array.from(amount, Math.round);
          const one = points.find((of) => freeOf(instance).every((j, n) => of.point[j] === point[n]));
          if (chosen.length !== groups.length || one === undefined) wrong.push("no point of the flows");
          else if (chosen.some(({ relief }, q) => (links.link[q] as number) >= 0 && relief !== one.relief[q]))
            wrong.push("other relief");
          const value = chosen.reduce(
            (sum, { cost }) => sum + cost,
            freeOf(instance).reduce((sum, j, n) => sum + (prices[j] as number) * (point[n] as number), 0),
          );
          if (value < optimum) wrong.push(`a plan of ${value}, below ${optimum}`);
          if (value >= best) wrong.push(`a plan of ${value}, no better than ${best}`);
          best = Math.min(best, value);
          return Promise.resolve();
        },
        below: () => best,
        over: () => left-- <= 0,
        diveEvery,
        mix: () => Promise.resolve(),
        mixEvery: Infinity,
      });
      expect(wrong).toEqual([]);
      const ended = left < 0 ? "cut short" : open.length > 0 ? "with limits" : "without limits";
      seen.add("search", optimum === Infinity ? "no point" : ended);
      if (open.length > 0 && steps === Infinity && best < Infinity)
        seen.add("limits", bound === best ? "closed" : "a gap");
      // A group may be off by what is not worth asking for.
      const near = (groups.length * scale) / 8 + 100;
      const least = ended === "without limits" ? Math.min(optimum, 500 * scale) : -Infinity;
      expect(bound).toBeGreaterThanOrEqual(least - near);
      expect(best).toBeLessThanOrEqual(ended === "without limits" ? optimum + near : Infinity);
      for (const one of supporting) one.dispose();
      master.dispose();
    }),
    runs(400),
  );
  expect(seen.seldom(5, ["search"], ["no point", "with limits", "without limits", "cut short"])).toEqual([]);
  expect(seen.seldom(5, ["limits"], ["closed", "a gap"])).toEqual([]);
});
