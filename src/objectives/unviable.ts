import { z } from "zod";
import { addUp } from "./add-up.ts";
import type { Measure } from "./objective.ts";

/** Σ b (section 4): places of the open task that stay at home in a site below the minimum. */
export const unviable: Measure = {
  id: "unviable",
  title: { nl: "plekken in te kleine locaties", en: "places in sites that are too small" },
  unit: { nl: "plekken", en: "places" },
  description: {
    nl: "Aantal plekken in een eigen locatie die kleiner is dan het minimum.",
    en: "Number of places in a municipality's own site that is below the minimum size.",
  },
  schema: z.strictObject({}),
  combine: "sum",
  ofSmallSites: true,
  beside: "unviable.sites",
  change: {
    first: true,
    more: {
      nl: "{n} {n|plek|plekken} meer in een te kleine locatie",
      en: "{n} more {n|place|places} in a site that is too small",
    },
    less: {
      nl: "{n} {n|plek|plekken} minder in een te kleine locatie",
      en: "{n} fewer {n|place|places} in a site that is too small",
    },
  },
  measure: (_, { reading }) => {
    let places = 0;
    for (const cell of reading.cells) if (cell.site === "unviable") places += cell.own;
    return places;
  },
  terms: (_, program) => ({ expression: addUp(program.cells.map((cell) => cell.unviable)), rows: [] }),
};
