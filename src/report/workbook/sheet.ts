import { columnLetters, type Look, type Page, type Written } from "../../workbook/index.ts";

/** A column of a table: its heading, how wide it is, and whether its figures are added up below the table. */
export interface TableColumn {
  readonly heading: string;
  readonly width: number;
  readonly sum?: true;
  /** Figures that are not added up. */
  readonly figure?: true;
}

export interface TableSheet {
  readonly name: string;
  readonly title: string;
  /** Lines below the title: what is counted, and how sure it is. */
  readonly notes?: readonly string[];
  readonly columns: readonly TableColumn[];
  /** A figure, a text, or a formula with its value, per column. */
  readonly rows: readonly (readonly Cell[])[];
  /** Word before the totals; absent: no totals. */
  readonly total?: string;
  readonly frozenColumns?: number;
  /** People fill in these cells: they get a colour. */
  readonly input?: true;
}

/** `{r}` in a formula is the number of its own row. */
export type Cell = string | number | { readonly formula: string; readonly value: number };

/** One table on a sheet: title, notes, headings that stay in sight, rows, and totals as formulas over the rows. */
export function tableSheet(given: TableSheet): Page {
  const { name, title, notes = [], columns, rows, total, frozenColumns = 0, input } = given;
  const header = notes.length + 2;
  const last = header + rows.length;
  const lines: (readonly (Written | undefined)[])[] = [
    [{ value: title, look: "title" }],
    ...notes.map((note): Written[] => [{ value: note, look: "note" }]),
    columns.map((column): Written => ({
      value: column.heading,
      look: column.sum || column.figure ? "header-number" : "header",
    })),
    ...rows.map((row, index) => row.map((cell): Written => written(cell, header + 1 + index, input))),
  ];
  if (total !== undefined && rows.length > 0) lines.push(totals(columns, rows, total, header, last));
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: lines,
    frozenRows: header,
    frozenColumns,
    ...(rows.length > 0 ? { filter: { header, last } } : {}),
  };
}

function written(cell: Cell, row: number, input: true | undefined): Written {
  if (typeof cell === "string") return { value: cell, look: input === undefined ? "plain" : "input" };
  if (typeof cell === "number") return { value: cell, look: input === undefined ? "whole" : "input-whole" };
  return { value: { formula: cell.formula.replaceAll("{r}", String(row)), value: cell.value }, look: "whole" };
}

function totals(
  columns: readonly TableColumn[],
  rows: readonly (readonly Cell[])[],
  total: string,
  header: number,
  last: number,
): readonly Written[] {
  return columns.map((column, at): Written => {
    const look: Look = column.sum === undefined ? "total-text" : "total";
    if (column.sum === undefined) return { value: at === 0 ? total : "", look };
    const letters = columnLetters(at + 1);
    const value = rows.reduce((all, row) => all + valueOf(row[at]), 0);
    return { value: { formula: `SUM(${letters}${header + 1}:${letters}${last})`, value }, look };
  });
}

function valueOf(cell: Cell | undefined): number {
  if (typeof cell === "object") return cell.value;
  return typeof cell === "number" ? cell : 0;
}
