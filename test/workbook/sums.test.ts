import { describe, expect, it } from "vitest";
import { understand } from "../../src/intake/index.ts";
import { address, readTables } from "../../src/workbook/index.ts";
import { netherlands } from "../intake/sheets.ts";
import { ods, workbook } from "./make.ts";

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value: number) => `<c><v>${value}</v></c>`;
const formula = (value: string) => `<c><f>${value}</f></c>`;

function sheetsOf(bytes: Uint8Array) {
  const read = readTables(bytes);
  if (read.status === "refused") throw new Error(read.refusal.message.en);
  return read.sheets;
}

/** What the formulas of a sheet came to, by place. */
function outcomes(rows: readonly string[]) {
  const [sheet] = sheetsOf(workbook(`<sheetData>${rows.map((row) => `<row>${row}</row>`).join("")}</sheetData>`));
  return (sheet?.cells ?? []).flatMap((cell) =>
    cell.formula
      ? [`${address(cell.row, cell.column)} ${cell.type} ${cell.text}${cell.computed ? " computed" : ""}`]
      : [],
  );
}

/** Places of Assen and Zutphen, and below them a total that is this cell. */
function table(total: string) {
  const rows = [
    text("Gemeente") + text("Toegezegd regulier"),
    text("Assen") + number(120),
    text("Zutphen") + number(80),
    text("Totaal") + total,
  ];
  const sheets = sheetsOf(workbook(`<sheetData>${rows.map((row) => `<row>${row}</row>`).join("")}</sheetData>`));
  return understand([{ name: "f.xlsx", sheets }], netherlands, []);
}

describe("sums of which no value was kept", () => {
  it("are added up: blocks, single cells, sums of sums, whatever order they stand in", () => {
    expect(
      outcomes([
        formula("SUM(A2:A4)") + formula("SUM(A2, A4; B4)"),
        number(3),
        text("120"),
        number(4) + formula("sum($A$2:A2)"),
      ]),
    ).toEqual(["A1 number 7 computed", "B1 number 10 computed", "B4 number 3 computed"]);
  });

  it("are left without a value where they are more than a sum of whole numbers, or of themselves", () => {
    const without = [
      "SUM(A1:A9)",
      "SUM(B1)",
      "SUM(C2)",
      "SUM(D2)",
      "SUM(Blad2!A1)",
      "SUM(A2)*2",
      "A2+A2",
      "SUM(A2:A2:A2)",
      "SUM(A:A)",
      "SUM()",
      'SUM(WEBSERVICE("x"))',
    ];
    const rows = [without.map(formula).join(""), number(2) + number(3) + number(1.5) + '<c t="e"><v>#N/A</v></c>'];
    expect(outcomes(rows)).toEqual(without.map((_, index) => `${address(1, index + 1)} error (formula)`));
  });

  it("that were kept are read as they were kept", () => {
    expect(outcomes(["<c><f>SUM(A2:A3)</f><v>9</v></c>", number(3), number(4)])).toEqual(["A1 number 9"]);
  });

  it("are added up in OpenDocument spreadsheets too", () => {
    const value = '<table:table-cell office:value-type="float" office:value="3"/>';
    const sum = '<table:table-cell table:formula="of:=SUM([.A1:.A2])"/>';
    const [sheet] = sheetsOf(
      ods([value, value, sum].map((one) => `<table:table-row>${one}</table:table-row>`).join("")),
    );
    expect(sheet?.cells.at(-1)).toMatchObject({ row: 3, text: "6", computed: true });
  });

  it("agree with their rows or not, as any total", () => {
    const good = table(formula("SUM(B2:B3)"));
    expect([good.problems, good.tables[0]?.totals, good.tables[0]?.computed, good.tables[0]?.formulas]).toEqual([
      [],
      [4],
      1,
      0,
    ]);
    const bad = table(formula("SUM(B2:B2)"));
    expect(bad.problems.map((one) => [one.code, one.cell, one.value])).toEqual([["does-not-close", "B4", "120"]]);
  });

  it("that cannot be added up are called formulas without a value, and no wrong sum", () => {
    const [problem, ...more] = table(formula("SUBTOTAL(9,B2:B3)")).problems;
    expect([problem?.cell, more]).toEqual(["B4", []]);
    expect(problem?.message.nl).toBe(
      "Dit totaal is niet na te gaan; de rijen zijn samen 200. De cel bevat een formule waarvan geen uitkomst is bewaard. Misschien helpt het bestand openen in een rekenblad en opnieuw bewaren.",
    );
    expect(problem?.message.en).toContain(
      "This total cannot be checked; the rows are 200 together. The cell holds a formula",
    );
    expect(table('<c t="e"><v>#REF!</v></c>').problems[0]?.message.nl).toContain("De cel bevat een fout (#REF!).");
  });

  it("take no longer than other files when there are ten thousand of them, each of everything", () => {
    const values = Array.from({ length: 10_000 }, (_, row) => (row * 7_919) % 10_007);
    const rows = values.map((value) => number(value) + formula("SUM(A1:A10000)"));
    const started = process.cpuUsage();
    const found = outcomes(rows);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
    expect([found[0], found.at(-1)]).toEqual([
      `B1 number ${values.reduce((all, one) => all + one, 0)} computed`,
      "B10000 error (formula)",
    ]);
    expect(outcomes([formula("SUM(B1:ZZ99999)")])).toEqual(["A1 error (formula)"]);
  });
});
