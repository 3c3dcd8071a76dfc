import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { understand } from "../../src/intake/index.ts";
import { address, readTables } from "../../src/workbook/index.ts";
import { netherlands } from "../intake/sheets.ts";
import { ods, odsParts, workbook, zipped } from "./make.ts";

const text = (value: string, more = "") =>
  `<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`;
const number = (value: number | string, more = "") =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>shown otherwise</text:p></table:table-cell>`;
const row = (cells: string, more = "") => `<table:table-row${more}>${cells}</table:table-row>`;

function sheetsOf(bytes: Uint8Array) {
  const read = readTables(bytes);
  if (read.status === "refused") throw new Error(read.refusal.message.en);
  return read.sheets;
}

function cellsOf(bytes: Uint8Array) {
  return (sheetsOf(bytes)[0]?.cells ?? []).map((cell) => [
    address(cell.row, cell.column),
    cell.type,
    cell.text,
    ...(cell.formula ? ["formula"] : []),
  ]);
}

describe("OpenDocument spreadsheets", () => {
  it("are read: every type of value, kept values of formulas, and what was never computed", () => {
    const cell = (attributes: string, shown = "x") =>
      `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
    const bytes = ods(
      row(text("Den <text:span>Haag</text:span>") + number("12.50") + number("-0")) +
        row(
          cell('office:value-type="percentage" office:value="0.05"') +
            cell('office:value-type="currency" office:currency="EUR" office:value="7"') +
            cell('office:value-type="date" office:date-value="2025-07-01T12:00:00"') +
            cell('office:value-type="time" office:time-value="PT12H00M00S"') +
            cell('office:value-type="boolean" office:boolean-value="true"'),
        ) +
        row(
          cell('table:formula="of:=SUM([.B1:.B2])" office:value-type="float" office:value="5"') +
            cell(
              'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"',
              "#DIV/0!",
            ) +
            cell('table:formula="of:=1/0" office:value-type="float" office:value="0"', "#DIV/0!") +
            '<table:table-cell table:formula="of:=SUM([.B1:.B2])"/>',
        ),
    );
    expect(readTables(bytes)).toMatchObject({ status: "read", form: "ods" });
    expect(cellsOf(bytes)).toEqual([
      ["A1", "text", "Den Haag"],
      ["B1", "number", "12.5"],
      ["C1", "number", "0"],
      ["A2", "number", "0.05"],
      ["B2", "number", "7"],
      ["C2", "date", "2025-07-01"],
      ["D2", "number", "0.5"],
      ["E2", "truth", "1"],
      ["A3", "number", "5", "formula"],
      ["B3", "error", "#DIV/0!", "formula"],
      ["C3", "error", "#DIV/0!", "formula"],
      ["D3", "error", "(formula)", "formula"],
    ]);
  });

  it("keep the places of cells behind repeated, merged and empty ones", () => {
    const bytes = ods(
      '<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>' +
        row('<table:table-cell table:number-columns-repeated="3"/>' + text("D1"), ' table:visibility="filter"') +
        row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="2"') +
        row(number(4, ' table:number-columns-repeated="2"') + text("C"), ' table:number-rows-repeated="2"') +
        row(
          text("wide", ' table:number-columns-spanned="2" table:number-rows-spanned="1"') +
            "<table:covered-table-cell/>" +
            text("C6"),
        ) +
        row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="1048570"'),
    );
    expect(cellsOf(bytes).map(([at, , value]) => `${at}=${value}`)).toEqual([
      "D1=D1",
      "A4=4",
      "B4=4",
      "C4=C",
      "A5=4",
      "B5=4",
      "C5=C",
      "A6=wide",
      "C6=C6",
    ]);
    const [sheet] = sheetsOf(bytes);
    expect([[...(sheet?.hiddenRows ?? [])], [...(sheet?.hiddenColumns ?? [])]]).toEqual([[1], [2, 3]]);
    expect(sheet?.merges).toEqual([{ top: 6, left: 1, bottom: 6, right: 2 }]);
  });

  it("have blanks, lines and tabs in their texts, and no comments, drawings or tables of links", () => {
    const comment = "<office:annotation><text:p>a comment</text:p></office:annotation>";
    const drawing = "<draw:frame><draw:text-box><text:p>a drawing</text:p></draw:text-box></draw:frame>";
    const bytes = zipped(
      odsParts(
        `<table:dde-links><table:dde-link><table:table table:name="link">${row(text("link"))}</table:table></table:dde-link></table:dde-links>` +
          `<table:table table:name="Blad1"><table:shapes>${drawing}<table:table>${row(text("drawn"))}</table:table></table:shapes>` +
          row(
            `<table:table-cell office:value-type="string">${comment}<text:p>a<text:s text:c="2"/>b<text:tab/>\n   c</text:p><text:p>&lt;d&#x41;</text:p>${drawing}</table:table-cell>`,
          ) +
          `</table:table><table:table table:name="Weg" table:style-name="ta2">${row(text("hidden"))}</table:table>`,
      ),
    );
    expect(cellsOf(bytes)).toEqual([["A1", "text", "a  b\t c\n<dA"]]);
    expect(sheetsOf(bytes).map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Blad1", false],
      ["Weg", true],
    ]);
  });

  it("mean what the same table means as XLSX, with the same places in problems", () => {
    const rows = [
      ["Gemeente", "Toegezegd regulier", "Toegezegd amv"],
      ["Assen", 120, "ca. 20"],
      ["Zutphen", 80, 10],
      ["Nergenshuizen", 5, 12.5],
    ];
    const excel = rows.map(
      (cells) =>
        `<row>${cells.map((value) => (typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`)).join("")}</row>`,
    );
    const open = rows.map((cells) =>
      row(cells.map((value) => (typeof value === "number" ? number(value) : text(value))).join("")),
    );
    const understood = (bytes: Uint8Array) => understand([{ name: "f", sheets: sheetsOf(bytes) }], netherlands, []);
    const found = understood(ods(open.join("")));
    expect(found).toEqual(understood(workbook(`<sheetData>${excel.join("")}</sheetData>`)));
    expect(found.claims).toHaveLength(3);
    expect(found.problems.map((one) => `${one.sheet} ${one.cell} ${one.value}`)).toEqual([
      "Blad1 C2 ca. 20",
      "Blad1 A4 Nergenshuizen",
      "Blad1 C4 12.5",
    ]);
  });

  it("can be chosen on the page", () => {
    const page = readFileSync(join(import.meta.dirname, "../../src/web/screens/files/open-files.tsx"), "utf8");
    expect(/accept="([^"]*)"/.exec(page)?.[1]?.split(",")).toEqual([".json", ".csv", ".xlsx", ".ods"]);
  });
});
