import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pin, Scenario } from "../../src/domain/index.ts";
import { fields, knownHeadings, merge, understand } from "../../src/intake/index.ts";
import { packageBook, packageXlsx, reportData } from "../../src/report/index.ts";
import { type Book, readTables, type Sheet, writeXlsx } from "../../src/workbook/index.ts";
import { netherlands } from "../intake/sheets.ts";
import { proven } from "./fixture.ts";

const data = reportData(proven);

function sheets(bytes: Uint8Array): readonly Sheet[] {
  const read = readTables(bytes);
  if (read.status === "refused") throw new Error(read.refusal.message.en);
  return read.sheets;
}

/** What is kept for every formula, and what comes out when it is computed from the cells around it. */
function formulas(book: Book): readonly (readonly [place: string, kept: number, computed: number])[] {
  return book.pages.flatMap((page) => {
    const at = (letters: string, row: number): number => {
      const column = Array.from(letters).reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0);
      const value = page.rows[row - 1]?.[column - 1]?.value;
      return typeof value === "object" ? value.value : Number(value);
    };
    return page.rows.flatMap((row) =>
      row.flatMap((cell) => {
        if (typeof cell?.value !== "object") return [];
        const { formula, value } = cell.value;
        const sum = /^SUM\(([A-Z]+)(\d+):\1(\d+)\)$/.exec(formula);
        const plus = /^([A-Z]+)(\d+)\+([A-Z]+)(\d+)$/.exec(formula);
        if (sum !== null) {
          const [first, last] = [Number(sum[2]), Number(sum[3])];
          const rows = Array.from({ length: last - first + 1 }, (_, index) => at(sum[1] ?? "", first + index));
          return [[`${page.name} ${formula}`, value, rows.reduce((all, one) => all + one, 0)] as const];
        }
        if (plus === null) return [[`${page.name} ${formula}`, value, Number.NaN] as const];
        return [
          [
            `${page.name} ${formula}`,
            value,
            at(plus[1] ?? "", Number(plus[2])) + at(plus[3] ?? "", Number(plus[4])),
          ] as const,
        ];
      }),
    );
  });
}

describe.each(["nl", "en"] as const)("the workbook of a package, %s", (language) => {
  const book = packageBook(data, proven.scenario, language);

  it("holds every sheet, headings that stay in sight, and the same bytes each time", () => {
    const bytes = packageXlsx(data, proven.scenario, language);
    expect(bytes).toEqual(packageXlsx(data, proven.scenario, language));
    expect(sheets(bytes).map((sheet) => sheet.name)).toEqual(book.pages.map((page) => page.name));
    expect(book.pages).toHaveLength(10);
    for (const page of book.pages) {
      expect(page.frozenRows).toBeGreaterThanOrEqual(2);
      const header = page.rows[page.frozenRows - 1] ?? [];
      expect(header).toHaveLength(page.columns.length);
      expect(header.every((cell) => cell?.look.startsWith("header"))).toBe(true);
      expect(page.rows.every((row) => row.length <= page.columns.length)).toBe(true);
    }
  });

  it("adds up by formulas that agree with the values they keep", () => {
    const all = formulas(book);
    expect(all.length).toBeGreaterThan(30);
    for (const [place, kept, computed] of all) expect([place, computed]).toEqual([place, kept]);
  });

  it("shows the verifier's figures", () => {
    const [ledger] = sheets(packageXlsx(data, proven.scenario, language));
    const need = data.ledger.find((line) => line.name === "need");
    const row = ledger?.cells.filter((cell) => cell.text === String(need?.figures.total.value));
    expect(row?.some((cell) => cell.column === 4)).toBe(true);
  });
});

const pin = fc.constantFrom<Pin>(
  {
    type: "agreed-merger",
    kind: "amv",
    guest: code("Zeist"),
    host: code("Utrecht"),
    why: "=1+1",
    provided: "=Utrecht",
  },
  { type: "forbidden-merger", guest: code("De Bilt"), host: code("Utrecht"), by: "@tafel" },
  { type: "forbidden-merger", kind: "regular", guest: code("Bunnik"), host: code("Utrecht") },
  { type: "own-site", kind: "regular", municipality: code("Assen"), why: "-" },
  { type: "hosting-limit", kind: "regular", municipality: code("Assen"), places: 0 },
  { type: "no-new-site", municipality: code("Zeist") },
  { type: "agreed-swap", kind: "amv", surplus: "PV20" as never, shortage: "PV26" as never, places: 3 },
  { type: "forbidden-swap", surplus: "PV21" as never, shortage: "PV27" as never },
  { type: "agreed-municipal-swap", kind: "amv", surplus: code("Assen"), shortage: code("Zeist"), places: 1000 },
  { type: "forbidden-municipal-swap", surplus: code("Emmen"), shortage: code("Zeist") },
  { type: "agreed-exchange", kind: "regular", giver: code("Bunnik"), taker: code("Zeist"), places: 12 },
  { type: "forbidden-exchange", giver: code("Zeist"), taker: code("Bunnik") },
);

