import { address, type Cell, type Sheet } from "../workbook/index.ts";
import { type Field, fieldOf } from "./fields.ts";
import type { Spot } from "../scenario/index.ts";

/** What the rows of a table are about. */
export type TableKind = "municipalities" | "provinces" | "offers" | "pins";

export interface TableColumn {
  readonly column: number;
  readonly heading: string;
  /** Absent: not read. */
  readonly field?: Field;
}

/** One row by fields. An empty cell is absent. */
export interface TableRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<Field, Cell>;
  /** Every cell of the row, also of columns that are not read. */
  readonly all: readonly Cell[];
}

/** A table as it was found on a sheet. Rows and columns count as a spreadsheet shows them. */
export interface Table {
  readonly kind: TableKind;
  readonly file: string;
  readonly sheet?: string;
  readonly headerRow: number;
  readonly columns: readonly TableColumn[];
  /** Headings of columns that the file hides. */
  readonly hiddenColumns: readonly string[];
  /** Two columns of one field: nothing can be read before one is gone. */
  readonly doubled: readonly (readonly [TableColumn, TableColumn])[];
  readonly rows: readonly TableRow[];
}

/** A header stands within so many rows: titles and remarks go before it. */
const headRows = 40;

/** The table of a sheet; undefined where no row is a header that we know. */
export function tableOf(file: string, sheet: Sheet): Table | undefined {
  const byRow = new Map<number, Cell[]>();
  for (const cell of sheet.cells) {
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  let best:
    | { readonly headerRow: number; readonly columns: readonly TableColumn[]; readonly known: number }
    | undefined;
  for (const headerRow of [...byRow.keys()].slice(0, headRows)) {
    for (const columns of [headerOf(byRow.get(headerRow) ?? []), groupedHeader(headerRow, byRow, sheet)]) {
      const known = columns.filter((one) => one.field !== undefined).length;
      if (kindOf(columns) !== undefined && known > (best?.known ?? 0)) best = { headerRow, columns, known };
    }
  }
  if (best === undefined) return undefined;
  const { headerRow } = best;
  const kind = kindOf(best.columns);
  if (kind === undefined) return undefined;
  // A column that another kind of table has is not read here, and said to be so.
  const columns = best.columns.map(({ column, heading, field }): TableColumn => {
    return field !== undefined && belongs(kind, field) ? { column, heading, field } : { column, heading };
  });
  const fieldAt = new Map(
    columns.flatMap(({ column, field }) => (field === undefined ? [] : [[column, field] as const])),
  );
  const down = mergedDown(sheet, byRow, fieldAt);
  const rows = [...byRow].flatMap(([row, all]): TableRow[] => {
    if (row <= headerRow) return [];
    const cells = new Map<Field, Cell>();
    for (const cell of [...(down.get(row)?.values() ?? []), ...all]) {
      const field = fieldAt.get(cell.column);
      if (field !== undefined) cells.set(field, cell);
    }
    return [{ row, hidden: sheet.hiddenRows.has(row), cells, all }];
  });
  const named = sheet.name === undefined ? {} : { sheet: sheet.name };
  const hiddenColumns = columns.flatMap((one) => (sheet.hiddenColumns.has(one.column) ? [one.heading] : []));
  return { kind, file, ...named, headerRow, columns, hiddenColumns, doubled: doubledIn(columns), rows };
}

/** Where a cell stands, for a message. */
export function spotOf(table: Pick<Table, "file" | "sheet" | "columns">, row: number, field?: Field): Spot {
  const column = table.columns.find((one) => one.field === field)?.column;
  const named = table.sheet === undefined ? {} : { sheet: table.sheet };
  return { file: table.file, ...named, row, cell: column === undefined ? String(row) : address(row, column) };
}

function headerOf(cells: readonly Cell[]): readonly TableColumn[] {
  return cells.map(({ column, text }) => columnOf(column, text));
}

function columnOf(column: number, heading: string): TableColumn {
  const field = fieldOf(heading);
  return field === undefined ? { column, heading } : { column, heading, field };
}

/** A header of two rows: `Toegezegd`, merged over `regulier` and `amv`, gives `Toegezegd regulier` and `Toegezegd amv`. */
function groupedHeader(
  headerRow: number,
  byRow: ReadonlyMap<number, readonly Cell[]>,
  sheet: Sheet,
): readonly TableColumn[] {
  const above = byRow.get(headerRow - 1) ?? [];
  const over = new Map<number, string>();
  const merges = new Map(sheet.merges.flatMap((one) => (one.top === headerRow - 1 ? [[one.left, one] as const] : [])));
  for (const { column, text } of above) {
    const merge = merges.get(column);
    const last = merge === undefined ? column : Math.min(merge.right, column + 100);
    for (let at = column; at <= last; at++) over.set(at, text);
  }
  const below = byRow.get(headerRow) ?? [];
  const filled = new Set(below.map((cell) => cell.column));
  const joined = below.map(({ column, text }) => {
    const group = over.get(column);
    const alone = columnOf(column, text);
    if (group === undefined) return alone;
    const both = columnOf(column, `${group} ${text}`);
    return both.field === undefined && alone.field !== undefined ? alone : both;
  });
  // A heading that is merged over both rows stands in the upper one.
  const tall = [...over].filter(([column]) => !filled.has(column)).map(([column, text]) => columnOf(column, text));
  return [...joined, ...tall].sort((a, b) => a.column - b.column);
}

/** What a table with these columns is about; undefined: nothing that we can tell. */
function kindOf(columns: readonly TableColumn[]): TableKind | undefined {
  const has = (...wanted: readonly Field[]) => wanted.every((field) => columns.some((one) => one.field === field));
  const some = (test: RegExp) => columns.some((one) => one.field !== undefined && test.test(one.field));
  if (has("type", "first")) return "pins";
  const named = has("municipality") || has("code");
  if (named && has("kind", "places")) return "offers";
  if (named && some(/^(inhabitants|indicative|reported|promising|capacity|status-holder|ukrainian)/))
    return "municipalities";
  if ((has("province") || named) && some(/^task/)) return "provinces";
  return undefined;
}

/** Whether a table of this kind reads the field. */
function belongs(kind: TableKind, field: Field): boolean {
  if (["municipality", "code", "province"].includes(field)) return kind !== "pins";
  switch (kind) {
    case "municipalities":
      return /^(inhabitants|indicative|reported|promising|capacity|status-holder|ukrainian)/.test(field);
    case "provinces":
      return field.startsWith("task");
    case "offers":
      return ["kind", "certainty", "places", "from", "standing", "source"].includes(field);
    case "pins":
      return ["type", "kind", "first", "second", "places", "by", "why"].includes(field);
  }
}

/** Fields whose value, merged over rows, counts for each of them. A figure merged over rows counts for none. */
const perRow: readonly Field[] = ["province", "kind", "certainty", "type", "from", "standing", "source", "by", "why"];

function mergedDown(
  sheet: Sheet,
  byRow: ReadonlyMap<number, readonly Cell[]>,
  fieldAt: ReadonlyMap<number, Field>,
): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
  const found = new Map<number, Map<number, Cell>>();
  for (const { top, left, bottom, right } of sheet.merges) {
    const field = fieldAt.get(left);
    const first = byRow.get(top)?.find((cell) => cell.column === left);
    if (left !== right || first === undefined || field === undefined || !perRow.includes(field)) continue;
    for (let row = top + 1; row <= Math.min(bottom, top + 5_000); row++) {
      const cells = found.get(row) ?? new Map<number, Cell>();
      // No spreadsheet lets merges overlap; a file by hand that does is not walked over and over.
      if (cells.has(left)) break;
      found.set(row, cells.set(left, { ...first, row }));
    }
  }
  return found;
}

function doubledIn(columns: readonly TableColumn[]): readonly (readonly [TableColumn, TableColumn])[] {
  return columns.flatMap((one, index) => {
    const before = columns.slice(0, index).find((other) => other.field !== undefined && other.field === one.field);
    return before === undefined ? [] : [[before, one] as const];
  });
}
