import { formatNumber } from "../language.ts";
import { type Cell, isFigure, type Laid, lay, type LaidColumn, type Table } from "../tables/table.ts";
import { printable } from "./layout.ts";
import type { Pen } from "./style.ts";

const aligned = { text: "left", number: "right", figure: "figure" } as const;

/** A table under its title, as wide as the terminal. */
export function tableText<Data>(pen: Pen, table: Table<Data>, data: Data): string {
  return laidText(pen, lay(table, data, pen.language, "terminal", pen.words));
}

/** The same of one that is in words already. */
export function laidText(pen: Pen, { title, none, columns, lines }: Laid): string {
  if (lines.length === 0 && none !== undefined) return `${pen.heading(printable(title))}\n${none}`;
  const header = columns.map(({ words, align }) => ({ header: words, align: aligned[align] }));
  const rows = lines.map(({ cells, strong }) => ({
    cells: cells.map((cell, at) => text(pen, cell, columns[at])),
    strong,
  }));
  return `${pen.heading(printable(title))}\n${pen.table(header, rows)}`;
}

function text(pen: Pen, cell: Cell, column: LaidColumn | undefined): string {
  if (cell === undefined) return column?.dash === true ? "–" : "";
  if (isFigure(cell)) return column?.dash === true ? pen.flow(cell) : pen.figure(cell);
  if (typeof cell === "number") return formatNumber(pen.language, cell);
  return printable(typeof cell === "string" ? cell : cell.words);
}
