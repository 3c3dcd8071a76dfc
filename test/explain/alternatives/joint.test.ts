import * as fc from "fast-check";
import { expect, it } from "vitest";
import { alternativePlans } from "../../../src/explain/alternatives/index.ts";
import type { Options } from "../../../src/app/index.ts";
import { paretoFront } from "../../../src/explain/front/index.ts";
import { kinds, type Plan, type ProvinceCode, type Scenario } from "../../../src/domain/index.ts";
import { measureOf } from "../../../src/objectives/level.ts";
import { readBundled } from "../../../src/scenario/read-folder.ts";
import { measuresIn, verify } from "../../../src/verify/index.ts";
import { inlineOptions } from "../../app/inline-options.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { scenarios } from "../../arbitraries/scenario.ts";
import { packageOf } from "../../properties/packages.ts";

const options: Options = { ...inlineOptions, way: "joint", strategy: "highs" };

/** Levels that leave nothing to each other and of which provinces add up: then the best of all is the best of each. */
function strict(scenario: Scenario): Scenario {
  const added = scenario.objective.filter(({ terms }) =>
    terms.every(({ measure }) => measureOf(measure).combine === "sum"),
  );
  const objective = added.map((level) => ({ ...level, tolerance: { numerator: 0, denominator: 1 } }));
  return { ...scenario, objective };
}

const drawn = scenarios({
  municipalities: 7,
  provinces: 3,
  key: 60,
  pins: 2,
  pinned: ["own-site", "forbidden-merger", "agreed-municipal-swap"],
}).map(strict);

/** What a plan says of everything but one province's relief and sites. */
function rest(scenario: Scenario, { swaps, mergers, exchanges, clusters, municipalities }: Plan, own: ProvinceCode) {
  const elsewhere = new Set(scenario.municipalities.filter((m) => m.province !== own).map((m) => m.code));
  return {
    swaps,
    mergers: mergers.filter((m) => elsewhere.has(m.guest)),
    exchanges: exchanges.filter((e) => elsewhere.has(e.giver)),
    clusters: clusters.filter((c) => elsewhere.has(c.centre)),
    accounts: municipalities.filter((m) => elsewhere.has(m.code)),
  };
}

const hosted = (plan: Plan) =>
  kinds.map((kind) => plan.municipalities.reduce((n, { accounts }) => n + accounts[kind].hosted, 0));

it("alternatives hold the rest of the joint package, and begin with what it came to where that is proven", async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(drawn, fc.nat(1), fc.integer({ min: 0, max: 50 }), async (scenario, pick, percent) => {
      const whole = await packageOf(scenario, { way: "joint" });
      // Where others take over from a province, its relief is to be chosen too.
      const relieved = whole.status === "done" ? whole.plan.swaps[0]?.shortage : undefined;
      const province = relieved ?? scenario.provinces[pick % scenario.provinces.length]?.code;
      if (province === undefined) return;
      const within = { numerator: percent, denominator: 100 };
      const request = { province, plans: 3, within, distance: 1, by: "municipalities" } as const;
      const found = await alternativePlans(scenario, request, options);
      seen.add("status", `${found.status} ${whole.status}`);
      if (found.status !== "alternatives" || whole.status !== "done") {
        if (whole.status !== "done") return;
        throw new Error("With a package there is a plan of the province: that of the package.");
      }
      expect(found.way).toBe("joint");
      if (relieved !== undefined) seen.add("relief", "some");
      const { proof, plan, verdict } = whole;
      const [first] = found.plans;
      const levels = (one: Plan) => verify(scenario, one).levels.map(({ value }) => value);
      for (const { plan: other, distances } of found.plans) {
        expect(verify(scenario, other).violations).toEqual([]);
        expect(hosted(other)).toEqual(kinds.map((kind) => scenario.need[kind]));
        expect(rest(scenario, other, province)).toEqual(rest(scenario, plan, province));
        // Nothing is better than a best that is proven.
        const least = proof.levels[0]?.proven === true ? (verdict.levels[0]?.value ?? 0) : 0;
        expect(levels(other)[0] ?? 0).toBeGreaterThanOrEqual(least);
        for (const distance of distances) expect(distance).toBeGreaterThan(0);
      }
      if (found.plans.length > 1) seen.add("plans", "several");
      if (proof.status !== "optimal" || first === undefined) return;
      expect(levels(first.plan)).toEqual(verdict.levels.map(({ value }) => value));
      seen.add("equal", "yes");
    }),
    runs(90),
  );
  expect(seen.seldom(20, ["status"], ["alternatives done"])).toEqual([]);
  expect(seen.seldom(5, ["relief"], ["some"])).toEqual([]);
  expect(seen.seldom(8, ["plans"], ["several"])).toEqual([]);
  expect(seen.seldom(15, ["equal"], ["yes"])).toEqual([]);
}, 120_000);

it("a front on the joint road holds the rest of the package, which is one of its plans", async () => {
  const read = readBundled("two-provinces");
  if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
  const { scenario } = read;
  const [province] = scenario.provinces.map((p) => p.code);
  if (province === undefined) throw new Error("There is no province.");
  const request = { between: "deviation.absolute", and: "handOvers", most: 100, province };
  const [joint, steps] = [
    await paretoFront(scenario, request, options),
    await paretoFront(scenario, request, { ...options, way: "stepwise" }),
  ];
  const whole = await packageOf(scenario, { way: "joint" });
  if (joint.status !== "front" || steps.status !== "front" || whole.status !== "done") throw new Error("No front.");
  expect([joint.way, steps.way, joint.complete]).toEqual(["joint", "stepwise", true]);
  const own = measuresIn(scenario, whole.plan, province);
  const known = { first: own["deviation.absolute"] ?? 0, second: own["handOvers"] ?? 0 };
  // The package is one of the plans that the front is chosen from.
  expect(joint.points.some((p) => p.first <= known.first && p.second <= known.second)).toBe(true);
  for (const { first, second, plan, verdict } of joint.points) {
    expect(verdict.ok).toBe(true);
    expect(hosted(plan)).toEqual(kinds.map((kind) => scenario.need[kind]));
    expect(rest(scenario, plan, province)).toEqual(rest(scenario, whole.plan, province));
    const measures = measuresIn(scenario, plan, province);
    expect([first, second]).toEqual([measures["deviation.absolute"], measures["handOvers"]]);
  }
}, 60_000);
