import { describe, expect, it } from "vitest";
import { problems, read, sheet } from "./sheets.ts";

type Rows = Parameters<typeof sheet>[0];
const told = (...rows: Rows) => read(sheet(rows)).problems;

describe("a heading that is nearly a known one is doubt, and says which", () => {
  it.each([
    ["Toegezegt regulier", "toegezegd regulier"],
    ["Toegzegd  AMV", "toegezegd amv"],
    ["toegezegd amw", "toegezegd amv"],
    ["Capaciteit regullier (plekken)", "capaciteit regulier"],
    ["Inwonres", "inwoners"],
    ["Provinciee", "provincie"],
  ])("%s", (heading, meant) => {
    const found = told(["Gemeente", "Kansrijk regulier", heading], ["Assen", 3, 4]);
    expect(found).toMatchObject([{ file: "f.xlsx", sheet: "Blad", cell: "C1", value: heading, code: "columns" }]);
    expect(found[0]?.message.nl).toContain(`(${meant})`);
    expect(found[0]?.message.en).toMatch(/Maybe/);
  });

  it("also where its column is empty, and in every kind of table", () => {
    const of = (...rows: Rows) => problems({ problems: told(...rows) });
    expect(of(["Gemeente", "Kansrijk amv", "Toegezegt amv"], ["Assen", 3])).toEqual(["C1 columns"]);
    expect(of(["Gemeente", "Soort", "Plekken", "Zekerhied"], ["Assen", "amv", 3, "kansrijk"])).toEqual(["D1 columns"]);
    expect(of(["Provincie", "Opgave amv", "Opgave reguleir"], ["Drenthe", 228, 2463])).toEqual(["C1 columns"]);
    expect(of(["Afspraak", "Van", "Naar", "Warom"], ["geen uitruil", "Friesland", "Zeeland", "x"])).toEqual([
      "D1 columns",
    ]);
  });

  it("in a header of two rows stands where it stands", () => {
    const found = read(
      sheet(
        [
          ["Gemeente", "Toegezegt", undefined],
          [undefined, "regulier", "amv"],
          ["Assen", 3, 4],
          ["Zeist", 5, 6],
        ],
        { merges: [{ top: 1, left: 2, bottom: 1, right: 3 }] },
      ),
    );
    expect(problems(found)).toEqual(["B2 columns", "C2 columns"]);
    expect(found.problems[0]?.message.en).toContain("(toegezegd regulier)");
  });

  it("where it keeps a whole sheet from being read, beside a sheet that is", () => {
    const found = read(
      sheet([
        ["Gemeente", "Toegezegd amv"],
        ["Assen", 3],
      ]),
      sheet([["Toezegging 2025"], ["Gemeente", "Toegezegt regulier"], ["Assen", 3]], { name: "B" }),
    );
    expect(found.problems).toMatchObject([{ sheet: "B", cell: "B2", value: "Toegezegt regulier" }]);
  });

  it("is told once where no sheet is read at all", () => {
    expect(told(["Gemeent", "Toegezegd regulier"], ["Assen", 3])).toMatchObject([{ cell: "A1", value: "Gemeent" }]);
  });

  it("is nothing to worry about where it is short, far away, or of another kind of table", () => {
    const found = told(
      ["Gemeente", "Toegezegd amv", "Opmerkingen", "Wie", "Weg", "Datum"],
      ["Assen", 3, "let op", "Jan", "A28", "1-7-2025"],
    );
    expect(found).toEqual([]);
    expect(told(["from_code", "to_code", "kind", "places"], ["GM0106", "GM0193", "amv", 3])).toMatchObject([
      { file: "f.xlsx", message: { en: expect.stringContaining("There is no table in this file") } },
    ]);
  });
});

describe("a column of numbers that nobody reads is doubt", () => {
  it.each([
    ["Jaar", 2025],
    ["Aanbod", 12],
    ["Toegezegd totaal", "1.234"],
    ["Postcode", "9401"],
    ["Telefoon", "0592345678"],
    ["Groei", "3,5 %"],
    ["Plekken", 12],
    ["Opgave regulier", 12],
  ])("%s", (heading, value) => {
    const found = told(["Gemeente", "Toegezegd amv", heading], ["Assen", 3, value], ["Zeist", 4]);
    expect(found).toMatchObject([{ cell: "C1", value: heading, code: "columns" }]);
    expect(found[0]?.message.nl).toContain(`(${value})`);
    expect(found[0]?.message.nl).toContain("haakjes");
    expect(found[0]?.message.en).toMatch(/Maybe.*brackets/);
  });

  it("without a heading, too; line numbers and single notes are none", () => {
    const rows = (marks: readonly (number | undefined)[]) => [
      [undefined, "Gemeente", "Toegezegd amv"],
      ...["Assen", "Zeist", "Emmen", "Hoogeveen"].map((name, index) => [marks[index], name, 3]),
    ];
    expect(told(...rows([7, 9, 12, 3]))).toMatchObject([{ cell: "A2", value: "7" }]);
    expect(told(...rows([1, 2, 3, 4]))).toEqual([]);
    expect(told(...rows([undefined, 9]))).toEqual([]);
    expect(told(["Nr.", "Gemeente", "Toegezegd amv"], [1, "Assen", 3], [2, "Zeist", 3])).toEqual([]);
  });

  it("is set aside on purpose by a heading between brackets, and named among what is not read", () => {
    const found = read(
      sheet([
        ["Gemeente", "Toegezegd amv", "(Jaar)", " (Toegezegd regulier) "],
        ["Assen", 3, 2025, 12],
      ]),
    );
    expect([problems(found), found.claims.length]).toEqual([[], 1]);
    expect(found.tables[0]?.notRead).toEqual(["(Jaar)", " (Toegezegd regulier) "]);
  });

  it("is set aside as a group or below one; a unit below a heading is a unit", () => {
    const merges = [2, 4].map((left) => ({ top: 1, left, bottom: 1, right: left + 1 }));
    const found = read(
      sheet(
        [
          ["Gemeente", "(Vorig jaar)", undefined, "Kansrijk", undefined, "Toegezegd amv", "Aanbod"],
          [undefined, "regulier", "amv", "regulier", "amv", "(plekken)", "(jaar)"],
          ["Assen", 3, 4, 6, 7, 5, 2025],
        ],
        { merges },
      ),
    );
    expect(problems(found)).toEqual([]);
    expect(found.claims.map((one) => [one.field, one.value])).toEqual([
      ["promising-regular", 6],
      ["promising-amv", 7],
      ["reported-amv", 5],
    ]);
  });

  it("words, codes and days are no numbers, and where a place lies is no figure", () => {
    const found = told(
      ["Gemeente", "Toegezegd amv", "Contact", "Postcode", "Stand per", "latitude", "longitude"],
      ["Assen", 3, "Jan", "9401 AB", "31.12.2025", "52.99", "6.56"],
      ["Zeist", 3, "12", "3701 AA", "2025-12-31", "52.09", "5.23"],
      ["Emmen", 3, "Piet", "7811 AA", "1-7-2025", "52.78", "6.89"],
    );
    expect(found).toEqual([]);
  });
});
