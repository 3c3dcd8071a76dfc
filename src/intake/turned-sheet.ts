import { address, type Cell, columnLetters, position, type Sheet } from "../workbook/index.ts";
import type { Spot } from "../scenario/index.ts";

/** A table on its side has its headings in a column; a sheet with more rows than this has columns of records. */
export const mostHeadings = 1_000;

/** The sheet with rows for columns: cells, merges, what is hidden, and where the first comment stands. */
export function turnedSheet({ cells, merges, hiddenRows, hiddenColumns, comments, ...sheet }: Sheet): Sheet {
  return {
    ...sheet,
    cells: cells
      .map((cell): Cell => ({ ...cell, row: cell.column, column: cell.row }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    merges: merges.map(({ top, left, bottom, right }) => ({ top: left, left: top, bottom: right, right: bottom })),
    hiddenRows: hiddenColumns,
    hiddenColumns: hiddenRows,
    ...(comments !== undefined && { comments: { ...comments, row: comments.column, column: comments.row } }),
  };
}

/** `B3` of what a turned sheet calls `C2`; a whole row of it, `4`, is column `D`. */
export function turnedCell(cell: string): string {
  const at = position(cell);
  if (at !== undefined) return address(at.column, at.row);
  return /^\d+$/.test(cell) ? columnLetters(Number(cell)) : cell;
}

/** A place of the sheet as people see it, given that on the turned sheet. */
export function turnedSpot({ row: _row, cell, ...spot }: Spot): Spot {
  if (cell === undefined) return spot;
  const turned = turnedCell(cell);
  const row = position(turned)?.row;
  return row === undefined ? { ...spot, cell: turned } : { ...spot, row, cell: turned };
}
