import { z } from "zod";
import type { Plan } from "../domain/index.ts";
import { addUp } from "./add-up.ts";
import type { Measure } from "./objective.ts";
import { countPairs } from "./pairs.ts";

/** #x (section 4), summed over the kinds: small tasks that another municipality hosts. */
export const handOvers: Measure = {
  id: "handOvers",
  title: { nl: "samenvoegingen", en: "mergers" },
  unit: { nl: "afspraken", en: "agreements" },
  description: {
    nl: "Aantal keer dat een gemeente de opvang van haar kleine taak door een andere gemeente laat doen.",
    en: "How many times a municipality lets another municipality host its small task.",
  },
  change: {
    more: { nl: "{n} {n|samenvoeging|samenvoegingen} meer", en: "{n} more {n|merger|mergers}" },
    less: { nl: "{n} {n|samenvoeging|samenvoegingen} minder", en: "{n} fewer {n|merger|mergers}" },
  },
  schema: z.strictObject({}),
  combine: "sum",
  measure: (_, { reading }) => countHandOvers(reading.plan),
  terms: (_, program) => ({ expression: addUp(program.handOvers.map((h) => h.chosen)), rows: [] }),
};

export function countHandOvers(plan: Plan): number {
  return countPairs(
    plan.mergers,
    (merger) => merger.places,
    (merger) => `${merger.kind} ${merger.guest} ${merger.host}`,
  );
}
