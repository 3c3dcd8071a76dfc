import { columnLetters, type Page } from "../../workbook/index.ts";
import type { Language } from "../language.ts";
import { type ReportKey, reportSay } from "../messages/index.ts";
import { readOf } from "../data/figure.ts";
import { type Cell as Content, isFigure, lay, type LaidColumn, type Table } from "../tables/table.ts";
import { type Cell, type TableSheet, tableSheet } from "./sheet.ts";

const [narrowest, widest] = [9, 110];

/** A table on a sheet of its own, every column as wide as its longest text. */
export function tablePage<Data>(
  table: Table<Data>,
  data: Data,
  language: Language,
  sheet: ReportKey,
  more: Pick<Partial<TableSheet>, "title" | "notes"> = {},
): Page {
  const say = reportSay(language);
  const { title, names, columns, lines } = lay(table, data, language, "file");
  const rows = lines.map(({ cells }) => cells.map((cell, at) => sheetCell(cell, columns[at], columns)));
  const width = (at: number) =>
    Math.max(...rows.map((row) => (typeof row[at] === "string" ? row[at].length : 0)), columns[at]?.words.length ?? 0);
  return tableSheet({
    name: say(sheet),
    title,
    frozenColumns: names,
    ...(columns.some(({ sum }) => sum) && { total: say("book.total") }),
    columns: columns.map(({ words, align, sum }, at) => ({
      heading: words,
      width: Math.min(Math.max(width(at) + 2, narrowest), widest),
      ...(sum && { sum }),
      ...(align !== "text" && { figure: true as const }),
    })),
    rows,
    ...more,
  });
}

function sheetCell(cell: Content, column: LaidColumn | undefined, columns: readonly LaidColumn[]): Cell {
  if (cell === undefined) return "";
  if (isFigure(cell)) {
    if (column?.sumOf === undefined) return readOf(cell);
    const letters = column.sumOf.map((key) => columnLetters(columns.findIndex((one) => one.key === key) + 1));
    return { formula: letters.map((one) => `${one}{r}`).join("+"), value: cell.value };
  }
  if (typeof cell !== "object") return cell;
  return cell.href === undefined ? cell.words : `${cell.words}, ${cell.href}`;
}
