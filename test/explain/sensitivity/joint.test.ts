import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Options } from "../../../src/app/index.ts";
import { provincePackage } from "../../../src/app/province-package.ts";
import type { Pin, Scenario } from "../../../src/domain/index.ts";
import { readBundled } from "../../../src/scenario/read-folder.ts";
import { pinPrices, sensitivity } from "../../../src/explain/sensitivity/index.ts";
import { stepsOf } from "../../../src/explain/sensitivity/steps.ts";
import { effectsOf } from "../../../src/explain/sensitivity/variants.ts";
import { verify } from "../../../src/verify/index.ts";
import { inlineOptions } from "../../app/inline-options.ts";
import type { Pool } from "../../../workers/pool.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { scenarios } from "../../arbitraries/scenario.ts";
import { packageOf } from "../../properties/packages.ts";

const options: Options = { ...inlineOptions, way: "joint", strategy: "highs" };
const { pool: inline } = options;

/** Jobs end before their first word: all that is left of one is the start that it was given. */
const mute: Pool = {
  ...inline,
  run: async ({ strategy }) => ({ status: "claimed", claim: { strategy, levels: [], ended: "work", statistics: {} } }),
};

const drawn = scenarios({ municipalities: 7, provinces: 3, key: 60, pins: 0 });

it("a province that chooses again keeps the rest, and never does worse where a rule is dropped", async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(drawn, fc.nat(2), async (scenario, pick) => {
      const province = scenario.provinces[pick % scenario.provinces.length]?.code;
      const held = await packageOf(scenario, { way: "joint" });
      if (held.status !== "done" || province === undefined) return;
      const base = await provincePackage(held, scenario, province, options);
      if (base.status !== "done") throw new Error(`The package itself is a plan (${base.status}).`);
      expect(base.plan.swaps).toEqual(held.plan.swaps);
      expect(base.verdict.levels[0]?.value).toBeLessThanOrEqual(held.verdict.levels[0]?.value ?? 0);
      const home = new Map(scenario.municipalities.map((m) => [m.code, m.province]));
      const elsewhere = ({ plan }: Pick<typeof held, "plan">) =>
        plan.municipalities.filter((m) => home.get(m.code) !== province);
      const told: unknown[] = [];
      const right: unknown[] = [];
      for (const { what, scenario: changed, relaxes } of stepsOf(scenario, { offers: 1 })) {
        const from = relaxes === true ? { from: base.plan } : {};
        const made = await provincePackage(base, changed, province, { ...options, ...from });
        seen.add(what.type, made.status);
        // Whether the rest can be held is no fault of ours.
        expect(["done", "infeasible", "no-decision"]).toContain(made.status);
        // What only relaxes leaves the package before as a plan, and the rest as it is.
        const kept = relaxes === true ? [elsewhere(base), true] : [undefined, true];
        if (made.status !== "done") {
          if (relaxes === true) throw new Error("A plan of before is no plan any more.");
          continue;
        }
        if (!verify(changed, made.plan).ok) throw new Error("The plan breaks a rule.");
        const worse = (made.verdict.levels[0]?.value ?? 0) > (base.verdict.levels[0]?.value ?? 0);
        told.push(relaxes === true ? [elsewhere(made), !worse] : [undefined, true]);
        right.push(kept);
      }
      expect(told).toEqual(right);
      const relaxing = stepsOf(scenario, { offers: 0 }).filter((variant) => variant.relaxes === true);
      const make = (variant: Scenario, how: Options) => provincePackage(held, variant, province, how);
      const effects = await effectsOf(base, relaxing, { ...options, province, pool: mute }, Infinity, make);
      for (const effect of effects) {
        if (effect.status !== "solved") throw new Error("A plan of before is no plan any more.");
        const { unviable, sites, handOvers } = effect.measures;
        expect([unviable, sites, handOvers]).toEqual([0, 0, 0]);
        expect(effect.proven && effect.known.length === 0).toBe(false);
      }
    }),
    runs(12),
  );
  expect(seen.seldom(20, ["parameter"], ["done"])).toEqual([]);
  expect(seen.seldom(10, ["rule-off"], ["done"])).toEqual([]);
}, 120_000);

/** The made-up pair of provinces, and the low one of them, which has a merger at Dijkstad. */
function lowland() {
  const read = readBundled("two-provinces");
  if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
  const { scenario } = read;
  const guest = scenario.municipalities.find((m) => m.name.startsWith("Poldervoort"));
  const other = scenario.provinces.find((p) => p.code !== guest?.province);
  if (guest === undefined || other === undefined) throw new Error("There is no such town.");
  return { scenario, guest: guest.code, province: guest.province, other: other.code };
}

it("pins of the province have a price with the rest held, and those on swaps have none", async () => {
  const { scenario, guest, province, other } = lowland();
  const pins: Pin[] = [
    { type: "own-site", kind: "amv", municipality: guest },
    { type: "forbidden-swap", surplus: province, shortage: other },
  ];
  const found = await pinPrices({ ...scenario, pins }, { ...options, province });
  if (found.status !== "effects") throw new Error(`There are no effects (${found.status}).`);
  expect(found.effects.map(({ what }) => what)).toEqual([{ type: "all" }, { type: "one", index: 0 }]);
  const [all, one] = found.effects;
  if (all?.status !== "solved" || one?.status !== "solved") throw new Error("There is no package.");
  expect([all.proven, all.agreements > 0]).toEqual([true, true]);
  expect({ ...one, what: all.what }).toEqual(all);
});

it("where the rest cannot stay as it is, there is none, said of that rest alone", async () => {
  const { scenario, province, other } = lowland();
  const held = await packageOf(scenario, { way: "joint" });
  if (held.status !== "done") throw new Error("There is no package.");
  // Nobody is near enough to anybody: the merger of the one province breaks that.
  const neighbourhood = { ...scenario.rules["neighbourhood"], enabled: true, distance: 0 };
  const near = { ...scenario, rules: { ...scenario.rules, neighbourhood } };
  expect(await provincePackage(held, near, other, options)).toMatchObject({
    status: "infeasible",
    phase: "verification",
    settled: true,
  });
  expect(await provincePackage(held, near, province, options)).toMatchObject({ status: "done", plan: { mergers: [] } });
});

it("every step of a province is solved again", async () => {
  const { scenario, province } = lowland();
  const found = await sensitivity(scenario, { offers: 1, province }, { ...options, province });
  if (found.status !== "effects") throw new Error(`There are no effects (${found.status}).`);
  expect(found.base.proof.way).toBe("joint");
  expect(found.effects.length).toBe(stepsOf(scenario, { offers: 1, province }).length);
}, 60_000);

it("the whole country never does worse where a rule is dropped, however short the search", async () => {
  const { scenario } = lowland();
  const base = await packageOf(scenario, { way: "joint" });
  if (base.status !== "done") throw new Error("There is no package.");
  const relaxing = stepsOf(scenario, { offers: 0 }).filter((variant) => variant.relaxes === true);
  const effects = await effectsOf(base, relaxing, { ...options, pool: mute }, Infinity);
  const told = effects.map((e) =>
    e.status === "solved" ? ["unviable", "deviation.absolute", "sites", "handOvers"].map((id) => e.measures[id]) : [],
  );
  expect(told).toEqual(relaxing.map(() => [0, 0, 0, 0]));
});
