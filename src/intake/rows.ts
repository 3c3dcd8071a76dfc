import type { Report } from "../scenario/index.ts";
import type { Slot } from "./slots.ts";
import type { Names } from "./municipality-names.ts";
import { plain } from "./plain.ts";
import { spotOf, type Table, type TableRow } from "./table.ts";
import { type Addend, checkTotal, totalOf } from "./totals.ts";
import type { TableAccount } from "./understood.ts";
import { wholeNumber } from "./whole-number.ts";

/** What went by while rows were read. */
export type Rows = Pick<TableAccount, "rows" | "totals" | "remarks" | "renamed">;

/** Whom a row is about: its province for the sums, and where its figures go. */
export interface Taker {
  readonly province: string;
  readonly add: (field: Slot, value: number) => void;
}

/**
 * Goes over the rows of a table: rows of totals are checked and left out, remarks passed over and told, and the figures
 * of the others given to whoever they are about. `take` reports what is wrong with a row, and gives undefined.
 */
export function walkRows(
  table: Table,
  names: Names,
  figures: readonly Slot[],
  report: Report,
  take: (row: TableRow) => Taker | undefined,
): Rows {
  const addends: Addend[] = [];
  const totals: number[] = [];
  const remarks: { row: number; text: string }[] = [];
  const unread = new Set<Slot>();
  let rows = 0;
  let since = 0;
  for (const row of table.rows) {
    const total = totalOf(row);
    if (total !== undefined) {
      const wanted = total.of === "named" ? names.province(total.name) : undefined;
      const of =
        total.of === "all"
          ? addends
          : wanted?.status === "found"
            ? addends.filter((one) => one.province === wanted.one.code)
            : addends.filter((one) => one.row > since);
      // Of figures that could not be read, no sum says anything; they are problems already.
      const readable = figures.filter((field) => !unread.has(field));
      const agrees = checkTotal(row, of, readable, (field) => spotOf(table, row.row, field), report);
      if (agrees && readable.length === figures.length) totals.push(row.row);
      since = row.row;
      continue;
    }
    if (isRemark(row, figures, names)) {
      remarks.push({
        row: row.row,
        text: row.all
          .map((cell) => cell.text)
          .join(" ")
          .slice(0, 80),
      });
      continue;
    }
    rows++;
    const taker = take(row);
    for (const field of figures) {
      const cell = row.cells.get(field);
      const found = wholeNumber(cell);
      if (found.status === "refused") {
        unread.add(field);
        report("not-whole", spotOf(table, row.row, field), found.message, cell?.text);
      }
      if (found.status !== "whole") continue;
      taker?.add(field, found.value);
      addends.push({ field, value: found.value, province: taker?.province ?? provinceIn(row, names), row: row.row });
    }
  }
  return { rows, totals, remarks, renamed: [] };
}

/** The province that a row says it is in; empty: none that we know. */
function provinceIn(row: TableRow, names: Names): string {
  const found = names.province(row.cells.get("province")?.text ?? "");
  return found.status === "found" ? found.one.code : "";
}

/** A row that states nothing: no figure, and nobody whom we know. */
function isRemark(row: TableRow, figures: readonly Slot[], names: Names): boolean {
  if (figures.some((field) => row.cells.has(field))) return false;
  const texts = (["municipality", "code", "province"] as const).flatMap((field) => row.cells.get(field)?.text ?? []);
  const known = texts.some((text) => plain(text) !== "" && names.municipality(text).status !== "unknown");
  return !known;
}
