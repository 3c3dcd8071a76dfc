import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aboveBest, alternativePlans, type AlternativesRequest } from "../../src/explain/alternatives/index.ts";
import { solveParts } from "../../src/app/solve-parts.ts";
import type { Options } from "../../src/app/index.ts";
import { kindsTogether } from "../../src/app/kinds-together.ts";
import { settle, sitePartsOf, sitesOf } from "../../src/app/settled.ts";
import type { ObjectiveLevel, Scenario } from "../../src/domain/index.ts";
import { infeasibilities, type Level, levelValue, limitOf, type Model } from "../../src/model/index.ts";
import { measureOf } from "../../src/objectives/level.ts";
import { inlineOptions } from "./inline-options.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios } from "../arbitraries/scenario.ts";
import { sitePoints } from "../explain/front/points.ts";
import { frozenNetherlands } from "../fixtures/netherlands.ts";
import { packageOf } from "../properties/packages.ts";

const options: Options = { ...inlineOptions, way: "stepwise", strategy: "highs" };
const { pool: inline } = options;

const level = (measure: string, percent: number): ObjectiveLevel => ({
  name: measureOf(measure).title,
  terms: [{ measure, weight: { numerator: 1, denominator: 1 }, options: {} }],
  tolerance: { numerator: percent, denominator: 100 },
});
/** The first level leaves half of itself to the second. */
const objective = [level("deviation.absolute", 50), level("unviable", 0)];
const oneProvince = scenarios({ municipalities: 5, provinces: 1, key: 60, pins: 0 }).map((scenario): Scenario => ({
  ...scenario,
  objective,
}));

/** The best of every level under those above it, from every point there is. */
function bestOf({ levels }: Model, points: readonly (readonly number[])[]): number[] {
  let left = points;
  return levels.map((own) => {
    const best = Math.min(...left.map((values) => levelValue(own, values)));
    left = left.filter((values) => levelValue(own, values) <= limitOf(own, best));
    return best;
  });
}

it("a province that is asked about is as good as any choice for both kinds together, where that is said to be proven", async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(oneProvince, async (scenario) => {
      const province = scenario.provinces[0]?.code;
      if (province === undefined) return;
      const settled = await settle(scenario, options, Infinity, province);
      if (settled.status !== "settled") return;
      const { model } = sitesOf(settled).formulation;
      const points = sitePoints(model, 12)?.filter((values) => infeasibilities(model, values).length === 0);
      const made = await packageOf(scenario, { province });
      if (points === undefined || points.length === 0 || made.status !== "done") return;
      seen.add("proof", made.proof.status);
      if (made.proof.status !== "optimal") return;
      expect(made.proof.levels.map(({ best }) => best)).toEqual(bestOf(model, points));
    }),
    runs(150),
  );
  expect(seen.seldom(20, ["proof"], ["optimal"])).toEqual([]);
}, 60_000);

describe("the kinds of Zeeland, in the frozen scenario", async () => {
  const frozen = frozenNetherlands();
  const province = frozen.provinces.find((p) => p.name === "Zeeland")?.code;
  if (province === undefined) throw new Error("There is no Zeeland.");
  const settled = await settle(frozen, options, Infinity, province);
  if (settled.status !== "settled") throw new Error("There are no swaps.");
  const { scenario, decision, agreements } = settled;
  const found = await solveParts("mergers", sitePartsOf(settled), { ...options, untilProven: true }, Infinity);
  const apart = found.flatMap((part) => (part.status === "solved" ? [part] : []));
  const sum = (l: number) => apart.reduce((n, part) => n + (part.proof.levels[l]?.value ?? 0), 0);
  const last = scenario.objective.length - 1;
  const solve = (how: Options) => kindsTogether(scenario, decision, province, agreements, apart, how, Infinity);

  it("share what the deviation leaves, and so score better than apart, each proven", async () => {
    expect(apart.map(({ proof }) => proof.status)).toEqual(["optimal", "optimal"]);
    const whole = await solve(options);
    if (whole.status !== "solved") throw new Error("There is no plan.");
    expect(whole.proof.status).toBe("optimal");
    expect(whole.proof.levels[last]?.value).toBeLessThan(sum(last));
    const [, deviation] = whole.proof.levels;
    expect(deviation?.best).toBe(apart.reduce((n, part) => n + (part.proof.levels[1]?.best ?? 0), 0));
    expect(deviation?.value).toBeLessThanOrEqual(Math.floor((deviation?.best ?? 0) * 1.01));
  });

  it("are what a province that is asked about gets", async () => {
    const [whole, made] = [await solve(options), await packageOf(frozen, { province })];
    if (whole.status !== "solved" || made.status !== "done") throw new Error("There is no plan.");
    // The program's own values may lie above the plan's, which the package tells.
    const told = (levels: typeof whole.proof.levels) => levels.map(({ best, bound }) => ({ best, bound }));
    const mergers = made.proof.parts.filter((part) => part.phase === "mergers");
    expect(mergers.map(({ levels }) => told(levels))).toEqual([told(whole.proof.levels)]);
  }, 60_000);

  it("leave no level above its best to whoever wants alternatives within 0 %", async () => {
    const request = { province, plans: 2, distance: 3, by: "municipalities", within: { numerator: 0, denominator: 1 } };
    const near = await alternativePlans(frozen, request as AlternativesRequest, options);
    if (near.status !== "alternatives") throw new Error("There is no plan.");
    for (const plan of near.plans) expect(aboveBest(near, plan).map(({ above }) => above)).toEqual([0, 0, 0]);
    expect(near.levels[last]?.best).toBeGreaterThan(sum(last));
  }, 60_000);

  it("are never worse together than apart, also where the search loses what it started from", async () => {
    // It ends before its last level, from no start: what it leaves of that level is chance.
    const short = ({ start: _start, ...model }: Model): Model => ({ ...model, levels: model.levels.slice(0, -1) });
    let lost = 0;
    const pool: Options["pool"] = {
      ...inline,
      async run(job, how) {
        const end = await inline.run({ ...job, model: short(job.model) }, how);
        lost = levelValue(job.model.levels[last] as Level, end.claim.values ?? []);
        return end;
      },
    };
    const whole = await solve({ ...options, pool });
    if (whole.status !== "solved") throw new Error("There is no plan.");
    const { levels } = whole.proof;
    expect(lost).toBeGreaterThan(sum(last));
    expect(levels[last]?.value).toBe(sum(last));
    expect(levels.map(({ value }) => value)).toEqual(
      whole.formulation.model.levels.map((own) => levelValue(own, whole.values)),
    );
    for (const { value, best, bound, gap } of levels) {
      expect(value).toBeGreaterThanOrEqual(best);
      expect(gap).toBe(best - bound);
    }
    expect(whole.proof.status).toBe("feasible");
  });
});
