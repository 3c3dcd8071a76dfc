import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  aboveBest,
  alternativePlans,
  distanceBetween,
  type DistanceBy,
} from "../../../src/explain/alternatives/index.ts";
import { planOf, settle, sitesOf } from "../../../src/app/settled.ts";
import type { Plan } from "../../../src/domain/index.ts";
import { infeasibilities, levelValue, type Model } from "../../../src/model/index.ts";
import { inlineOptions } from "../../app/inline-options.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { scenarios } from "../../arbitraries/scenario.ts";
import { sitePoints } from "../front/points.ts";

const options = { ...inlineOptions, way: "stepwise", strategy: "highs" } as const;

/** The best of every level under those above, which leave at most so many per cent: by looking at every point. */
function bestOf({ levels }: Model, points: readonly (readonly number[])[], within: number): number[] {
  let left = points;
  return levels.map((level) => {
    const best = Math.min(...left.map((values) => levelValue(level, values)));
    const { numerator, denominator } = level.tolerance;
    const room = Math.min(numerator / denominator, within / 100) * Math.max(0, best);
    left = left.filter((values) => levelValue(level, values) <= best + room + 1e-9);
    return best;
  });
}

it("keeps its distances, stays near the best, and proves that there is none further", async () => {
  const seen = createCounts();
  const sizes = fc.record({
    distance: fc.integer({ min: 1, max: 3 }),
    within: fc.integer({ min: 0, max: 60 }),
    by: fc.constantFrom<DistanceBy[]>("municipalities", "agreements"),
  });
  await fc.assert(
    fc.asyncProperty(
      scenarios({ municipalities: 5, provinces: 1, key: 60, pins: 0 }),
      sizes,
      async (scenario, { distance, within, by }) => {
        const province = scenario.provinces[0]?.code;
        if (province === undefined) return;
        const ratio = { numerator: within, denominator: 100 };
        const found = await alternativePlans(scenario, { province, plans: 4, within: ratio, distance, by }, options);
        if (found.status !== "alternatives") return;
        seen.add("end", found.end);
        const traded = found.plans.some(({ plan }) => plan.exchanges.length > 0);
        seen.add("exchanges", traded ? `${by} with` : "without");
        seen.add("plans", String(found.plans.length));
        const best = found.levels.map((level) => level.best);
        for (const { verdict } of found.plans) expect(verdict.ok).toBe(true);
        for (const [i, { plan, levels, distances }] of found.plans.entries()) {
          for (const [l, value] of levels.entries())
            expect(value * 100).toBeLessThanOrEqual((best[l] ?? 0) * (100 + within));
          expect(aboveBest(found, { levels }).map(({ value, above, most }) => [value - above, value - most])).toEqual(
            found.levels.map((level) => [level.best, level.bound]),
          );
          const counted = found.plans.slice(0, i).map((before) => distanceBetween(before.plan, plan, by));
          expect(distances).toEqual(counted);
          for (const count of counted) expect(count).toBeGreaterThanOrEqual(distance);
        }
        // The oracle: what all points of both kinds together say.
        const settled = await settle(scenario, options, Infinity, province);
        if (settled.status !== "settled") return;
        const { formulation } = sitesOf(settled);
        const points = sitePoints(formulation.model, 12);
        if (points === undefined) return;
        seen.add("oracle", "asked");
        const feasible = points.filter((values) => infeasibilities(formulation.model, values).length === 0);
        expect(found.best).toBe("optimal");
        expect(best).toEqual(bestOf(formulation.model, feasible, within));
        if (found.end !== "none") return;
        // No point at all is near enough and away from every plan found.
        const others: Plan[] = feasible
          .filter((values) =>
            formulation.model.levels.every((l, i) => levelValue(l, values) * 100 <= (best[i] ?? 0) * (100 + within)),
          )
          .map((values) => planOf(settled, [{ formulation, values }]));
        const away = others.filter((plan) => found.plans.every((f) => distanceBetween(f.plan, plan, by) >= distance));
        expect(away).toEqual([]);
      },
    ),
    runs(120),
  );
  expect(seen.seldom(3, ["oracle"], ["asked"])).toEqual([]);
  expect(seen.seldom(1, ["exchanges"], ["municipalities with", "agreements with", "without"])).toEqual([]);
  expect(seen.seldom(3, ["end"], ["none", "enough"])).toEqual([]);
}, 60_000);
