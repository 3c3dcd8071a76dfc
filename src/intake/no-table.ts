import { type Bilingual, both, en, nl } from "../domain/index.ts";
import { compact, type Report } from "../scenario/index.ts";
import { address, type Cell, type Sheet } from "../workbook/index.ts";
import { cellsByRow } from "./header.ts";
import { namedHeadings } from "./named-headings.ts";

/** Rows in which headings are looked for, where no table was found. */
const most = 40;

/** Reports that no sheet of a file has a table that we know, with the headings that the first of them seems to have. */
export function tellNothing(file: string, sheets: readonly Sheet[], report: Report): void {
  const shown = sheets.filter((sheet) => !sheet.hidden);
  const found = shown.map((sheet) => ({ sheet, cells: headingsOf(sheet) })).find(({ cells }) => cells.length > 0);
  const first = found?.cells[0];
  const place =
    found === undefined || first === undefined
      ? { file }
      : { ...compact({ file, sheet: found.sheet.name }), row: first.row, cell: address(first.row, first.column) };
  const texts = namedHeadings(found?.cells.map((cell) => cell.text) ?? []);
  const has: Bilingual =
    texts === "" ? { nl: "", en: "" } : both(nl` Gevonden koppen: ${texts}.`, en` Headings found: ${texts}.`);
  report(
    "columns",
    place,
    both(
      nl`In dit bestand staat geen tabel die wordt herkend.${has} Misschien ontbreekt een kopregel met de kolom gemeente of provincie, en een kolom zoals: toegezegd regulier, kansrijk amv, indicatief regulier.`,
      en`There is no table in this file that is recognised.${has} Maybe a header is missing with a column municipality or province, and one such as: reported regular, promising amv, indicative regular.`,
    ),
    first?.text,
  );
}

/** The first row with more than one text: a title stands alone. */
function headingsOf(sheet: Sheet): readonly Cell[] {
  for (const cells of [...cellsByRow(sheet).values()].slice(0, most)) {
    const texts = cells.filter((cell) => cell.type === "text" && /\p{L}/u.test(cell.text));
    if (texts.length > 1) return texts;
  }
  return [];
}