function code(name: string) {
  const found = netherlands.municipalities.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no municipality (${name}).`);
  return found.code;
}

const options = { provenance: { standing: "assumed" as const, source: "import-1" }, replace: true };

/** The scenario after its own workbook is read into `into`. */
function readBack(bytes: Uint8Array, into: Scenario) {
  const found = understand([{ name: "w.xlsx", sheets: sheets(bytes) }], into, []);
  expect(found.problems).toEqual([]);
  const merged = merge(into, found, options);
  if (merged.status === "problems") throw new Error(JSON.stringify(merged.problems.slice(0, 3)));
  return merged;
}

describe("round trip", () => {
  const withPins = (pins: readonly Pin[]): Scenario => ({ ...netherlands, pins });

  it("headings of the sheets to fill in are known in both languages", () => {
    for (const language of ["nl", "en"] as const) {
      const input = packageBook(data, netherlands, language).pages.slice(-2);
      const headings = input.flatMap((page) =>
        (page.rows[page.frozenRows - 1] ?? []).map((cell) =>
          typeof cell?.value === "string" ? cell.value.toLowerCase() : "",
        ),
      );
      expect(headings.filter((heading) => !knownHeadings().includes(heading))).toEqual([]);
    }
    expect(fields.length).toBeGreaterThan(20);
  });

  it("export and import gives the same facts, in either language", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(pin, { maxLength: 6, selector: (one) => JSON.stringify(one) }),
        fc.constantFrom("nl" as const, "en" as const),
        (pins, language) => {
          const scenario = withPins(pins);
          // Only the sheets that are read back: the others have been written above.
          const book = packageBook(data, scenario, language);
          const bytes = writeXlsx({ ...book, pages: book.pages.slice(-2) });
          const merged = readBack(bytes, scenario);
          expect([merged.changes, merged.left]).toEqual([[], { offers: 0, pins: 0 }]);
          const kept = merged.scenario.municipalities.every(
            (one, index) => JSON.stringify(one) === JSON.stringify(scenario.municipalities[index]),
          );
          expect([kept, merged.scenario.pins]).toEqual([true, pins]);
          // Into a scenario without them, all pins come back.
          const fresh = readBack(bytes, withPins([]));
          expect(fresh.scenario.pins).toEqual(pins);
        },
      ),
      { numRuns: 4 },
    );
  });

  it("an edited cell is the one fact that changes", () => {
    const book = packageBook(data, netherlands, "nl");
    const offers = book.pages.at(-2);
    if (offers === undefined) throw new Error("There is no sheet of offers.");
    const row = offers.frozenRows + 5;
    const edited = offers.rows.map((cells, index) =>
      index === row ? cells.map((cell, column) => (cell && column === 5 ? { ...cell, value: 4321 } : cell)) : cells,
    );
    const pages = book.pages.map((page) => (page === offers ? { ...page, rows: edited } : page));
    const merged = readBack(writeXlsx({ ...book, pages }), netherlands);
    expect(merged.changes).toHaveLength(1);
    expect(merged.changes[0]?.after).toContain("4321");
  });

  it("LibreOffice opens, recalculates and saves it, and the facts are the same", ({ skip }) => {
    if (!libreOffice()) return skip("LibreOffice is not installed.");
    const folder = mkdtempSync(join(tmpdir(), "verdeelwijzer-office-"));
    try {
      const bytes = packageXlsx(data, netherlands, "nl");
      writeFileSync(join(folder, "in.xlsx"), bytes);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        "soffice",
        [
          profile,
          "--headless",
          "--convert-to",
          "xlsx:Calc MS Excel 2007 XML",
          "--outdir",
          join(folder, "out"),
          join(folder, "in.xlsx"),
        ],
        { stdio: "ignore", timeout: 100_000 },
      );
      const saved = new Uint8Array(readFileSync(join(folder, "out", "in.xlsx")));
      expect(readBack(saved, netherlands).changes).toEqual([]);
      const numbers = (all: readonly Sheet[]) =>
        all.flatMap((sheet) =>
          sheet.cells
            .filter((cell) => cell.type === "number")
            .map((cell) => [sheet.name, cell.row, cell.column, cell.text, cell.formula === true]),
        );
      expect(numbers(sheets(saved))).toEqual(numbers(sheets(bytes)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

function libreOffice(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
