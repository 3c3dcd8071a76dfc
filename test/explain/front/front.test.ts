import * as fc from "fast-check";
import { expect, it } from "vitest";
import { planOf, settle, sitesOf } from "../../../src/app/settled.ts";
import { paretoFront } from "../../../src/explain/front/index.ts";
import type { ProvinceCode, Scenario } from "../../../src/domain/index.ts";
import { infeasibilities } from "../../../src/model/index.ts";
import { measuresIn, verify } from "../../../src/verify/index.ts";
import { inlineOptions } from "../../app/inline-options.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { scenarios } from "../../arbitraries/scenario.ts";
import { sitePoints } from "./points.ts";

const options = { ...inlineOptions, way: "stepwise", strategy: "highs" } as const;

const pairs = fc.constantFrom<[string, string][]>(
  ["deviation.absolute", "handOvers"],
  ["handOvers", "unviable.sites"],
  ["unviable", "agreements"],
  ["sites", "distance"],
  ["deviation.relative", "unviable"],
  ["deviation.max", "handOvers"],
  ["deviation.absolute", "sites"],
);

interface Values {
  readonly first: number;
  readonly second: number;
}

/** Every plan of the sites that keeps the rules, by its two measures; undefined where there are too many to try. */
async function everyPlan(
  scenario: Scenario,
  [between, and]: readonly [string, string],
  province: ProvinceCode | undefined,
): Promise<Values[] | undefined> {
  const settled = await settle(scenario, options, Infinity, province);
  if (settled.status !== "settled") return undefined;
  const { formulation } = sitesOf(settled);
  const all = sitePoints(formulation.model, 12)?.filter((v) => infeasibilities(formulation.model, v).length === 0);
  return all?.map((values): Values => {
    const plan = planOf(settled, [{ formulation, values }]);
    const measures = province === undefined ? verify(scenario, plan).measures : measuresIn(scenario, plan, province);
    return { first: measures[between] ?? 0, second: measures[and] ?? 0 };
  });
}

/** Pareto front the plain way: nobody is at least as good on both and better on one. */
function unbeaten(values: readonly Values[]): Set<string> {
  const beats = (a: Values, b: Values) =>
    a.first <= b.first && a.second <= b.second && (a.first < b.first || a.second < b.second);
  return new Set(values.filter((v) => !values.some((w) => beats(w, v))).map((v) => `${v.first} ${v.second}`));
}

const LOOKS = 300;

const asked = fc.record({
  scenario: fc.oneof(
    scenarios({ municipalities: 5, provinces: 1, key: 60, pins: 0 }),
    scenarios({ municipalities: 6, provinces: 2, key: 60, pins: 0 }),
  ),
  pair: pairs,
  country: fc.boolean(),
});

it("has every point that no other beats, and no more; for a province and for the country", async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(asked, async ({ scenario, pair: [between, and], country }) => {
      const province = country ? undefined : scenario.provinces[0]?.code;
      const request = { between, and, most: 5000, ...(province === undefined ? {} : { province }) };
      // A few have a step a unit for thousands of units, and each step is long: those are left after so many looks at the clock.
      let now = 0;
      const found = await paretoFront(scenario, request, { ...options, clock: () => now++, timeLimit: LOOKS });
      if (found.status !== "front") return;
      const { points, complete } = found;
      seen.add("complete", String(complete));
      if (!complete) return;
      expect(found.found).toBe(points.length);
      seen.add("points", points.length > 1 ? "several" : "one");
      for (const { first, second, verdict, plan } of points) {
        expect(verdict.ok).toBe(true);
        const measures =
          province === undefined ? verify(scenario, plan).measures : measuresIn(scenario, plan, province);
        expect([first, second]).toEqual([measures[between], measures[and]]);
      }
      expect(unbeaten(points).size).toBe(points.length);
      const all = await everyPlan(scenario, [between, and], province);
      if (all === undefined) return;
      seen.add("oracle", country ? "country" : "province");
      expect(new Set(points.map((p) => `${p.first} ${p.second}`))).toEqual(unbeaten(all));
    }),
    runs(220),
  );
  expect(seen.seldom(100, ["complete"], ["true"])).toEqual([]);
  expect(seen.seldom(3, ["points"], ["one", "several"])).toEqual([]);
  expect(seen.seldom(5, ["oracle"], ["country", "province"])).toEqual([]);
}, 60_000);

it("out of time tells how far every point can be from the best, and that is so", async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(asked, fc.integer({ min: 15, max: 80 }), async ({ scenario, pair }, steps) => {
      let now = 0;
      // Every look at the clock takes a second, so that the time is up after some steps, always the same.
      const short = { ...options, clock: () => now++, timeLimit: steps };
      const found = await paretoFront(scenario, { between: pair[0], and: pair[1], most: 5000 }, short);
      if (found.status !== "front") return;
      seen.add("complete", String(found.complete));
      const all = await everyPlan(scenario, pair, undefined);
      if (all === undefined) return;
      for (const { first, second, gaps, proven } of found.points) {
        expect(proven).toBe(gaps.first + gaps.second === 0);
        const lower = all.filter((v) => v.second <= second).map((v) => first - v.first);
        expect(Math.max(...lower)).toBeLessThanOrEqual(gaps.first);
        const other = all.filter((v) => v.first <= first).map((v) => second - v.second);
        expect(Math.max(...other)).toBeLessThanOrEqual(gaps.second);
        seen.add("gap", proven ? "none" : "some");
      }
    }),
    runs(240),
  );
  expect(seen.seldom(3, ["complete"], ["true", "false"])).toEqual([]);
  expect(seen.seldom(3, ["gap"], ["none", "some"])).toEqual([]);
}, 60_000);
