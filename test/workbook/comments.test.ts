import { describe, expect, it } from "vitest";
import { understand } from "../../src/intake/index.ts";
import { readTables } from "../../src/workbook/index.ts";
import { netherlands } from "../intake/sheets.ts";
import { ods, workbook } from "./make.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const rows = `<sheetData><row>${text("Gemeente")}${text("Toegezegd regulier")}</row><row>${text("Assen")}<c><v>1</v></c></row></sheetData>`;

function commented(comments: string) {
  return workbook(rows, {
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="a" Type="${office}/comments" Target="../comments1.xml"/></Relationships>`,
    "xl/comments1.xml": `<comments><commentList>${comments}</commentList></comments>`,
  });
}

function tableOf(bytes: Uint8Array) {
  const read = readTables(bytes);
  if (read.status === "refused") throw new Error(read.refusal.message.en);
  const found = understand([{ name: "f", sheets: read.sheets }], netherlands, []);
  expect(found.problems).toEqual([]);
  return found.tables[0];
}

const comment = (at: string) => `<comment ref="${at}"><text><t>nog niet zeker</t></text></comment>`;

describe("comments on cells", () => {
  it("are counted, with the first one's cell, and their text is no part of the table", () => {
    expect(tableOf(commented(comment("B2") + comment("C1") + comment("B1")))).toMatchObject({
      comments: { count: 3, first: "B1" },
      rows: 1,
    });
    expect(tableOf(workbook(rows))).not.toHaveProperty("comments");
  });

  it("are counted in OpenDocument spreadsheets too", () => {
    const cell = (inner: string) => `<table:table-cell office:value-type="string">${inner}</table:table-cell>`;
    const note = "<office:annotation><text:p>nog niet zeker</text:p></office:annotation>";
    const header = cell("<text:p>Gemeente</text:p>") + cell("<text:p>Toegezegd regulier</text:p>");
    const one = `<table:table-cell office:value-type="float" office:value="1">${note}</table:table-cell>`;
    const row = cell("<text:p>Assen</text:p>") + one + `<table:table-cell>${note}</table:table-cell>`;
    const bytes = ods(`<table:table-row>${header}</table:table-row><table:table-row>${row}</table:table-row>`);
    expect(tableOf(bytes)).toMatchObject({ comments: { count: 2, first: "B2" } });
  });

  it("at places that are none, or in great number, do no harm", () => {
    expect(tableOf(commented(comment("nowhere")))).not.toHaveProperty("comments");
    const many = Array.from({ length: 20_000 }, (_, index) => comment(`C${((index * 7_919) % 20_011) + 5}`)).join("");
    expect(tableOf(commented(many))?.comments?.count).toBe(20_000);
  });
});
