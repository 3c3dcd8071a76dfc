import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pin, Scenario } from "../../../src/domain/index.ts";
import { levelRanges, type Options, type Package } from "../../../src/app/index.ts";
import { provincePackage } from "../../../src/app/province-package.ts";
import { levelOf } from "../../../src/app/known-measures.ts";
import { pricesOf } from "../../../src/cli/pin-prices.ts";
import { measuredPrice, pinPrice, pinPrices, pricedIn } from "../../../src/explain/sensitivity/index.ts";
import { stepsOf } from "../../../src/explain/sensitivity/steps.ts";
import { pinText } from "../../../src/log/index.ts";
import { readBundled } from "../../../src/scenario/read-folder.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { scenarios, small } from "../../arbitraries/scenario.ts";
import { inlineOptions } from "../../app/inline-options.ts";
import { packageOf } from "../../properties/packages.ts";
import { endedEarly } from "./early.ts";

const options: Options = { ...inlineOptions, way: "stepwise", strategy: "highs" };
const { pool: inline } = options;
const pinned = scenarios({ ...small, municipalities: 5, pins: 2, pinned: ["own-site", "forbidden-merger"] });

describe("the price of one pin", () => {
  /** What every pin costs by itself, each asked with what was made for the one before, and among all. */
  async function asked(scenario: Scenario) {
    const all = await pinPrices(scenario, options);
    if (all.status !== "effects") return [];
    const prices = pricesOf(scenario, all);
    const told = [];
    let before;
    for (const pin of scenario.pins) {
      const one = await pinPrice(scenario, pin, options, { before });
      if (one.status !== "price") throw new Error("There is a package with all pins.");
      before = one.made;
      const alone = one.effect.status === "solved" ? measuredPrice(one.made.base, one.effect) : undefined;
      told.push({ alone, among: prices.get(pinText(pin)) });
    }
    return told;
  }

  it("is the one among the prices of all", async () => {
    let priced = 0;
    await fc.assert(
      fc.asyncProperty(pinned, async (scenario) => {
        for (const { alone, among } of await asked(scenario)) {
          expect(alone).toEqual(among);
          priced++;
        }
      }),
      runs(100),
    );
    expect(priced).toBeGreaterThan(3);
  }, 60_000);

  it("is the same where it is something", async () => {
    const read = readBundled("two-provinces");
    if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
    const town = (name: string) => read.scenario.municipalities.find((m) => m.name.startsWith(name))?.code as never;
    const pins: Pin[] = [
      { type: "own-site", kind: "regular", municipality: town("Rietwoude") },
      { type: "forbidden-merger", guest: town("Dijkstad"), host: town("Rietwoude") },
    ];
    const told = await asked({ ...read.scenario, pins });
    expect(told.map(({ alone }) => alone)).toEqual(told.map(({ among }) => among));
    expect(told.map(({ alone }) => alone?.measures["deviation.absolute"])).toEqual([62, 0]);
  }, 60_000);

  it("is asked of a pin of the scenario alone", async () => {
    const [scenario] = fc.sample(scenarios({ ...small, pins: 0 }), { numRuns: 1, seed: 3 });
    if (scenario === undefined) throw new Error("There is no scenario.");
    const pin = { type: "own-site", kind: "regular", municipality: "GM0000" } as never;
    await expect(pinPrice(scenario, pin, options)).rejects.toThrow("is not in the scenario");
  });
});

