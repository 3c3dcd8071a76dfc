import { describe, expect, it } from "vitest";
import { understand } from "../../src/intake/index.ts";
import { readTables } from "../../src/workbook/index.ts";
import { netherlands } from "../intake/sheets.ts";
import { workbook, workbookParts, zipped } from "./make.ts";

const styles = {
  "xl/styles.xml":
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd-mm-jjjj"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="3"/></cellXfs></styleSheet>',
};

/** A column of places for Assen whose cell has a value and a style: 0 none, 1 and 2 dates, 3 thousands. */
function table(value: string, style: number): string {
  const text = (at: string, of: string) => `<c r="${at}" t="inlineStr"><is><t>${of}</t></is></c>`;
  return `<sheetData><row r="1">${text("A1", "Gemeente")}${text("B1", "Toegezegd regulier")}</row><row r="2">${text("A2", "Assen")}<c r="B2" s="${style}"><v>${value}</v></c></row></sheetData>`;
}

function read(bytes: Uint8Array) {
  const tables = readTables(bytes);
  if (tables.status === "refused") throw new Error(tables.refusal.message.en);
  return understand([{ name: "f.xlsx", sheets: tables.sheets }], netherlands, []);
}

const of1904 = (sheet: string) => {
  const parts = workbookParts(sheet, styles);
  const book = parts["xl/workbook.xml"] ?? "";
  return zipped({ ...parts, "xl/workbook.xml": book.replace("<sheets>", '<workbookPr date1904="1"/><sheets>') });
};

describe("a cell that is formatted as a date, in a column of places", () => {
  it.each([1, 2])("is refused as a date, with its day, and never read as a number (style %i)", (style) => {
    const found = read(workbook(table("45292", style), styles));
    expect(found.claims).toEqual([]);
    expect(found.problems).toMatchObject([{ code: "not-whole", cell: "B2", value: "2024-01-01" }]);
    expect(found.problems[0]?.message.en).toContain("date (2024-01-01)");
    expect(found.problems[0]?.message.nl).toContain("datum (2024-01-01)");
  });

  it("has the day of its workbook: of 1904 another one", () => {
    expect(read(of1904(table("43830", 1))).problems).toMatchObject([{ cell: "B2", value: "2024-01-01" }]);
    expect(read(of1904(table("45292", 1))).problems).toMatchObject([{ cell: "B2", value: "2028-01-02" }]);
  });

  it.each(["0", "60", "-3", "2958466", "1e9"])("is refused as well where no day has that number: %s", (value) => {
    const found = read(workbook(table(value, 1), styles));
    expect(found.claims).toEqual([]);
    expect(found.problems).toMatchObject([{ code: "not-whole", cell: "B2" }]);
    expect(found.problems[0]?.message.en).toContain("date");
  });

  it.each([0, 3])("is a number of places where the format shows no day (style %i)", (style) => {
    const found = read(workbook(table("45292", style), styles));
    expect([found.problems, found.claims.map((one) => one.value)]).toEqual([[], [45292]]);
  });
});
