import { wordsOf } from "../domain/index.ts";
import { strToU8, zipSync } from "fflate";
import type { Book, Look, Page, Value } from "./book.ts";
import { address, columnLetters } from "./sheet.ts";

/**
 * A workbook as bytes (ECMA-376). The same book gives the same bytes: the moment within the zip is a fixed one, and no
 * name of a machine or a person stands in it. Texts stand in the cells themselves, so text that begins with = is text
 * and nothing else. Throws RangeError for a name of a sheet that no spreadsheet opens.
 */
export function writeXlsx(book: Book): Uint8Array {
  checkNames(book.pages);
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(contentTypes(book)),
    "_rels/.rels": strToU8(
      relations([
        ["officeDocument", "xl/workbook.xml"],
        ["metadata/core-properties", "docProps/core.xml"],
      ]),
    ),
    "docProps/core.xml": strToU8(core(book)),
    "xl/workbook.xml": strToU8(workbook(book)),
    "xl/_rels/workbook.xml.rels": strToU8(
      relations([
        ...book.pages.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
        ["styles", "styles.xml"],
      ]),
    ),
    "xl/styles.xml": strToU8(styles()),
  };
  for (const [index, page] of book.pages.entries())
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheet(page, index));
  // A text without zone is the same local moment everywhere; zip stores local moments.
  return zipSync(files, { level: 6, mtime: "1980-01-01T00:00:00" });
}

function checkNames(pages: readonly Page[]): void {
  const seen = new Set<string>();
  for (const { name } of pages) {
    if (name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name) || seen.has(name.toLowerCase())) {
      throw new RangeError(`No spreadsheet opens a sheet of this name (${name}). Maybe it is too long, or used twice.`);
    }
    seen.add(name.toLowerCase());
  }
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const pack = "http://schemas.openxmlformats.org/package/2006";

function contentTypes({ pages }: Book): string {
  const type = (part: string, kind: string) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-${kind}+xml"/>`;
  const sheets = pages.map((_, index) =>
    type(`xl/worksheets/sheet${index + 1}.xml`, "officedocument.spreadsheetml.worksheet"),
  );
  return `${head}<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type("xl/workbook.xml", "officedocument.spreadsheetml.sheet.main")}${type("xl/styles.xml", "officedocument.spreadsheetml.styles")}${type("docProps/core.xml", "package.core-properties")}${sheets.join("")}</Types>`;
}

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const lines = all.map(([type, target], index) => {
    const full = type.startsWith("metadata/") ? `${pack}/relationships/${type}` : `${office}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${full}" Target="${target}"/>`;
  });
  return `${head}<Relationships xmlns="${pack}/relationships">${lines.join("")}</Relationships>`;
}

function core({ title, language }: Book): string {
  return `${head}<cp:coreProperties xmlns:cp="${pack}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Verdeelwijzer</dc:creator><dc:language>${wordsOf(language).locale}</dc:language></cp:coreProperties>`;
}

