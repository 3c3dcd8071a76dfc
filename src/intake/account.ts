import { compact } from "../scenario/index.ts";
import { address, type Cell, columnLetters, isUncomputed } from "../workbook/index.ts";
import type { Names } from "./municipality-names.ts";
import type { QuartersRead } from "./read-quarters.ts";
import { respelledIn } from "./respelled.ts";
import type { Rows } from "./rows.ts";
import { fieldIn, isQuarterSlot, lastDayIn } from "./slots.ts";
import type { Table, TableRow } from "./table.ts";
import type { TableColumn } from "./table-column.ts";
import { turnedCell } from "./turned-sheet.ts";
import type { TableAccount } from "./understood.ts";

/** How a table was understood. */
export function accountOf(
  table: Table,
  { rows, totals, remarks, renamed }: Rows,
  names: Names,
  { headings, quarters = [] }: Partial<Pick<QuartersRead, "headings" | "quarters">> = {},
): TableAccount {
  const { file, sheet, kind, headerRow, columns } = table;
  const count = (test: (cell: Cell) => boolean) =>
    table.rows.reduce((all, row) => all + [...row.cells.values()].filter(test).length, 0);
  return {
    ...compact({ file, sheet, comments: table.comments }),
    kind,
    headerRow,
    read: readIn(columns).flatMap(({ column, heading, field, lessColumn }) => {
      const less = columns.find((one) => one.column === lessColumn)?.heading;
      const own = headings?.get(column) ?? (less === undefined ? heading : `${heading} − ${less}`);
      if (field === undefined) return [];
      // Quarters that are refused count from no day.
      const availableFrom = headings?.has(column) === true ? lastDayIn(field) : undefined;
      return [compact({ heading: own, field: fieldIn(field), availableFrom })];
    }),
    ...(quarters.length > 0 && { quarters }),
    notRead: columns.filter((one) => !isRead(one)).map((one) => one.heading),
    rows,
    totals,
    hiddenColumns: table.hiddenColumns,
    hiddenRows: table.rows.filter((row) => row.hidden).map((row) => row.row),
    remarks,
    formulas: count((cell) => cell.formula === true && cell.computed !== true && !isUncomputed(cell)),
    computed: count(({ computed }) => computed === true),
    respelled: respelledIn(table, names),
    renamed,
  };
}

/**
 * The same of a table on its side, given the account of the turned sheet, in the rows and columns of the sheet as people
 * see it. Every heading has its cell with it, `Toegezegd regulier (A3)`, so that it shows which way the table lies; so has
 * every column that is a total or a remark, among what was not read.
 */
export function turnedAccount(account: TableAccount, table: Table): TableAccount {
  const { columns } = table;
  const cellOf = ({ row, column }: Pick<TableColumn, "row" | "column">) => turnedCell(address(row, column));
  const read = readIn(columns);
  const named = columns.filter((one) => !isRead(one)).map((one) => `${one.heading} (${cellOf(one)})`);
  const left = new Set([...account.totals, ...account.remarks.map((one) => one.row)]);
  const nameRow = (row: number) => nameOf(table.rows.find((one) => one.row === row))?.column ?? account.headerRow;
  const { comments } = account;
  return {
    ...account,
    headingColumn: columnLetters(table.headerRow),
    headerRow: Math.min(...read.map((one) => one.column)),
    read: account.read.map((one, index) => {
      const column = read[index];
      return column === undefined ? one : { ...one, heading: `${one.heading} (${cellOf(column)})` };
    }),
    notRead: [...named, ...table.rows.filter((one) => left.has(one.row)).map(labelOf)],
    totals: [],
    remarks: [],
    hiddenRows: columns.filter((one) => table.hiddenHeadings.has(one.column)).map((one) => one.column),
    hiddenColumns: table.rows.filter((one) => one.hidden).map(labelOf),
    respelled: account.respelled.map((one) => ({ ...one, row: nameRow(one.row) })),
    renamed: account.renamed.map((one) => ({ ...one, row: nameRow(one.row) })),
    ...(comments !== undefined && { comments: { ...comments, first: turnedCell(comments.first) } }),
  };
}

/** The total of quarters is checked, and then left out as rows of totals are. */
function isRead({ field }: TableColumn): boolean {
  return field !== undefined && (!isQuarterSlot(field) || lastDayIn(field) !== undefined);
}

/** One for each figure that is read: a column of both kinds twice. */
function readIn(columns: readonly TableColumn[]): readonly TableColumn[] {
  return columns.filter(isRead).flatMap((one) => {
    const { partWithin } = one;
    return partWithin === undefined ? [one] : [one, { ...one, field: partWithin }];
  });
}

function nameOf(row: TableRow | undefined): Cell | undefined {
  const fields = ["municipality", "code", "province", "type"] as const;
  return fields.flatMap((field) => row?.cells.get(field) ?? [])[0];
}

/** What a column of the sheet is called: whom it is about, else what stands first in it; and where that stands. */
function labelOf(row: TableRow): string {
  const cell = nameOf(row) ?? row.all[0];
  return cell === undefined ? "" : `${cell.text} (${address(cell.column, cell.row)})`;
}
