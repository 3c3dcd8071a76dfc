import type { Cell, Sheet } from "../workbook/index.ts";
import { type Field, fieldOf, isSetAside } from "./fields.ts";
import { withoutDoubleTotal } from "./total-columns.ts";
import { saidWithin, withParts, withPartsWithin } from "./of-which.ts";
import { withQuarters } from "./with-quarters.ts";
import { fieldIn, type Slot } from "./slots.ts";
import type { TableColumn } from "./table-column.ts";

/** What the rows of a table are about. */
export type TableKind = "municipalities" | "provinces" | "offers" | "pins";

/** The row of headings of a table, with what they were taken for. */
export interface Header {
  readonly kind: TableKind;
  readonly headerRow: number;
  readonly columns: readonly TableColumn[];
}

export type CellsByRow = ReadonlyMap<number, readonly Cell[]>;

/**
 * The header among the first filled rows of a sheet, `most` of them: the first row that is one, or the pair that it makes
 * with the next where that has more headings that we know; what comes later is a second table. `taken` may take a heading for more than it says. Undefined: no row is a header.
 */
export function headerIn(
  sheet: Sheet,
  byRow: CellsByRow,
  most: number,
  taken: (column: TableColumn) => TableColumn = (column) => column,
): Header | undefined {
  const within = saidWithin(sheet.cells);
  let best: (Header & { readonly known: number }) | undefined;
  for (const headerRow of [...byRow.keys()].slice(0, most)) {
    if (best !== undefined && headerRow > best.headerRow + 1) break;
    for (const found of [headerOf(byRow.get(headerRow) ?? []), groupedHeader(headerRow, byRow, sheet)]) {
      const columns = understood(found, within).map(taken);
      const kind = kindOf(columns);
      const known = columns.filter((one) => one.field !== undefined).length;
      if (kind !== undefined && known > (best?.known ?? 0)) best = { kind, headerRow, columns, known };
    }
  }
  return best;
}

/** Columns in which the header of a second table is looked for: further aside starts none. */
const widest = 60;

/** The header of a table below another, and the row that it begins at: that of its groups where it has them. */
export interface LaterHeader extends Header {
  readonly from: number;
}

/** The first header of another table that stands below a header; the same one again, on the next page, is none. */
export function headerBelow(
  sheet: Sheet,
  byRow: CellsByRow,
  above: number,
  again: ReadonlySet<number>,
): LaterHeader | undefined {
  const within = saidWithin(sheet.cells);
  for (const [row, cells] of byRow) {
    if (row <= above + 1 || again.has(row)) continue;
    // Rows of figures are most of a sheet, and are soon told apart: headings are words.
    if (cells.length < 2 || cells.some((cell) => /^[\d\s.,-]*$/.test(cell.text.slice(0, 20)))) continue;
    const near = cells.filter((cell) => cell.column <= widest);
    const plain = understood(headerOf(near), within);
    const grouped = understood(groupedHeader(row, byRow, sheet), within);
    const alone = kindOf(plain);
    if (alone !== undefined) return { kind: alone, headerRow: row, columns: plain, from: row };
    const together = kindOf(grouped);
    if (together !== undefined) return { kind: together, headerRow: row, columns: grouped, from: row - 1 };
  }
  return undefined;
}

/**
 * The rows below a header that say the same as it, word for word in the same columns, and the rows of groups above
 * those: a table that is printed on pages has its header on each.
 */
export function headerAgain(byRow: CellsByRow, headerRow: number): ReadonlySet<number> {
  const again = new Set<number>();
  const header = byRow.get(headerRow) ?? [];
  const groups = byRow.get(headerRow - 1);
  for (const [row, cells] of byRow) {
    if (row <= headerRow || !sameCells(cells, header)) continue;
    again.add(row);
    const before = byRow.get(row - 1);
    if (groups !== undefined && before !== undefined && sameCells(before, groups)) again.add(row - 1);
  }
  return again;
}

function sameCells(some: readonly Cell[], others: readonly Cell[]): boolean {
  return (
    some.length === others.length &&
    some.every(
      ({ column, text }, index) => column === others[index]?.column && text.trim() === others[index].text.trim(),
    )
  );
}

/** The cells of a sheet by row. */
export function cellsByRow({ cells }: Sheet): CellsByRow {
  const byRow = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  return byRow;
}

