import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createMix } from "../../../solver/decomposition/limits/mix.ts";
import type { GroupPlan } from "../../../solver/decomposition/limits/oracle.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import type { Row } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbMaster, freeOf, type Mastered, ofMaster } from "./masters.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });
const arbPlan = fc.record({ relief: whole(0, 4), cost: whole(-10, 40), spent: fc.tuple(whole(0, 2), whole(0, 2)) });
const arbPlans = fc.array(fc.array(arbPlan, { minLength: 1, maxLength: 5 }), { minLength: 6, maxLength: 6 });
type Drawn = typeof arbPlan extends fc.Arbitrary<infer T> ? T : never;

/** Plans of each group, every one with homes of its own. */
function plansOf({ groups, scale }: Mastered, drawn: readonly (readonly Drawn[])[]): GroupPlan[][] {
  return groups.map(({ most, origin, less, more }, q) =>
    (drawn[q] as readonly Drawn[]).map(({ relief, cost, spent }, n): GroupPlan => ({
      choices: [{ home: "nothing", place: 10 * q + n }],
      relief: Math.min(relief, most),
      cost: scale * cost,
      spent: origin.map((b, k) => {
        const least = b - (less[k] as number);
        return Math.min(least + (spent[k] as number), b + (more[k] as number));
      }),
    })),
  );
}

it("has one known plan a group, and agreements, that a point of the flows can have", { timeout: 120_000 }, async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  fc.assert(
    fc.property(arbMaster, arbPlans, (made, drawn) => {
      const { instance, links, open, points, groups } = made;
      const limits = open.map((r) => instance.budgets[r] as Row);
      const all = plansOf(made, drawn);
      const mix = createMix({ ...ofMaster(made), highs, limits, groups: groups.length });
      // First with the first plan of each alone, then with all: what was known before stays known.
      mix.dive(all.map((plans) => plans.slice(0, 1)));
      const found = mix.dive(all);
      mix.dispose();
      seen.add("dive", found === undefined ? "nowhere" : "to homes");
      if (found === undefined) return;
      expect(
        found.plans.map((plan) => all.findIndex((plans) => plans.includes(plan))).toSorted((a, b) => a - b),
      ).toEqual([...groups.keys()]);
      for (const [j, x] of found.held) {
        const { lower, upper } = instance.program.columns[j] as { lower: number; upper: number };
        expect([lower, upper]).toContain(x);
        expect(freeOf(instance)).toContain(j);
      }
      // Flows are no more than divided: where a point has whole ones, it has the relief of the plans.
      const byGroup = groups.map((_, q) => found.plans.find((plan) => all[q]?.includes(plan))?.relief);
      const one = points.find(
        ({ point, relief }) =>
          relief.every((r, q) => (links.link[q] as number) < 0 || r === byGroup[q]) &&
          [...found.held].every(([j, x]) => point[j] === x),
      );
      seen.add("point", one === undefined ? "divided" : "whole");
    }),
    runs(300),
  );
  expect(seen.seldom(20, ["dive"], ["nowhere", "to homes"])).toEqual([]);
  expect(seen.seldom(20, ["point"], ["whole"])).toEqual([]);
});
