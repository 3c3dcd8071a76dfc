import type { Bilingual, ObjectiveLevel, ObjectiveTerm } from "../domain/index.ts";
import { level, term } from "./make-level.ts";

/**
 * Levels of a name: what a scenario ranks when it gives the name and no levels of its own. Every preset begins with the same
 * level, and ends with the same but for what it is about.
 */
export interface Preset {
  readonly id: string;
  readonly title: Bilingual;
  /** One plain sentence: what comes first, and what next. */
  readonly sentence: Bilingual;
  readonly levels: readonly ObjectiveLevel[];
}

const noSmallSites = level({ nl: "plekken in te kleine locaties", en: "places in sites that are too small" }, 0, [
  term("unviable", 1),
]);

/** Close to the key with 1 % to spare, so that a hair's breadth of deviation does not cost ten negotiations. */
const closeToKey = level({ nl: "afwijking van de sleutel", en: "deviation from the key" }, 1, [
  term("deviation.graded", 1),
]);

/** Few agreements and sites and short distances, and what else is given. */
function fewAgreements(...others: readonly ObjectiveTerm[]): ObjectiveLevel {
  return level({ nl: "afspraken, locaties en afstand", en: "agreements, sites and distance" }, 0, [
    term("swapAgreements", 500),
    ...others,
    term("handOvers", 25),
    term("sites", 100),
    term("distance", 1, 1, { per: 100 }),
    term("swapDistance", 1, 1, { per: 500 }),
  ]);
}

/** The default of section 4: first no places in unviable sites, then close to the key, then few agreements. */
const fair: Preset = {
  id: "fair",
  title: { nl: "Dicht bij de sleutel", en: "Close to the key" },
  sentence: {
    nl: "Eerst zo weinig mogelijk plekken in te kleine locaties, dan iedere gemeente dicht bij de sleutel, dan weinig afspraken.",
    en: "First as few places as possible in sites that are too small, then every municipality close to the key, then few agreements.",
  },
  levels: [noSmallSites, closeToKey, fewAgreements()],
};

/**
 * Everybody who is relieved has somebody to agree it with, in another province. Spread thin, relief asks for more talks than
 * there are people to hold them. So one municipality fewer that is relieved is worth 100,000 of graded deviation: somewhat more than
 * that one municipality has half of its key (75,000). As few as there can be, whatever the key, would be a few fewer and pile
 * tasks elsewhere. Only joint chooses who is relieved: stepwise relieves pro rata, whatever is ranked.
 */
const fewTalks: Preset = {
  id: "few-talks",
  title: { nl: "Weinig gesprekken", en: "Few talks" },
  sentence: {
    nl: "Eerst zo weinig mogelijk plekken in te kleine locaties, dan de sleutel en weinig gemeenten die een andere provincie nodig hebben, tegen elkaar afgewogen.",
    en: "First as few places as possible in sites that are too small, then the key and few municipalities that need another province, weighed against each other.",
  },
  levels: [
    noSmallSites,
    level(
      {
        nl: "afwijking van de sleutel en ontlaste gemeenten",
        en: "deviation from the key and relieved municipalities",
      },
      1,
      [term("deviation.graded", 1), term("relieved", 100_000)],
    ),
    fewAgreements(term("relieved", 100)),
  ],
};

/**
 * What a mayor asks first of a site is whether it can last; of many sites, whether they are needed. So: nobody in a site that is
 * too small, and where that cannot be, as few such sites as can be; then a new site fewer is worth 200,000 of graded deviation: nearly
 * that one municipality hosts nothing at all (250,000). The fewest new sites, whatever the key, would pile tasks on whoever has
 * a site already.
 */
const viableSites: Preset = {
  id: "viable-sites",
  title: { nl: "Eerst levensvatbare locaties", en: "Viable sites first" },
  sentence: {
    nl: "Eerst zo weinig mogelijk plekken in te kleine locaties en zo weinig mogelijk zulke locaties, dan de sleutel en weinig nieuwe locaties, tegen elkaar afgewogen.",
    en: "First as few places as possible in sites that are too small and as few such sites as possible, then the key and few new sites, weighed against each other.",
  },
  levels: [
    noSmallSites,
    level({ nl: "te kleine locaties", en: "sites that are too small" }, 0, [term("unviable.sites", 1)]),
    level({ nl: "afwijking van de sleutel en nieuwe locaties", en: "deviation from the key and new sites" }, 1, [
      term("deviation.graded", 1),
      term("sites", 200_000),
    ]),
    fewAgreements(),
  ],
};

/** In the order in which people compare them. */
export const presets: readonly Preset[] = [fair, fewTalks, viableSites];

export const defaultObjective: readonly ObjectiveLevel[] = fair.levels;

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

/** Every name that a scenario may give in place of levels; `default` is an older name of `fair`. */
export const namedObjectives: ReadonlyMap<string, readonly ObjectiveLevel[]> = new Map([
  ...presets.map(({ id, levels }) => [id, levels] as const),
  ["default", defaultObjective],
  ["weighted", weightedObjective],
]);
