import { z } from "zod";
import { addUp } from "./add-up.ts";
import type { Measure } from "./objective.ts";

/** Σ v (section 4): own sites that run below the minimum. */
export const unviableSites: Measure = {
  id: "unviable.sites",
  title: { nl: "te kleine locaties", en: "sites that are too small" },
  unit: { nl: "locaties", en: "sites" },
  description: {
    nl: "Aantal eigen locaties die kleiner zijn dan het minimum.",
    en: "Number of municipalities' own sites that are below the minimum size.",
  },
  change: {
    more: { nl: "{n} te kleine {n|locatie|locaties} meer", en: "{n} more {n|site that is|sites that are} too small" },
    less: {
      nl: "{n} te kleine {n|locatie|locaties} minder",
      en: "{n} fewer {n|site that is|sites that are} too small",
    },
  },
  schema: z.strictObject({}),
  combine: "sum",
  ofSmallSites: true,
  measure: (_, { reading }) => reading.cells.filter((cell) => cell.site === "unviable").length,
  terms: (_, program) => ({ expression: addUp(program.cells.map((cell) => cell.small)), rows: [] }),
};
