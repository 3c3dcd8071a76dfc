import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownMeasures, type Options, type Package, type PartProof } from "../../../src/app/index.ts";
import { effectsSections } from "../../../src/questions/effects.ts";
import { changeUnit } from "../../../src/report/plain-figures.ts";
import { effectsCsv, effectsPicture, pictureSvg, plain, sectionsText, tornadoRows } from "../../../src/report/index.ts";
import type { Effect } from "../../../src/explain/sensitivity/index.ts";
import { stepsOf } from "../../../src/explain/sensitivity/steps.ts";
import { effectsOf } from "../../../src/explain/sensitivity/variants.ts";
import { inlineOptions } from "../../app/inline-options.ts";
import type { Pool } from "../../../workers/pool.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { scenarios, small } from "../../arbitraries/scenario.ts";
import { packageOf } from "../../properties/packages.ts";
import { endedEarly } from "./early.ts";

const options: Options = { ...inlineOptions, way: "stepwise", strategy: "highs" };
const { pool: inline } = options;

/** Jobs end before their first word: all that is left of one is the start that it was given. */
const mute: Pool = {
  ...inline,
  run: async ({ strategy }) => ({
    status: "claimed",
    claim: { strategy, levels: [], ended: "work", statistics: {} },
  }),
};

describe("a search that was cut short", () => {
  it("leaves what only relaxes a scenario as good as before, and says that its effect is not known", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios(small), async (scenario) => {
        const base = await packageOf(scenario);
        if (base.status !== "done") return;
        const relaxing = stepsOf(scenario, { offers: 0 }).filter((variant) => variant.relaxes === true);
        const effects = await effectsOf(base, relaxing, { ...options, pool: mute }, Infinity);
        for (const effect of effects) {
          if (effect.status !== "solved") throw new Error("A plan of before is no plan any more.");
          const { unviable, sites, handOvers } = effect.measures;
          expect([unviable, sites, handOvers]).toEqual([0, 0, 0]);
          seen.add("proven", effect.proven ? "yes" : "no");
          expect(effect.proven || !effect.known.includes("sites")).toBe(true);
        }
      }),
      runs(30),
    );
    expect(seen.seldom(5, ["proven"], ["no"])).toEqual([]);
  }, 60_000);

  it("has a best found on no level that is worse than its value, nor below its bound", async () => {
    const early = endedEarly(inline);
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios(small), async (scenario) => {
        const result = await packageOf(scenario, { pool: early });
        if (result.status !== "done") return;
        for (const level of [...result.proof.levels, ...result.proof.parts.flatMap((part) => part.levels)]) {
          seen.add("gap", level.gap > 0 ? "open" : "none");
          expect(level.best).toBeLessThanOrEqual(level.value);
          expect(level.gap).toBe(level.best - level.bound);
        }
      }),
      runs(40),
    );
    expect(seen.seldom(5, ["gap"], ["open", "none"])).toEqual([]);
  });
});

describe("a change is known", () => {
  /** A package as far as its proof goes: one part, with [value, best, bound] of every level. */
  const made = (base: Package, ...levels: readonly (readonly [number, number, number])[]): Package => {
    const told = levels.map(([value, best, bound]) => ({
      name: "",
      value,
      best,
      bound,
      gap: best - bound,
      proven: best === bound,
    }));
    const part = { phase: "mergers", part: "", status: "feasible", ended: "work", certificate: "checked" } as const;
    const parts: readonly PartProof[] = [{ ...part, levels: told }];
    return { ...base, proof: { ...base.proof, way: "stepwise", status: "feasible", parts } };
  };
  const term = (measure: string) => ({ measure, weight: { numerator: 1, denominator: 1 }, options: {} });
  const level = (measure: string) => ({
    name: { nl: "", en: "" },
    terms: [term(measure)],
    tolerance: { numerator: 0, denominator: 1 },
  });
  const base = { scenario: { objective: [level("unviable"), level("sites")] }, proof: {} } as unknown as Package;
  const known = (before: Package, after: Package) => knownMeasures(before, after, ["unviable", "sites", "handOvers"]);

  it("outside both gaps, and not within either", () => {
    expect(known(made(base, [10, 10, 8], [5, 5, 5]), made(base, [20, 20, 11], [5, 5, 5]))).toEqual(["unviable"]);
    expect(known(made(base, [10, 10, 8], [5, 5, 5]), made(base, [7, 7, 2], [5, 5, 5]))).toEqual(["unviable"]);
    expect(known(made(base, [10, 10, 8], [5, 5, 5]), made(base, [20, 20, 10], [5, 5, 5]))).toEqual([]);
    expect(known(made(base, [10, 10, 8], [5, 5, 5]), made(base, [8, 8, 2], [5, 5, 5]))).toEqual([]);
  });

  it("below a level that is open only once that is proven", () => {
    expect(known(made(base, [3, 3, 3], [9, 9, 8]), made(base, [3, 3, 3], [5, 5, 1]))).toEqual(["unviable", "sites"]);
    expect(known(made(base, [3, 3, 2], [9, 9, 8]), made(base, [3, 3, 3], [5, 5, 1]))).toEqual([]);
  });

  it("in everything between proven packages", () => {
    const proven = (one: Package) => ({ ...one, proof: { ...one.proof, status: "optimal" as const } });
    const [one, two] = [proven(made(base, [3, 3, 3])), proven(made(base, [4, 4, 4]))];
    expect(known(one, two)).toEqual(["unviable", "sites", "handOvers"]);
  });
});

describe("what is not known", () => {
  const solved = { status: "solved", measures: { unviable: 777 }, agreements: 1, municipalities: 2 } as const;
  const effects: readonly Effect<string>[] = [
    { what: "open", ...solved, proven: false, known: [] },
    { what: "sure", ...solved, proven: false, known: ["unviable"] },
    { what: "out of time", status: "none", reason: "unknown" },
    { what: "impossible", status: "none", reason: "infeasible" },
  ];
  const words = (what: string) => ({ subject: what, to: "", sentence: what });

  it.each([
    ["nl", "niet bekend", "geen pakket"],
    ["en", "not known", "no package"],
  ] as const)("is said so in %s, in text and picture, and no number stands there", (language, unknown, none) => {
    const text = sectionsText(
      effectsSections("effects.title", effects, words, "unviable", {
        scenario: { objective: [] },
        language,
        room: "terminal",
      }),
      { language, width: 120, paint: plain },
    );
    const svg = pictureSvg(
      effectsPicture("title", tornadoRows(effects, words, "unviable"), changeUnit("unviable"), language),
    );
    for (const told of [text, svg]) {
      expect(told.split("777").length - 1).toBe(1);
      expect(told.split(none).length - 1).toBe(1);
    }
    expect(svg.split(unknown).length - 1).toBe(2);
    for (const what of ["open", "out of time"]) expect(text).toMatch(new RegExp(`^${what} +${unknown}`, "m"));
  });

  it("is empty in the table for machines", () => {
    const rows = effectsCsv(effects, words).trim().split("\r\n");
    expect(rows.map((row) => row.split(",").at(-1))).toEqual(["unviable", "", "777", "", ""]);
    expect(rows.map((row) => row.split(",")[2])).toEqual(["status", "package", "package", "unknown", "infeasible"]);
  });
});
