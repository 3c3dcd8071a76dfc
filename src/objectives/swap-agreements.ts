import { z } from "zod";
import { type Plan, total } from "../domain/index.ts";
import { addUp } from "./add-up.ts";
import type { Measure } from "./objective.ts";
import { countPairs } from "./pairs.ts";

/** #z (section 4): ordered pairs of provinces that swap places, both kinds in one agreement. */
export const swapAgreements: Measure = {
  id: "swapAgreements",
  title: { nl: "afspraken tussen provincies", en: "agreements between provinces" },
  unit: { nl: "afspraken", en: "agreements" },
  description: {
    nl: "Aantal afspraken waarin een provincie plekken van een andere provincie overneemt.",
    en: "Number of agreements in which one province takes over places from another.",
  },
  change: {
    more: {
      nl: "{n} {n|afspraak|afspraken} meer tussen provincies",
      en: "{n} more {n|agreement|agreements} between provinces",
    },
    less: {
      nl: "{n} {n|afspraak|afspraken} minder tussen provincies",
      en: "{n} fewer {n|agreement|agreements} between provinces",
    },
  },
  schema: z.strictObject({}),
  combine: "sum",
  settledBySwaps: true,
  measure: (_, { reading }) => countSwapAgreements(reading.plan),
  terms: (_, program) => ({ expression: addUp(program.flows.map((flow) => flow.chosen)), rows: [] }),
};

export function countSwapAgreements(plan: Plan): number {
  return countPairs(
    plan.swaps,
    (swap) => total(swap.places),
    (swap) => `${swap.surplus} ${swap.shortage}`,
  );
}
