import { z } from "zod";
import { addUp } from "./add-up.ts";
import { countExchanges } from "./exchanges.ts";
import { countHandOvers } from "./hand-overs.ts";
import { countMunicipalSwaps, pairsOf } from "./municipal-swaps.ts";
import type { Measure } from "./objective.ts";
import { countSwapAgreements } from "./swap-agreements.ts";

/**
 * #z + #(w > 0) + #x + #e (section 4): negotiations to hold. A program counts what it chooses itself; of the municipal
 * side of swaps, where that is settled afterwards, what there must be at least. Its parts are measures of their own:
 * `swapAgreements`, `municipalSwaps`, `handOvers` and `exchanges`.
 */
export const agreements: Measure = {
  id: "agreements",
  title: { nl: "afspraken", en: "agreements" },
  unit: { nl: "afspraken", en: "agreements" },
  description: {
    nl: "Aantal afspraken dat provincies en gemeenten met elkaar moeten maken.",
    en: "Number of agreements that provinces and municipalities have to make with each other.",
  },
  change: {
    more: { nl: "{n} {n|afspraak|afspraken} meer", en: "{n} more {n|agreement|agreements}" },
    less: { nl: "{n} {n|afspraak|afspraken} minder", en: "{n} fewer {n|agreement|agreements}" },
  },
  schema: z.strictObject({}),
  combine: "sum",
  measure: (_, { reading: { plan } }) =>
    countSwapAgreements(plan) + countMunicipalSwaps(plan) + countHandOvers(plan) + countExchanges(plan),
  asks: "relieved",
  namedLater: true,
  terms: (_, program) => {
    const { flows, handOvers, exchanges } = program;
    const chosen = [...flows, ...handOvers, ...exchanges].map((option) => option.chosen);
    return { expression: addUp([...chosen, ...pairsOf(program)]), rows: [] };
  },
};
