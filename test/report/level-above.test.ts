import { describe, expect, it } from "vitest";
import type { Bilingual } from "../../src/domain/index.ts";
import type { LevelResult } from "../../src/model/index.ts";
import { defaultObjective } from "../../src/objectives/presets.ts";
import { levelUnit, openBest, plainAbove } from "../../src/report/level-above.ts";

const [small, key, few] = defaultObjective as readonly [
  (typeof defaultObjective)[number],
  (typeof defaultObjective)[number],
  (typeof defaultObjective)[number],
];
const over = (above: number, best: number) => ({ above, best, value: best + above, most: best, proven: true });

describe("how far a plan lies above the best of a level", () => {
  it("is told as a part of it, without the level's own figure", () => {
    expect(plainAbove({}, key, over(27, 2792), {}, "nl")).toBe("0,97 % boven het beste");
    expect(plainAbove({}, key, over(57_397, 303), {}, "en")).toBe("191 times the best");
  });

  it("is told in what people count above a best of 0, of which nothing is a part", () => {
    expect(plainAbove({}, small, over(3, 0), { unviable: 3, distance: 9 }, "nl")).toBe(
      "3 plekken meer in een te kleine locatie",
    );
    expect(plainAbove({}, few, over(3, 0), {}, "en")).toBe("above the best");
  });
});

describe("what a level is reckoned in", () => {
  it("is the unit of its measure, where it takes one as it is", () => {
    const told = (text: Bilingual) => text.en;
    expect(defaultObjective.map((level) => levelUnit(level, told))).toEqual([
      "places",
      "per 100,000 of the key, graded",
      "weighed sum, without a unit",
    ]);
    const [term] = key.terms;
    const hosted = { ...key, terms: term === undefined ? [] : [{ ...term, options: { of: "hosted" } }] };
    expect(levelUnit(hosted, told)).toBe("per 100,000 of the key, graded");
  });
});

describe("a best that is not proven", () => {
  const level = (part: Partial<LevelResult>): LevelResult => ({
    name: "",
    value: 300,
    best: 300,
    bound: 300,
    gap: 0,
    proven: true,
    ...part,
  });

  it("says how much better there may be, as a part", () => {
    const open = [
      level({}),
      level({ bound: 200, gap: 100, proven: false }),
      level({ bound: 0, gap: 300, proven: false }),
    ];
    expect(openBest(defaultObjective, open, "nl")).toEqual([
      "Het beste van “afwijking van de sleutel” is niet bewezen: wat gevonden is, komt uit op hoogstens 50 % boven het best mogelijke.",
      "Het beste van “afspraken, locaties en afstand” is niet bewezen.",
    ]);
    expect(openBest(defaultObjective, [level({}), level({})], "nl")).toEqual([]);
  });
});
