import { z } from "zod";
import { addUp } from "./add-up.ts";
import { countExchanges } from "./exchanges.ts";
import { countHandOvers } from "./hand-overs.ts";
import { countMunicipalSwaps } from "./municipal-swaps.ts";
import type { Measure } from "./objective.ts";
import { countSwapAgreements } from "./swap-agreements.ts";

/**
 * #z + #(w > 0) + #x + #e (section 4): negotiations to hold. A program counts what it chooses itself: the municipal
 * side of swaps, settled afterwards, is not in a program without municipal flows.
 */
export const agreements: Measure = {
  id: "agreements",
  title: { nl: "afspraken", en: "agreements" },
  unit: { nl: "afspraken", en: "agreements" },
  description: {
    nl: "Aantal afspraken dat provincies en gemeenten met elkaar moeten maken.",
    en: "Number of agreements that provinces and municipalities have to make with each other.",
  },
  schema: z.strictObject({}),
  combine: "sum",
  measure: (_, { reading: { plan } }) =>
    countSwapAgreements(plan) + countMunicipalSwaps(plan) + countHandOvers(plan) + countExchanges(plan),
  terms: (_, { flows, municipalFlows, handOvers, exchanges }) => {
    const options = [...flows, ...municipalFlows, ...handOvers, ...exchanges];
    return { expression: addUp(options.map((option) => option.chosen)), rows: [] };
  },
};