function headerOf(cells: readonly Cell[]): readonly TableColumn[] {
  return cells.map((cell) => columnOf(cell, cell.text));
}

function columnOf({ column, row }: Pick<Cell, "column" | "row">, heading: string, group = ""): TableColumn {
  const whole = group === "" ? heading : `${group} ${heading}`;
  if (isSetAside(group) || isSetAside(whole)) return { column, row, heading: whole, aside: true };
  const field = fieldOf(whole);
  return field === undefined ? { column, row, heading: whole } : { column, row, heading: whole, field };
}

/** A header of two rows: `Toegezegd`, merged over `regulier` and `amv`, gives `Toegezegd regulier` and `Toegezegd amv`. */
function groupedHeader(headerRow: number, byRow: CellsByRow, sheet: Sheet): readonly TableColumn[] {
  const above = byRow.get(headerRow - 1) ?? [];
  const over = new Map<number, Cell>();
  const merges = new Map(sheet.merges.flatMap((one) => (one.top === headerRow - 1 ? [[one.left, one] as const] : [])));
  for (const cell of above) {
    const { column } = cell;
    const merge = merges.get(column);
    const last = merge === undefined ? column : Math.min(merge.right, column + 100);
    for (let at = column; at <= last; at++) over.set(at, cell);
  }
  const below = byRow.get(headerRow) ?? [];
  const filled = new Set(below.map((cell) => cell.column));
  const joined = below.map((cell) => {
    const group = over.get(cell.column);
    const alone = columnOf(cell, cell.text);
    if (group === undefined) return alone;
    const both = columnOf(cell, cell.text, group.text);
    return both.field === undefined && (alone.field !== undefined || alone.aside) ? alone : both;
  });
  // A heading that is merged over both rows stands in the upper one.
  const tall = [...over]
    .filter(([column]) => !filled.has(column))
    .map(([column, { row, text }]) => columnOf({ column, row }, text));
  return [...joined, ...tall].sort((a, b) => a.column - b.column);
}

/** Columns that say something together, or twice: a total and its part, beside it or `within` its cells, and quarters of a figure. */
function understood(columns: readonly TableColumn[], within: ReadonlySet<number>): readonly TableColumn[] {
  return withQuarters(withoutDoubleTotal(withPartsWithin(withParts(withReasons(columns)), within)));
}

/** Beside a column of exemptions `Reden` is the reason of these. */
function withReasons(columns: readonly TableColumn[]): readonly TableColumn[] {
  const has = (...wanted: readonly Field[]) => columns.some(({ field }) => wanted.some((one) => one === field));
  if (!has("exempt", "exempt-ground") || has("exempt-reason", "type")) return columns;
  return columns.map((one) => (one.field === "why" ? { ...one, field: "exempt-reason" } : one));
}

/** What a table with these columns is about; undefined: nothing that we can tell. */
function kindOf(columns: readonly TableColumn[]): TableKind | undefined {
  const has = (...wanted: readonly Field[]) => wanted.every((field) => columns.some((one) => one.field === field));
  const some = (test: RegExp) => columns.some((one) => one.field !== undefined && test.test(one.field));
  if (has("type", "first")) return "pins";
  const named = has("municipality") || has("code");
  if (named && has("kind", "places")) return "offers";
  if (
    named &&
    some(/^(inhabitants|indicative|reported|promising|claimed|decided|capacity|status-holder|ukrainian|national)/)
  )
    return "municipalities";
  if (named && (has("exempt") || has("exempt-ground")) && !has("kind")) return "municipalities";
  if (named && columns.some((one) => one.quarter !== undefined)) return "municipalities";
  if ((has("province") || named) && some(/^task/)) return "provinces";
  return undefined;
}

/** Whether a table of this kind reads the field. */
export function belongs(kind: TableKind, slot: Slot): boolean {
  const field = fieldIn(slot);
  if (["municipality", "code", "province"].includes(field)) return kind !== "pins";
  switch (kind) {
    case "municipalities":
      return /^(inhabitants|indicative|reported|promising|claimed|decided|capacity|status-holder|ukrainian|national|exempt)/.test(
        field,
      );
    case "provinces":
      return field.startsWith("task");
    case "offers":
      return ["kind", "certainty", "places", "from", "standing", "source"].includes(field);
    case "pins":
      return ["type", "kind", "first", "second", "places", "by", "why", "provided"].includes(field);
  }
}
