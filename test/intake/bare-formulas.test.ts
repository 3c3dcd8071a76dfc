import { expect, it } from "vitest";
import { uncomputed } from "../../src/workbook/sheet.ts";
import { problems, read, sheet } from "./sheets.ts";

it("where a formula has no value, nothing is said of a total that agrees, nor of a value that was kept", () => {
  const base = sheet([
    ["Gemeente", "Toegezegd regulier", "Toegezegd amv"],
    ["Assen", 3, 1],
    ["Zeist", 4, 1],
    ["Totaal", 7, 2],
  ]);
  const bare = { type: "error", text: uncomputed, formula: true } as const;
  const cells = base.cells.map((cell) => (cell.text === "4" ? { ...cell, ...bare } : cell));
  const found = read({ ...base, cells });
  expect(problems(found)).toEqual(["B3 not-whole"]);
  expect(found.tables[0]).toMatchObject({ totals: [], formulas: 0 });
});
