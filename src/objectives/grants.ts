import { z } from "zod";
import type { Measure } from "./objective.ts";
import { segmentTerms, sumTerms } from "./segments.ts";
import { shape } from "./shape.ts";

/**
 * Σ (H − I)⁺ · grant per place above the key (section 4, SPUK), apart from `cost`, so that the financial effect of a
 * swap shows.
 */
export const grants: Measure = {
  id: "grants",
  title: { nl: "uitkeringen boven de sleutel", en: "grants above the key" },
  unit: { nl: "euro per jaar", en: "euro a year" },
  description: {
    nl: "Wat het Rijk uitkeert aan gemeenten die meer plekken hebben dan de sleutel geeft.",
    en: "What the state pays to municipalities that host more places than the key gives them.",
  },
  change: {
    more: {
      nl: "{n} euro per jaar meer aan uitkeringen boven de sleutel",
      en: "{n} euro a year more in grants above the key",
    },
    less: {
      nl: "{n} euro per jaar minder aan uitkeringen boven de sleutel",
      en: "{n} euro a year less in grants above the key",
    },
  },
  schema: z.strictObject({}),
  combine: "sum",
  priced: true,
  measure: (_, { scenario: { prices }, reading }) => {
    let places = 0;
    for (const { hosted, indicative } of reading.cells) places += Math.max(0, hosted - indicative);
    return places * prices.grantPerPlaceAboveKey;
  },
  terms: (_, program) => {
    const above = [{ from: 0, cost: program.scenario.prices.grantPerPlaceAboveKey }];
    const below = [{ from: 0, cost: 0 }];
    return sumTerms(
      program.cells.map((cell) => {
        const paid = shape(program, cell, { centre: cell.indicative, below, above }, "hosted");
        return segmentTerms(program, cell, "grants", paid);
      }),
    );
  },
};
