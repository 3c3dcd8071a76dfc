import { z } from "zod";
import type { Cell, Expression } from "../program/index.ts";
import { addUp } from "./add-up.ts";
import type { Measure } from "./objective.ts";

/** #(u > 0): municipalities, per kind, of whose task others take over a part. Each needs at least one swap (3.10). */
export const relieved: Measure = {
  id: "relieved",
  title: { nl: "ontlaste gemeenten", en: "relieved municipalities" },
  unit: { nl: "gemeenten", en: "municipalities" },
  description: {
    nl: "Aantal gemeenten, per soort plek, waarvan anderen een deel van de taak overnemen.",
    en: "Number of municipalities, per kind of place, of whose task others take over a part.",
  },
  change: {
    more: {
      nl: "{n} {n|gemeente|gemeenten} meer waarvan anderen taak overnemen",
      en: "{n} more {n|municipality|municipalities} of whose task others take over a part",
    },
    less: {
      nl: "{n} {n|gemeente|gemeenten} minder waarvan anderen taak overnemen",
      en: "{n} fewer {n|municipality|municipalities} of whose task others take over a part",
    },
  },
  schema: z.strictObject({}),
  combine: "sum",
  settledBySwaps: true,
  asks: "relieved",
  measure: (_, { reading }) => reading.cells.filter((cell) => cell.relief > 0).length,
  terms: (_, { cells }) => ({ expression: addUp(cells.map(whetherRelieved)), rows: [] }),
};

/** U of a cell. Throws RangeError where the program was written for an objective that does not ask. */
export function whetherRelieved({ relieved: is, municipality, kind }: Cell): Expression {
  if (is === undefined)
    throw new RangeError(`The program does not tell whether (${municipality.code}) is relieved (${kind}).`);
  return is;
}
