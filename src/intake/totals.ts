import { both, counted, en, nl } from "../domain/index.ts";
import type { Report, Spot } from "../scenario/index.ts";
import type { Slot } from "./slots.ts";
import { plain } from "./plain.ts";
import type { TableRow } from "./table.ts";
import { wholeNumber } from "./whole-number.ts";

/** A figure of a row that was read, for the sums. */
export interface Addend {
  readonly field: Slot;
  readonly value: number;
  /** Code of the province that the row is about or in. */
  readonly province: string;
  readonly row: number;
}

const words = new Set([
  "totaal",
  "total",
  "totalen",
  "totals",
  "som",
  "sum",
  "eindtotaal",
  "landelijk",
  "nederland",
  "the netherlands",
]);

/** What a row of totals adds up: everything, what stands since the last one, or one province. Undefined: no such row. */
export function totalOf(
  row: TableRow,
): { readonly of: "all" | "since" } | { readonly of: "named"; readonly name: string } | undefined {
  for (const field of ["municipality", "code", "province"] as const) {
    const text = plain(row.cells.get(field)?.text ?? "");
    if (words.has(text)) return { of: "all" };
    if (/^(?:sub ?totaal|sub ?total)$/.test(text)) return { of: "since" };
    const name = /^(?:sub ?totaal|sub ?total|totaal|total) (?:van |of |provincie )?(.{1,80})$/.exec(text)?.[1];
    if (name !== undefined) return words.has(name) ? { of: "all" } : { of: "named", name };
  }
  // A label in a column that we do not read, with nobody named.
  const nobody = !(["municipality", "code", "province"] as const).some((field) => row.cells.has(field));
  return nobody && row.all.some((cell) => words.has(plain(cell.text))) ? { of: "all" } : undefined;
}

/** Reports every figure of a row of totals that is not the sum of its rows. True where all of them are. */
export function checkTotal(
  row: TableRow,
  addends: readonly Addend[],
  figures: readonly Slot[],
  spot: (field: Slot) => Spot,
  report: Report,
): boolean {
  let agrees = true;
  for (const field of figures) {
    const cell = row.cells.get(field);
    const found = wholeNumber(cell);
    if (found.status === "empty") continue;
    const sum = addends.reduce((all, one) => (one.field === field ? all + one.value : all), 0);
    if (found.status === "whole" && found.value === sum) continue;
    agrees = false;
    if (found.status === "refused") {
      // What is no number is not a wrong sum: it is called what it is.
      report(
        "not-whole",
        spot(field),
        both(
          nl`Dit totaal is niet na te gaan; de rijen zijn samen ${counted(sum)}. ${found.message}`,
          en`This total cannot be checked; the rows are ${counted(sum)} together. ${found.message}`,
        ),
        cell?.text,
      );
      continue;
    }
    report(
      "does-not-close",
      spot(field),
      both(
        nl`Dit totaal is niet de som van de rijen (${counted(sum)}). Misschien ontbreekt een rij, is er een dubbel, of is het totaal oud.`,
        en`This total is not the sum of the rows (${counted(sum)}). Maybe a row is missing or doubled, or the total is an old one.`,
      ),
      cell?.text,
    );
  }
  return agrees;
}
