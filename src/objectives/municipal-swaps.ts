import { z } from "zod";
import type { Plan } from "../domain/index.ts";
import { addUp } from "./add-up.ts";
import type { Measure } from "./objective.ts";
import { countPairs } from "./pairs.ts";

/** #(w > 0) (3.10): pairs of municipalities, per kind, between which swapped places are settled. */
export const municipalSwaps: Measure = {
  id: "municipalSwaps",
  title: { nl: "uitruil tussen gemeenten", en: "swaps between municipalities" },
  unit: { nl: "afspraken", en: "agreements" },
  description: {
    nl: "Aantal paren van gemeenten in verschillende provincies die plekken met elkaar uitruilen.",
    en: "Number of pairs of municipalities in different provinces that swap places.",
  },
  schema: z.strictObject({}),
  combine: "sum",
  measure: (_, { reading }) => countMunicipalSwaps(reading.plan),
  terms: (_, program) => ({ expression: addUp(program.municipalFlows.map((flow) => flow.chosen)), rows: [] }),
};

export function countMunicipalSwaps(plan: Plan): number {
  return countPairs(
    plan.municipalSwaps,
    (swap) => swap.places,
    (swap) => `${swap.kind} ${swap.surplus} ${swap.shortage}`,
  );
}
