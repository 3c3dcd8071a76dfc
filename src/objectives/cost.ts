import { z } from "zod";
import { type Expression, minus, times } from "../program/index.ts";
import { addUp } from "./add-up.ts";
import type { Measure } from "./objective.ts";
import { countClusters, openedClusters } from "./sites.ts";

/**
 * Euro a year by the scenario's price list (section 4): every hosted place at the viable price, but places that stay
 * in an unviable site at the unviable price, and the fixed cost of every site that the package opens. An amv cluster is
 * one viable site. Grants are a measure of their own.
 */
export const cost: Measure = {
  id: "cost",
  title: { nl: "kosten", en: "cost" },
  unit: { nl: "euro per jaar", en: "euro a year" },
  description: {
    nl: "Wat alle plekken en de nieuwe locaties per jaar kosten, volgens de prijslijst.",
    en: "What all places and the new sites cost a year, by the price list.",
  },
  change: {
    more: { nl: "{n} euro per jaar duurder", en: "{n} euro a year more expensive" },
    less: { nl: "{n} euro per jaar goedkoper", en: "{n} euro a year cheaper" },
  },
  schema: z.strictObject({}),
  combine: "sum",
  priced: true,
  measure: (_, { scenario: { prices }, reading }) => {
    let euro = countClusters(reading) * prices.viableSite.amv;
    for (const { kind, hosted, own, site } of reading.cells) {
      const unviable = site === "unviable" ? own : 0;
      euro += (hosted - unviable) * prices.placeInViableSite[kind] + unviable * prices.placeInUnviableSite[kind];
      if (site === "viable") euro += prices.viableSite[kind];
      if (site === "unviable") euro += prices.unviableSite[kind];
    }
    return euro;
  },
  terms: (_, program) => {
    const { prices } = program.scenario;
    const parts: Expression[] = openedClusters(program).map((opened) => times(prices.viableSite.amv, opened));
    for (const cell of program.cells) {
      const { kind, hosted, unviable } = cell;
      parts.push(times(prices.placeInViableSite[kind], minus(hosted, unviable)));
      parts.push(times(prices.placeInUnviableSite[kind], unviable));
      if (!cell.hasAdoptedSite) parts.push(times(prices.viableSite[kind], cell.opens));
      parts.push(times(prices.unviableSite[kind], cell.small));
    }
    return { expression: addUp(parts), rows: [] };
  },
};
