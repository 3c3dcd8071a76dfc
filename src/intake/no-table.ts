import type { Bilingual } from "../domain/index.ts";
import { compact, type Report } from "../scenario/index.ts";
import { address, type Cell, type Sheet } from "../workbook/index.ts";
import { cellsByRow, headerIn } from "./header.ts";

/** Rows and columns in which headings are looked for, where no table was found. */
const most = { rows: 40, columns: 60, named: 12 };

/** Reports a table that lies on its side: headings below each other, and a column for each municipality. */
export function tellTurned(file: string, sheet: Sheet, report: Report): void {
  const cells = sheet.cells
    .filter(({ row, column }) => row <= most.columns && column <= most.rows)
    .map((cell): Cell => ({ ...cell, row: cell.column, column: cell.row }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const turned: Sheet = { ...sheet, cells, merges: [] };
  const header = headerIn(turned, cellsByRow(turned), most.rows);
  const known = header?.columns.filter((one) => one.field !== undefined) ?? [];
  const first = known[0];
  if (first === undefined) return;
  const headings = named(known.map((one) => one.heading));
  report(
    "columns",
    { ...compact({ file, sheet: sheet.name }), row: first.column, cell: address(first.column, first.row) },
    {
      nl: `Deze tabel ligt op haar kant: de koppen staan onder elkaar (${headings}). Misschien kan ze worden gekopieerd en getransponeerd geplakt (Plakken speciaal, Transponeren), zodat elke gemeente een rij heeft.`,
      en: `This table lies on its side: its headings stand below each other (${headings}). Maybe it can be copied and pasted transposed (Paste special, Transpose), so that every municipality has a row.`,
    },
    first.heading,
  );
}

/** Reports that no sheet of a file has a table that we know, with the headings that the first of them seems to have. */
export function tellNothing(file: string, sheets: readonly Sheet[], report: Report): void {
  const shown = sheets.filter((sheet) => !sheet.hidden);
  const found = shown.map((sheet) => ({ sheet, cells: headingsOf(sheet) })).find(({ cells }) => cells.length > 0);
  const first = found?.cells[0];
  const place =
    found === undefined || first === undefined
      ? { file }
      : { ...compact({ file, sheet: found.sheet.name }), row: first.row, cell: address(first.row, first.column) };
  const texts = named(found?.cells.map((cell) => cell.text) ?? []);
  const has: Bilingual =
    texts === "" ? { nl: "", en: "" } : { nl: ` Gevonden koppen: ${texts}.`, en: ` Headings found: ${texts}.` };
  report(
    "columns",
    place,
    {
      nl: `In dit bestand staat geen tabel die wordt herkend.${has.nl} Misschien ontbreekt een kopregel met de kolom gemeente of provincie, en een kolom zoals: toegezegd regulier, kansrijk amv, indicatief regulier.`,
      en: `There is no table in this file that is recognised.${has.en} Maybe a header is missing with a column municipality or province, and one such as: reported regular, promising amv, indicative regular.`,
    },
    first?.text,
  );
}

/** The first row with more than one text: a title stands alone. */
function headingsOf(sheet: Sheet): readonly Cell[] {
  for (const cells of [...cellsByRow(sheet).values()].slice(0, most.rows)) {
    const texts = cells.filter((cell) => cell.type === "text" && /\p{L}/u.test(cell.text));
    if (texts.length > 1) return texts;
  }
  return [];
}

function named(texts: readonly string[]): string {
  const shown = texts.slice(0, most.named).map((text) => text.slice(0, 40));
  return [...shown, ...(texts.length > most.named ? ["…"] : [])].join(", ");
}
