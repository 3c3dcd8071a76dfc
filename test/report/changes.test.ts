import { describe, expect, it } from "vitest";
import type { ObjectiveLevel, Scenario } from "../../src/domain/index.ts";
import { languages } from "../../src/report/index.ts";
import { measures } from "../../src/objectives/index.ts";
import { firstChanges, plainChanges } from "../../src/report/plain-changes.ts";
import { changesOf } from "../../src/report/story.ts";
import { placeholders } from "../../src/report/template.ts";
import { netherlands } from "../intake/sheets.ts";

/** A scenario that ranks one measure after the other. */
function ranking(...ids: readonly string[]): Scenario {
  const objective = ids.map((measure): ObjectiveLevel => ({
    name: { nl: measure, en: measure },
    terms: [{ measure, weight: { numerator: 1, denominator: 1 }, options: {} }],
    tolerance: { numerator: 0, denominator: 1 },
  }));
  return { ...netherlands, objective };
}

describe("changes of measures", () => {
  it("are told with what a measure has beside it, once, in the order of the objective", () => {
    for (const { id, beside } of measures) {
      const told = changesOf(ranking(id, "distance"), Object.fromEntries(measures.map((one) => [one.id, 7])), "en");
      const expected = new Set([id, beside ?? id, "distance"]);
      expect([id, told.length]).toEqual([id, expected.size]);
    }
    const [places, sites, ...rest] = changesOf(
      ranking("unviable", "unviable.sites"),
      { unviable: 30, "unviable.sites": -2 },
      "en",
    );
    expect([places, sites, rest]).toEqual([expect.stringContaining("+30"), expect.stringContaining("−2"), []]);
  });

  it("leave out what stays the same and what nobody ranks", () => {
    expect(changesOf(ranking("handOvers"), { handOvers: 0, unviable: 3, "unviable.sites": 1 }, "nl")).toEqual([]);
    expect(changesOf(ranking("unviable.sites"), { unviable: 3, "unviable.sites": 1 }, "nl")).toHaveLength(1);
  });
});

describe("changes that people at a table ask about first", () => {
  const changes = { unviable: -1, "deviation.absolute": 1200, sites: 3, handOvers: 0 };

  it("are in the words of their measures, those of others are not among them", () => {
    expect(firstChanges(changes, "nl")).toEqual([
      "1 plek minder in een te kleine locatie",
      "1.200 plekken verder van de sleutel",
    ]);
    expect(firstChanges(changes, "en")).toEqual([
      "1 fewer place in a site that is too small",
      "1,200 places further from the key",
    ]);
    expect(firstChanges({ unviable: 0, sites: 1 }, "nl")).toEqual([]);
  });

  it("say how much", () => {
    const first = measures.flatMap(({ change }) => (change.first === true ? [change] : []));
    expect(first.length).toBeGreaterThan(1);
    for (const { more, less } of first)
      for (const text of [more.nl, more.en, less.nl, less.en]) expect(placeholders(text)).toEqual(["n"]);
  });
});

describe("changes in plain words", () => {
  const all = ranking(...measures.map(({ id }) => id));

  it.each(languages)("are a sentence of every measure, without its own unit, %s", (language) => {
    for (const sign of [1, -1]) {
      const told = plainChanges(all, Object.fromEntries(measures.map(({ id }) => [id, sign * 4_781_234])), language);
      expect(new Set(told).size).toBe(measures.length);
      for (const sentence of told) expect(sentence).not.toMatch(/hectomet|100[.,]000|kwadraat|square|[+−{]/);
    }
  });

  it("say no number where people count nothing, and the same in both languages", () => {
    for (const { change } of measures)
      for (const { nl, en } of [change.more, change.less]) expect(placeholders(nl)).toEqual(placeholders(en));
  });

  it("are kilometres, however few, and begin with what people ask about", () => {
    const told = (n: number) => plainChanges(ranking("distance"), { distance: n, "deviation.absolute": 2 }, "en");
    expect(told(-12_400)).toEqual([
      "2 places further from the key",
      "1,240 km less far added up over all places, within provinces",
    ]);
    expect(told(3)[1]).toBe("0.3 km farther added up over all places, within provinces");
    expect(plainChanges(ranking("distance"), { unviable: 0 }, "nl")).toEqual([]);
  });
});
