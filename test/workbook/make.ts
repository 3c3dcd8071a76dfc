import { strToU8, zipSync } from "fflate";

/** Parts of the smallest workbook, by hand and not by our writer, so that reader and writer are held together by tests. */
export function workbookParts(sheet: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return {
    "_rels/.rels": `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="${office}"><sheets><sheet name="Blad1" sheetId="1" r:id="b"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="b" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="d" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet>${sheet}</worksheet>`,
    ...more,
  };
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: "1980-01-01T00:00:00" });
}

export function workbook(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped(workbookParts(sheet, more));
}

/** A workbook of rows of texts. */
export function textWorkbook(rows: readonly (readonly string[])[]): Uint8Array {
  const mark = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const lines = rows.map(
    (row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${mark(cell)}</t></is></c>`).join("")}</row>`,
  );
  return workbook(`<sheetData>${lines.join("")}</sheetData>`);
}

const spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";

/** Parts of the smallest OpenDocument spreadsheet, its tables given as XML. */
export function odsParts(tables: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const names = ["office", "table", "text", "style", "draw"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const hidden =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  return {
    mimetype: spreadsheet,
    "META-INF/manifest.xml": `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${spreadsheet}"/></manifest:manifest>`,
    "content.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names.join(" ")} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles>${hidden}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  };
}

/** An OpenDocument spreadsheet of one sheet, its rows given as XML. */
export function ods(rows: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped(odsParts(`<table:table table:name="Blad1">${rows}</table:table>`, more));
}
