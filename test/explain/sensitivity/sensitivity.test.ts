import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pin } from "../../../src/domain/index.ts";
import { readBundled } from "../../../src/scenario/read-folder.ts";
import { comparePlans, compareScenarios } from "../../../src/explain/compare/index.ts";
import { stepsOf } from "../../../src/explain/sensitivity/steps.ts";
import { pinPrices, sensitivity } from "../../../src/explain/sensitivity/index.ts";
import { inlineOptions } from "../../app/inline-options.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { scenarios, small } from "../../arbitraries/scenario.ts";
import { packageOf } from "../../properties/packages.ts";

const options = { ...inlineOptions, way: "stepwise", strategy: "highs" } as const;

describe("one-step changes", () => {
  it("change one thing each, and only what they say", () => {
    fc.assert(
      fc.property(scenarios(small), (scenario) => {
        const steps = stepsOf(scenario, { offers: 3 });
        expect(steps.length).toBeGreaterThan(0);
        for (const { what, scenario: changed } of steps) {
          const differences = compareScenarios(scenario, changed);
          const paths = differences.map((d) => d.path);
          const own =
            "municipality" in what
              ? [`municipalities/${what.municipality}/offers/`, `municipalities/${what.municipality}/claimed`]
              : [`rules/${what.rule}/`];
          expect(paths.filter((path) => !own.some((start) => path.startsWith(start)))).toEqual([]);
          expect(differences.length).toBeGreaterThan(0);
          expect(what.type === "parameter" ? [differences[0]?.before, differences[0]?.after] : []).toEqual(
            what.type === "parameter" ? [what.from, what.to] : [],
          );
        }
      }),
      runs(60),
    );
  });

  it("and pins have the price that the verifier gives to packages made apart", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(
        scenarios({ ...small, municipalities: 5, pins: 2, pinned: ["own-site", "forbidden-merger"] }),
        async (scenario) => {
          const found = await pinPrices(scenario, options);
          seen.add("found", found.status);
          if (found.status !== "effects") return;
          const free = await packageOf({ ...scenario, pins: [] });
          const [together] = found.effects;
          if (together?.status !== "solved" || free.status !== "done") return;
          seen.add("price", "told");
          for (const [id, change] of Object.entries(together.measures))
            expect(change).toBe((free.verdict.measures[id] ?? 0) - (found.base.verdict.measures[id] ?? 0));
          const { agreements, municipalities } = comparePlans(found.base, free);
          expect(together.agreements).toBe(agreements.length);
          expect(together.municipalities).toBe(new Set(municipalities.map((m) => m.code)).size);
          // With fewer pins a proven first level is never worse.
          const first = (verdict: typeof free.verdict) => verdict.levels[0]?.value ?? 0;
          const least = together.proven ? first(free.verdict) - first(found.base.verdict) : 0;
          expect(least).toBeLessThanOrEqual(0);
        },
      ),
      runs(40),
    );
    expect(seen.seldom(3, ["price"], ["told"])).toEqual([]);
  }, 60_000);

  it("and pins that change the package have a price, together and apart", async () => {
    const read = readBundled("two-provinces");
    if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
    const town = (name: string) => read.scenario.municipalities.find((m) => m.name.startsWith(name))?.code;
    const [rietwoude, dijkstad] = [town("Rietwoude"), town("Dijkstad")];
    if (rietwoude === undefined || dijkstad === undefined) throw new Error("There are no such towns.");
    const pins: Pin[] = [
      { type: "own-site", kind: "regular", municipality: rietwoude },
      { type: "forbidden-merger", guest: dijkstad, host: rietwoude },
    ];
    const found = await pinPrices({ ...read.scenario, pins }, options);
    if (found.status !== "effects") throw new Error(`There are no effects (${found.status}).`);
    const told = found.effects.map((e) =>
      e.status === "solved" ? [e.measures["deviation.absolute"], e.agreements > 0] : [],
    );
    // Free: Rietwoude (key 80) is a guest of Poldervoort (key 120), which hosts 111: 80 + 9 from the key. Pinned: the other
    // way round, 31 + 120. The second pin forbids what nobody does.
    expect(told).toEqual([
      [-62, true],
      [-62, true],
      [0, false],
    ]);
  }, 60_000);

  it("are solved again, every one of them", async () => {
    const [scenario] = fc.sample(scenarios({ ...small, municipalities: 4, pins: 0 }), { numRuns: 1, seed: 7 });
    if (scenario === undefined) throw new Error("There is no scenario.");
    const found = await sensitivity(scenario, { offers: 1 }, options);
    const told = found.status === "effects" ? found.effects.length : -1;
    expect([found.status === "effects" ? stepsOf(scenario, { offers: 1 }).length : -1]).toEqual([told]);
  }, 60_000);
});
