import { address, type Cell, type Sheet } from "../workbook/index.ts";
import type { Spot } from "../scenario/index.ts";
import type { Slot } from "./slots.ts";
import {
  belongs,
  cellsByRow,
  type CellsByRow,
  headerAgain,
  headerBelow,
  headerIn,
  type LaterHeader,
  type TableKind,
} from "./header.ts";
import type { TableColumn } from "./table-column.ts";
import { type NoRest, takeParts } from "./of-which.ts";

/** One row by fields. An empty cell is absent. */
export interface TableRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<Slot, Cell>;
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
  /** The same, by column. */
  readonly hiddenHeadings: ReadonlySet<number>;
  /** Two columns of one field: nothing can be read before one is gone. */
  readonly doubled: readonly (readonly [TableColumn, TableColumn])[];
  readonly rows: readonly TableRow[];
  /** Totals of which a part is amv, where the rest cannot be said. */
  readonly noRest: readonly NoRest[];
  /** The header of another table further down; what stands from there on is not in `rows`. */
  readonly second?: LaterHeader;
  /** Comments on cells of the sheet, which are not read: how many, and the cell of the first. */
  readonly comments?: { readonly count: number; readonly first: string };
}

/** A header stands within so many rows: titles and remarks go before it. */
const headRows = 40;

/** The table of a sheet; undefined where no row is a header that we know. */
export function tableOf(file: string, sheet: Sheet): Table | undefined {
  const byRow = cellsByRow(sheet);
  const header = headerIn(sheet, byRow, headRows);
  if (header === undefined) return undefined;
  const { kind, headerRow } = header;
  // A column that another kind of table has is not read here, and said to be so.
  const columns = header.columns.map(({ field, ...column }): TableColumn => {
    return field !== undefined && belongs(kind, field) ? { ...column, field } : column;
  });
  const fieldAt = new Map(
    columns.flatMap(({ column, field }) => (field === undefined ? [] : [[column, field] as const])),
  );
  const again = headerAgain(byRow, headerRow);
  const second = headerBelow(sheet, byRow, headerRow, again);
  const end = second === undefined ? Infinity : second.from;
  const down = mergedDown(sheet, byRow, fieldAt);
  const noRest: NoRest[] = [];
  const rows = [...byRow].flatMap(([row, all]): TableRow[] => {
    if (row <= headerRow || row >= end || again.has(row)) return [];
    const cells = new Map<Slot, Cell>();
    for (const cell of [...(down.get(row)?.values() ?? []), ...all]) {
      const field = fieldAt.get(cell.column);
      if (field !== undefined) cells.set(field, cell);
    }
    noRest.push(...takeParts(row, cells, columns));
    return [{ row, hidden: sheet.hiddenRows.has(row), cells, all }];
  });
  const named = sheet.name === undefined ? {} : { sheet: sheet.name };
  const hiddenColumns = columns.flatMap((one) => (sheet.hiddenColumns.has(one.column) ? [one.heading] : []));
  const { comments } = sheet;
  return {
    kind,
    file,
    ...named,
    headerRow,
    columns,
    hiddenColumns,
    hiddenHeadings: sheet.hiddenColumns,
    doubled: doubledIn(columns),
    rows,
    noRest,
    ...(second !== undefined && { second }),
    ...(comments !== undefined && {
      comments: { count: comments.count, first: address(comments.row, comments.column) },
    }),
  };
}

/** Where a cell stands, for a message. */
export function spotOf(table: Pick<Table, "file" | "sheet" | "columns">, row: number, field?: Slot): Spot {
  const column = table.columns.find(
    (one) => one.field === field || (field !== undefined && one.partWithin === field),
  )?.column;
  const named = table.sheet === undefined ? {} : { sheet: table.sheet };
  return { file: table.file, ...named, row, cell: column === undefined ? String(row) : address(row, column) };
}

/** Where a row says whom it is about, for a message; and what stands there. */
export function nameOf(table: Pick<Table, "file" | "sheet" | "columns">, row: TableRow): { spot: Spot; text?: string } {
  const field = (["municipality", "code", "province"] as const).find((one) => row.cells.has(one));
  const text = field === undefined ? undefined : row.cells.get(field)?.text;
  return { spot: spotOf(table, row.row, field), ...(text === undefined ? {} : { text }) };
}

/** Fields whose value, merged over rows, counts for each of them. A figure merged over rows counts for none. */
const perRow: readonly Slot[] = [
  "province",
  "kind",
  "certainty",
  "type",
  "from",
  "standing",
  "source",
  "decided-standing",
  "decided-source",
  "by",
  "why",
  "provided",
];

function mergedDown(
  sheet: Sheet,
  byRow: CellsByRow,
  fieldAt: ReadonlyMap<number, Slot>,
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
