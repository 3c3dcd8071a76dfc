import { z } from "zod";
import type { Plan } from "../domain/index.ts";
import { addUp } from "./add-up.ts";
import type { Expression, Program } from "../program/index.ts";
import { setting } from "../rules/index.ts";
import { municipalSwaps as named } from "../rules/municipal-swaps.ts";
import type { Measure } from "./objective.ts";
import { countPairs } from "./pairs.ts";
import { whetherRelieved } from "./relieved.ts";

/**
 * #(w > 0) (3.10): pairs of municipalities, per kind, between which swapped places are settled. Where relief is chosen and names
 * come later, everybody who is relieved needs at least one.
 */
export const municipalSwaps: Measure = {
  id: "municipalSwaps",
  title: { nl: "uitruil tussen gemeenten", en: "swaps between municipalities" },
  unit: { nl: "afspraken", en: "agreements" },
  description: {
    nl: "Aantal paren van gemeenten in verschillende provincies die plekken met elkaar uitruilen.",
    en: "Number of pairs of municipalities in different provinces that swap places.",
  },
  change: {
    more: {
      nl: "{n} {n|paar|paren} gemeenten meer die uitruilen",
      en: "{n} more {n|pair|pairs} of municipalities that swap",
    },
    less: {
      nl: "{n} {n|paar|paren} gemeenten minder die uitruilen",
      en: "{n} fewer {n|pair|pairs} of municipalities that swap",
    },
  },
  schema: z.strictObject({}),
  combine: "sum",
  settledBySwaps: true,
  measure: (_, { reading }) => countMunicipalSwaps(reading.plan),
  asks: "relieved",
  namedLater: true,
  terms: (_, program) => ({ expression: addUp(pairsOf(program)), rows: [] }),
};

/** Each pair, where those are chosen; before that, the one that everybody who is relieved needs at least. */
export function pairsOf(program: Program): readonly Expression[] {
  const { municipalFlows, decides, cells, scenario } = program;
  const later = decides.has("relief") && cells.length > 0 && setting(named, scenario) !== undefined;
  return later ? cells.map(whetherRelieved) : municipalFlows.map((flow) => flow.chosen);
}

export function countMunicipalSwaps(plan: Plan): number {
  return countPairs(
    plan.municipalSwaps,
    (swap) => swap.places,
    (swap) => `${swap.kind} ${swap.surplus} ${swap.shortage}`,
  );
}
