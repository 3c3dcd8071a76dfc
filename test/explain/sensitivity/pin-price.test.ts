import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pin, Scenario } from "../../../src/domain/index.ts";
import { levelRanges, type Options } from "../../../src/app/index.ts";
import { pricesOf } from "../../../src/cli/pin-prices.ts";
import { measuredPrice, pinPrice, pinPrices } from "../../../src/explain/sensitivity/index.ts";
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
      const one = await pinPrice(scenario, pin, options, before);
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
            const id = scenario.objective[l]?.terms[0]?.measure ?? "";
            if (range === undefined) continue;
            const change = sign * ((best.verdict.measures[id] ?? 0) - (base.verdict.measures[id] ?? 0));
            seen.add("range", range.low === range.high ? "exact" : "open");
            expect(range.low).toBeLessThanOrEqual(change);
            expect(range.high).toBeGreaterThanOrEqual(change);
          }
      }),
      runs(60),
    );
    expect(seen.seldom(3, ["range"], ["open", "exact"])).toEqual([]);
  }, 60_000);
});
