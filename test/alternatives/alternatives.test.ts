import * as fc from "fast-check";
import { expect, it } from "vitest";
import { alternativePlans, distanceBetween, type DistanceBy } from "../../src/alternatives/index.ts";
import { planOf, settle, sitesOf } from "../../src/app/settled.ts";
import type { Plan } from "../../src/domain/index.ts";
import { infeasibilities, levelValue } from "../../src/model/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios } from "../arbitraries/scenario.ts";
import { sitePoints } from "../front/points.ts";

const options = {
  way: "stepwise",
  strategy: "highs",
  seed: 1,
  pool: createInlinePool(),
  signal: new AbortController().signal,
  clock: () => 0,
  onProgress: () => undefined,
} as const;

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
        const best = found.plans[0]?.levels ?? [];
        for (const { verdict } of found.plans) expect(verdict.ok).toBe(true);
        for (const [i, { plan, levels, distances }] of found.plans.entries()) {
          for (const [l, value] of levels.entries())
            expect(value * 100).toBeLessThanOrEqual((best[l] ?? 0) * (100 + within));
          const counted = found.plans.slice(0, i).map((before) => distanceBetween(before.plan, plan, by));
          expect(distances).toEqual(counted);
          for (const count of counted) expect(count).toBeGreaterThanOrEqual(distance);
        }
        if (found.end !== "none") return;
        // The oracle: no point at all is near enough and away from every plan found.
        const settled = await settle(scenario, options, Infinity, province);
        if (settled.status !== "settled") return;
        const { formulation } = sitesOf(settled);
        const points = sitePoints(formulation.model, 12);
        if (points === undefined) return;
        seen.add("oracle", "asked");
        const others: Plan[] = points
          .filter((values) => infeasibilities(formulation.model, values).length === 0)
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
