import { describe, expect, it } from "vitest";
import { defaultObjective, namedObjectives, presets, weightedObjective } from "../../src/objectives/index.ts";
import type { ObjectiveLevel } from "../../src/domain/index.ts";
import { levelMeasure } from "../../src/objectives/level.ts";
import { situation } from "./situation.ts";

/** Levels as section 4 writes them: tolerance in percent, and weight, denominator and options per measure. */
function written(levels: readonly ObjectiveLevel[]) {
  return levels.map(({ tolerance, terms }) => ({
    percent: (100 * tolerance.numerator) / tolerance.denominator,
    terms: Object.fromEntries(
      terms.map(({ measure, weight, options }) => [
        measure,
        [weight.numerator, weight.denominator, ...Object.values(options)],
      ]),
    ),
  }));
}

describe("the objectives of section 4", () => {
  it("the default: three levels, 1 % to spare on the second", () => {
    expect(written(defaultObjective)).toEqual([
      { percent: 0, terms: { unviable: [1, 1] } },
      { percent: 1, terms: { "deviation.graded": [1, 1] } },
      {
        percent: 0,
        terms: {
          swapAgreements: [500, 1],
          handOvers: [25, 1],
          sites: [100, 1],
          distance: [1, 1, 100],
          swapDistance: [1, 1, 500],
        },
      },
    ]);
  });

  it("the weighted one: one level, whole after × 500", () => {
    expect(written(weightedObjective)).toEqual([
      {
        percent: 0,
        terms: {
          unviable: [5, 1],
          "unviable.sites": [400, 1],
          sites: [100, 1],
          handOvers: [25, 1],
          exchanges: [25, 1],
          swapAgreements: [500, 1],
          distance: [1, 100],
          swapDistance: [1, 100],
          "deviation.relative": [1, 500],
        },
      },
    ]);
    const [level] = weightedObjective;
    if (level === undefined) throw new Error("There is a level.");
    expect(levelMeasure(level, situation({ A1: { key: 10, adopted: 10 } })).scale).toBe(500);
  });

  it("the presets: places in sites that are too small first of all, and the default last", () => {
    const [fair, talks, sites] = presets.map(({ levels }) => written(levels));
    expect(presets.map(({ id }) => id)).toEqual(["fair", "few-talks", "viable-sites"]);
    expect(presets[0]?.levels).toBe(defaultObjective);
    expect(talks?.[0]).toEqual(fair?.[0]);
    expect(talks?.slice(1)).toEqual([
      { percent: 1, terms: { "deviation.graded": [1, 1], relieved: [100_000, 1] } },
      { percent: 0, terms: { ...fair?.[2]?.terms, relieved: [100, 1] } },
    ]);
    expect(sites).toEqual([
      fair?.[0],
      { percent: 0, terms: { "unviable.sites": [1, 1] } },
      { percent: 1, terms: { "deviation.graded": [1, 1], sites: [200_000, 1] } },
      fair?.[2],
    ]);
  });

  it("each has a title and one plain sentence of its own, in both languages", () => {
    for (const language of ["nl", "en"] as const) {
      const told = presets.flatMap(({ title, sentence }) => [title[language], sentence[language]]);
      expect(new Set(told).size).toBe(2 * presets.length);
      for (const { sentence } of presets) expect(sentence[language]).toMatch(/^[A-Z][^.]{20,}\.$/);
    }
  });

  it("names: every preset, and those of older scenarios", () => {
    expect([...namedObjectives.keys()]).toEqual(["fair", "few-talks", "viable-sites", "default", "weighted"]);
    expect(namedObjectives.get("default")).toEqual(namedObjectives.get("fair"));
  });

  it.each([
    [-1, 1],
    [1, 0],
    [1, -2],
  ])("refuse a weight of %d/%d, naming it", (numerator, denominator) => {
    const level: ObjectiveLevel = {
      name: { nl: "test", en: "test" },
      tolerance: { numerator: 0, denominator: 100 },
      terms: [{ measure: "unviable", weight: { numerator, denominator }, options: {} }],
    };
    const told = situation({ A1: { key: 10, adopted: 10 } });
    expect(() => levelMeasure(level, told)).toThrow(`(${numerator}/${denominator})`);
  });
});
