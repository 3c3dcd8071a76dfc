import type { Bilingual, ObjectiveLevel, ObjectiveTerm } from "../domain/index.ts";

function term(measure: string, weight: number, denominator = 1, options: Record<string, unknown> = {}): ObjectiveTerm {
  return { measure, weight: { numerator: weight, denominator }, options };
}

function level(name: Bilingual, percent: number, terms: readonly ObjectiveTerm[]): ObjectiveLevel {
  return { name, terms, tolerance: { numerator: percent, denominator: 100 } };
}

/**
 * The default of section 4: first no places in unviable sites, then close to the key with 1 % to spare, so that a
 * hair's breadth of deviation does not cost ten negotiations, then few agreements and sites and short distances.
 */
export const defaultObjective: readonly ObjectiveLevel[] = [
  level({ nl: "plekken in te kleine locaties", en: "places in sites that are too small" }, 0, [term("unviable", 1)]),
  level({ nl: "afwijking van de sleutel", en: "deviation from the key" }, 1, [term("deviation.graded", 1)]),
  level({ nl: "afspraken, locaties en afstand", en: "agreements, sites and distance" }, 0, [
    term("swapAgreements", 500),
    term("handOvers", 25),
    term("sites", 100),
    term("distance", 1, 1, { per: 100 }),
    term("swapDistance", 1, 1, { per: 500 }),
  ]),
];

/** The weighted objective used for comparing solvers (section 4): one level, every coefficient whole after × 500. */
export const weightedObjective: readonly ObjectiveLevel[] = [
  level({ nl: "gewogen som", en: "weighted sum" }, 0, [
    term("unviable", 5),
    term("unviable.sites", 400),
    term("sites", 100),
    term("handOvers", 25),
    term("exchanges", 25),
    term("swapAgreements", 500),
    term("distance", 1, 100),
    term("swapDistance", 1, 100),
    term("deviation.relative", 1, 500),
  ]),
];
