import { z } from "zod";
import type { Plan } from "../domain/index.ts";
import { addUp } from "./add-up.ts";
import type { Measure } from "./objective.ts";
import { countPairs } from "./pairs.ts";

/** #e (section 4), summed over the kinds: pairs in which one takes over task and hosting, per thing given in return. */
export const exchanges: Measure = {
  id: "exchanges",
  title: { nl: "uitruil binnen de provincie", en: "exchanges within a province" },
  unit: { nl: "afspraken", en: "agreements" },
  description: {
    nl: "Aantal keer dat een gemeente plekken van een andere gemeente overneemt en er iets voor terugkrijgt.",
    en: "How many times a municipality takes over places from another and gets something in return.",
  },
  change: {
    more: {
      nl: "{n} {n|afspraak|afspraken} meer over uitruil binnen een provincie",
      en: "{n} more {n|exchange|exchanges} within a province",
    },
    less: {
      nl: "{n} {n|afspraak|afspraken} minder over uitruil binnen een provincie",
      en: "{n} fewer {n|exchange|exchanges} within a province",
    },
  },
  schema: z.strictObject({}),
  combine: "sum",
  measure: (_, { reading }) => countExchanges(reading.plan),
  terms: (_, program) => ({ expression: addUp(program.exchanges.map((e) => e.chosen)), rows: [] }),
};

export function countExchanges(plan: Plan): number {
  return countPairs(
    plan.exchanges,
    (exchange) => exchange.places,
    (exchange) => `${exchange.kind} ${exchange.giver} ${exchange.taker} ${exchange.against.type}`,
  );
}
