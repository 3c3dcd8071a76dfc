import { z } from "zod";
import { known } from "../domain/index.ts";
import { leastOfPair } from "../rules/municipal-swaps.ts";
import { addUp } from "./add-up.ts";
import type { Measure } from "./objective.ts";

/** #(0 < w < min(w_min, u_b, (A_a − I_a)⁺)) (3.10): pairs that swap fewer places than the rule's least size. */
export const smallMunicipalSwaps: Measure = {
  id: "smallMunicipalSwaps",
  title: { nl: "te kleine uitruil tussen gemeenten", en: "swaps between municipalities that are too small" },
  unit: { nl: "afspraken", en: "agreements" },
  description: {
    nl: "Aantal paren van gemeenten die minder plekken uitruilen dan het minimum van de regel, en minder dan een van beide heeft.",
    en: "Number of pairs of municipalities that swap fewer places than the minimum of the rule, and fewer than either of them has.",
  },
  change: {
    more: {
      nl: "{n} {n|paar|paren} gemeenten meer met een te kleine uitruil",
      en: "{n} more {n|pair|pairs} of municipalities with a swap that is too small",
    },
    less: {
      nl: "{n} {n|paar|paren} gemeenten minder met een te kleine uitruil",
      en: "{n} fewer {n|pair|pairs} of municipalities with a swap that is too small",
    },
  },
  schema: z.strictObject({}),
  combine: "sum",
  settledBySwaps: true,
  namedLater: true,
  measure: (_, { scenario, reading }) => {
    const towns = new Map(scenario.municipalities.map((m) => [m.code, m]));
    const sums = new Map<string, number>();
    const pairs = reading.plan.municipalSwaps.map((swap) => ({
      ...swap,
      key: `${swap.kind} ${swap.surplus} ${swap.shortage}`,
    }));
    for (const { key, places } of pairs) sums.set(key, (sums.get(key) ?? 0) + places);
    const small = pairs.filter(({ kind, surplus, shortage, key }) => {
      const places = known(sums, key);
      return (
        places > 0 && places < leastOfPair(scenario, known(towns, surplus), kind, reading.cell(shortage, kind).relief)
      );
    });
    return new Set(small.map(({ key }) => key)).size;
  },
  terms: (_, program) => ({ expression: addUp(program.municipalFlows.map((flow) => flow.small)), rows: [] }),
};