function workbook({ pages }: Book): string {
  const sheets = pages.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const filters = pages.flatMap((page, index) => {
    const range = filterRange(page, "$");
    if (range === undefined) return [];
    const quoted = `'${page.name.replaceAll("'", "''")}'`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escaped(`${quoted}!${range}`)}</definedName>`,
    ];
  });
  const names = filters.length === 0 ? "" : `<definedNames>${filters.join("")}</definedNames>`;
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join("")}</sheets>${names}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
}

function filterRange({ filter, columns }: Page, fixed: "$" | ""): string | undefined {
  if (filter === undefined || columns.length === 0) return undefined;
  const place = (column: number, row: number) => `${fixed}${columnLetters(column)}${fixed}${row}`;
  return `${place(1, filter.header)}:${place(columns.length, filter.last)}`;
}

/** Every look with its font, fill, border and number format, in the order of the numbers that cells name. */
const looks: Readonly<
  Record<Look, { font: number; fill: number; border: number; format: number; wrap?: true; right?: true }>
> = {
  plain: { font: 0, fill: 0, border: 0, format: 0, wrap: true },
  header: { font: 1, fill: 2, border: 1, format: 0, wrap: true },
  "header-number": { font: 1, fill: 2, border: 1, format: 0, wrap: true, right: true },
  title: { font: 2, fill: 0, border: 0, format: 0 },
  note: { font: 3, fill: 0, border: 0, format: 0 },
  whole: { font: 0, fill: 0, border: 0, format: 3 },
  total: { font: 1, fill: 0, border: 2, format: 3 },
  "total-text": { font: 1, fill: 0, border: 2, format: 0 },
  ratio: { font: 0, fill: 0, border: 0, format: 10 },
  input: { font: 0, fill: 3, border: 0, format: 0 },
  "input-whole": { font: 0, fill: 3, border: 0, format: 3 },
};
const lookNames = Object.keys(looks) as Look[];

function styles(): string {
  const font = (inner: string) => `<font>${inner}<name val="Calibri"/><family val="2"/></font>`;
  const fill = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
  const line = (side: string) => `<${side} style="thin"><color rgb="FF808080"/></${side}>`;
  const fonts = [
    font('<sz val="11"/>'),
    font('<b/><sz val="11"/>'),
    font('<b/><sz val="14"/>'),
    font('<i/><sz val="11"/><color rgb="FF595959"/>'),
  ];
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    fill("FFE7ECF2"),
    fill("FFFFF8DC"),
  ];
  const borders = [
    "<border><left/><right/><top/><bottom/><diagonal/></border>",
    `<border><left/><right/><top/>${line("bottom")}<diagonal/></border>`,
    `<border><left/><right/>${line("top")}<bottom/><diagonal/></border>`,
  ];
  const cells = lookNames.map((name) => {
    const { font: f, fill: g, border, format, wrap, right } = looks[name];
    const aligned = `<alignment vertical="top"${right === true ? ' horizontal="right"' : ""}${wrap === true ? ' wrapText="1"' : ""}/>`;
    return `<xf numFmtId="${format}" fontId="${f}" fillId="${g}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${aligned}</xf>`;
  });
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join("")}</${name}>`;
  return `${head}<styleSheet xmlns="${main}">${list("fonts", fonts)}${list("fills", fills)}${list("borders", borders)}${list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])}${list("cellXfs", cells)}</styleSheet>`;
}

function sheet(page: Page, index: number): string {
  const { columns, rows } = page;
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) =>
      cell === undefined ? "" : written(cell.value, cell.look, at + 1, column + 1),
    );
    // Headings take two lines; not every spreadsheet makes room for them by itself.
    const height = at + 1 === page.frozenRows ? ' ht="32" customHeight="1"' : "";
    return `<row r="${at + 1}"${height}>${cells.join("")}</row>`;
  });
  const range = filterRange(page, "");
  const filter = range === undefined ? "" : `<autoFilter ref="${range}"/>`;
  const cols = widths.length === 0 ? "" : `<cols>${widths.join("")}</cols>`;
  return `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>${view(page, index)}</sheetViews>${cols}<sheetData>${lines.join("")}</sheetData>${filter}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

function view({ frozenRows, frozenColumns }: Page, index: number): string {
  const selected = index === 0 ? ' tabSelected="1"' : "";
  if (frozenRows === 0 && frozenColumns === 0) return `<sheetView${selected} workbookViewId="0"/>`;
  const split = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ""}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ""}`;
  const pane = frozenRows > 0 && frozenColumns > 0 ? "bottomRight" : frozenRows > 0 ? "bottomLeft" : "topRight";
  return `<sheetView${selected} workbookViewId="0"><pane${split} topLeftCell="${address(frozenRows + 1, frozenColumns + 1)}" activePane="${pane}" state="frozen"/></sheetView>`;
}

function written(value: Value, look: Look, row: number, column: number): string {
  const at = `r="${address(row, column)}" s="${lookNames.indexOf(look)}"`;
  if (typeof value === "string") {
    if (value === "") return `<c ${at}/>`;
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value.slice(0, 32_767))}</t></is></c>`;
  }
  if (typeof value === "number") return `<c ${at}><v>${value}</v></c>`;
  return `<c ${at}><f>${escaped(value.formula)}</f><v>${value.value}</v></c>`;
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for.
const outsideXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text within XML: marks escaped, and characters that XML does not know (also half pairs) shown as U+FFFD. */
function escaped(text: string): string {
  return text
    .replaceAll(outsideXml, "\uFFFD")
    .replaceAll(halfPair, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
