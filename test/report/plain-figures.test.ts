import { describe, expect, it } from "vitest";
import { spoken } from "../../src/domain/index.ts";
import { measures } from "../../src/objectives/index.ts";
import {
  partOfDecision,
  partOfLeast,
  plainFigure,
  plainTitle,
  plainUnit,
  rawFigures,
} from "../../src/report/plain-figures.ts";
import { baseLanguages, textsIn } from "../../src/report/index.ts";

const dutch = textsIn("nl");
const told = (value: number) => ({ value, standing: "estimate" }) as const;
const figure = (id: string, value: number) => plainFigure(id, told(value)).plain;

describe("figures of measures, as people read them", () => {
  it("are kilometres and per cents where the measure counts in hectometres and hundred-thousandths", () => {
    expect(plainTitle("distance", dutch.told)).toBe("afstand binnen provincies (km, opgeteld over alle plekken)");
    expect(plainTitle("deviation.max", dutch.told)).toBe(
      "grootste afwijking van de sleutel (procent van de eigen sleutel)",
    );
    expect([figure("distance", 43_218), figure("deviation.max", 100_002)]).toEqual([4322, 100]);
  });

  it("are a part of another where there is nothing that people count, and say of what", () => {
    const of = partOfDecision(told(200));
    expect(plainFigure("deviation.graded", told(151), of).plain).toBe(75.5);
    expect(plainTitle("deviation.graded", dutch.told, of)).toBe(
      "afwijking van de sleutel, oplopend (procent van het besluit)",
    );
    expect(plainFigure("handOvers", told(151), of).plain).toBeUndefined();
    const least = partOfLeast([told(400), undefined, told(200)]);
    expect(plainFigure("deviation.square", told(400), least).plain).toBe(200);
    // Of nothing, nothing is a part.
    for (const nothing of [partOfDecision(undefined), partOfDecision(told(0)), partOfLeast([])]) {
      expect(plainFigure("deviation.graded", told(151), nothing).plain).toBeUndefined();
      expect(plainTitle("deviation.graded", dutch.told, nothing)).toBe("afwijking van de sleutel, oplopend");
    }
  });

  it("tell little with its tenths, and never as nothing; nothing is 0", () => {
    expect([76, 99, 100, 1, 0].map((value) => figure("distance", value))).toEqual([7.6, 9.9, 10, 0.1, 0]);
  });

  it("stay as they are where they count what people count, and where there is nothing to count", () => {
    expect([figure("handOvers", 7), figure("deviation.graded", 7)]).toEqual([undefined, undefined]);
    expect(plainTitle("unviable", dutch.told)).toBe("plekken in te kleine locaties");
    expect(plainTitle("handOvers", dutch.told)).toBe("samenvoegingen (afspraken)");
    expect(plainTitle("deviation.graded", dutch.told)).toBe("afwijking van de sleutel, oplopend");
  });

  it.each(baseLanguages)("have a unit that is no reckoning, in every measure that has one: %s", (language) => {
    const units = measures.flatMap(({ id }) => plainUnit(id) ?? []).map((unit) => spoken(unit, language));
    expect(units.length).toBeGreaterThan(15);
    expect(units.filter((unit) => /100[.,]000|hectomet|kwadraat|square/.test(unit))).toEqual([]);
  });

  it("stand in the measure's own unit beside, of who came to them; of those without a unit what they count", () => {
    const lines = rawFigures(
      [
        { id: "unviable", values: [{ of: "besluit", figure: told(3) }] },
        { id: "deviation.graded", values: [{ of: "besluit", figure: told(144_738_552) }] },
        {
          id: "distance",
          values: [
            { of: "besluit", figure: undefined },
            { of: "pakket", figure: told(43_218) },
          ],
        },
        { id: "swapDistance", values: [{ of: "besluit", figure: undefined }] },
      ],
      dutch,
    );
    expect(lines).toEqual([
      "afwijking van de sleutel, oplopend (per 100.000 van de sleutel, oplopend): besluit 144.738.552~. Hoe ver gemeenten van de sleutel af zijn. Hoe verder weg, hoe zwaarder elke plek telt: tot vijf keer zo zwaar.",
      "afstand binnen provincies (plekken keer hectometer): pakket 43.218~",
    ]);
  });

  it("carry a mark only where the figures above have one", () => {
    const values = [{ of: "eerst", figure: { value: 43_218 } }];
    expect(rawFigures([{ id: "distance", values }], dutch)).toEqual([
      "afstand binnen provincies (plekken keer hectometer): eerst 43.218",
    ]);
  });
});