describe("the price of a pin with the rest of the country held", () => {
  const joint: Options = { ...inlineOptions, way: "joint", strategy: "highs" };
  const several = scenarios({ municipalities: 7, provinces: 3, key: 60, pins: 0 });

  /** Each merger of a package in turn ruled out, with what its province then chooses. */
  async function refused(scenario: Scenario, from: Package) {
    const found = [];
    for (const { kind, guest, host } of from.plan.mergers) {
      const pin: Pin = { type: "forbidden-merger", kind, guest, host };
      const pinned = { ...scenario, pins: [pin] };
      const province = pricedIn(pinned, pin, from);
      if (province === undefined) throw new Error("A merger is within one province.");
      const held = await provincePackage(from, pinned, province, joint);
      if (held.status === "done") found.push({ pin, pinned, province, held });
    }
    return found;
  }

  it("is of its own province alone, and on the first objective that moves it is never less than nothing", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(several, async (scenario) => {
        const from = await packageOf(scenario, { way: "joint" });
        if (from.status !== "done") return;
        for (const { pin, pinned, province, held } of await refused(scenario, from)) {
          const found = await pinPrice(pinned, pin, joint, { held });
          if (found.status !== "price") throw new Error(`The package itself is a plan (${found.status}).`);
          const { base, make } = found.made;
          if (found.effect.status !== "solved") throw new Error("Without a pin every plan of before is one still.");
          const without = await make(scenario, joint);
          if (without.status !== "done") throw new Error("Without a pin every plan of before is one still.");
          const others = new Set(scenario.municipalities.flatMap((m) => (m.province === province ? [] : [m.code])));
          const elsewhere = ({ plan }: Pick<typeof held, "plan">) =>
            plan.municipalities.filter((m) => others.has(m.code));
          expect([elsewhere(base), elsewhere(without)]).toEqual([elsewhere(held), elsewhere(held)]);
          expect(measuredPrice(base, found.effect).way).toBe("held");
          const moves = found.levels.map((range) => range?.low ?? Number.NaN);
          const first = moves.find((low) => low !== 0);
          expect(first === undefined || first > 0 || Number.isNaN(first)).toBe(true);
          seen.add("refused", first === undefined || Number.isNaN(first) ? "free" : "costs");
        }
      }),
      runs(160),
    );
    expect(seen.seldom(2, ["refused"], ["costs", "free"])).toEqual([]);
  }, 120_000);

  it("is not asked that way of a pin on swaps, or beside a package that was chosen step by step", async () => {
    const [scenario] = fc.sample(several, { numRuns: 1, seed: 5 });
    if (scenario === undefined) throw new Error("There is no scenario.");
    const [held, steps] = [await packageOf(scenario, { way: "joint" }), await packageOf(scenario)];
    if (held.status !== "done" || steps.status !== "done") throw new Error("There are packages.");
    const [one, other] = scenario.provinces.map((p) => p.code);
    const swap = { type: "forbidden-swap", kind: "regular", surplus: one, shortage: other } as never;
    const site: Pin = { type: "own-site", kind: "regular", municipality: scenario.municipalities[0]?.code as never };
    expect(pricedIn(scenario, swap, held)).toBeUndefined();
    expect(pricedIn(scenario, site, steps)).toBeUndefined();
    expect(pricedIn(scenario, site, held)).toBe(scenario.municipalities[0]?.province);
  });
});

describe("between what a level changes", () => {
  const early = endedEarly(inline);

  it("is what proven packages show, whoever was cut short; what is proven has no room", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios(small), async (scenario) => {
        const base = await packageOf(scenario);
        const variant = stepsOf(scenario, { offers: 0 }).find(({ relaxes }) => relaxes === true);
        if (base.status !== "done" || variant === undefined) return;
        const [best, short] = [await packageOf(variant.scenario), await packageOf(variant.scenario, { pool: early })];
        if (best.status !== "done" || short.status !== "done") return;
        if (best.proof.status !== "optimal" || base.proof.status !== "optimal") return;
        const pairs = [
          [levelRanges(base, short), 1],
          [levelRanges(short, base), -1],
          [levelRanges(base, best), 1],
        ] as const;
        for (const [ranges, sign] of pairs)
          for (const [l, range] of ranges.entries()) {
            if (range === undefined) continue;
            const change = sign * ((levelOf(best, l)?.best ?? 0) - (levelOf(base, l)?.best ?? 0));
            seen.add("range", range.low === range.high ? "exact" : "open");
            expect(range.low).toBeLessThanOrEqual(change);
            expect(range.high).toBeGreaterThanOrEqual(change);
          }
      }),
      runs(120),
    );
    expect(seen.seldom(3, ["range"], ["open", "exact"])).toEqual([]);
  }, 60_000);
});
