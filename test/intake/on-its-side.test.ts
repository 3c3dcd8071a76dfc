import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { turnedCell, turnedSheet } from "../../src/intake/turned-sheet.ts";
import { turnedMessage } from "../../src/intake/turned-words.ts";
import { merged, netherlands, problems, read, sheet } from "./sheets.ts";

const claims = (found: ReturnType<typeof read>) =>
  found.claims.map((one) => `${one.about} ${one.field} ${one.value} ${one.spot.cell}`);

describe("a table on its side", () => {
  const rows = [
    ["Stand 1 juli"],
    [undefined, "Gemeente", "Assen", "Zutphen", "Totaal"],
    [undefined, "Toegezegd regulier", 120, 80, 200],
    [undefined, "Kansrijk amv", 1, 2, 3],
    [undefined, "Opmerking", "let op"],
    [undefined, "(Vorig jaar)", 7, 8, 15],
  ];

  it("is read, and every claim, heading and total has the cell that people see", () => {
    const found = read(sheet(rows));
    expect(problems(found)).toEqual([]);
    expect(claims(found)).toEqual([
      "GM0106 reported-regular 120 C3",
      "GM0106 promising-amv 1 C4",
      "GM0301 reported-regular 80 D3",
      "GM0301 promising-amv 2 D4",
    ]);
    expect(found.notRead).toEqual([]);
    expect(found.tables).toMatchObject([
      {
        kind: "municipalities",
        headerRow: 2,
        headingColumn: "B",
        rows: 2,
        totals: [],
        read: [
          { heading: "Gemeente (B2)", field: "municipality" },
          { heading: "Toegezegd regulier (B3)", field: "reported-regular" },
          { heading: "Kansrijk amv (B4)", field: "promising-amv" },
        ],
        notRead: ["Opmerking (B5)", "(Vorig jaar) (B6)", "Totaal (E2)"],
      },
    ]);
  });

  it("has problems with the cell, the value and the words of the sheet as people see it", () => {
    const found = read(
      sheet([
        ["Gemeente", "Zeeist", "Assen", "Assen", "Zutphen", "Totaal"],
        ["Toegezegd regulier", 1, "ca. 120", 3, undefined, 99],
        ["Toegezegd amv", 1, 2, 3, 4, 99],
        ["Jaar", 2025, 2025, 2025, 2025],
      ]),
    );
    expect(found.problems.map((one) => `${one.cell} ${one.row} ${one.code} ${one.value}`)).toEqual([
      "A4 4 columns Jaar",
      "B1 1 unknown-code Zeeist",
      "C2 2 not-whole ca. 120",
      "D1 1 duplicate Assen",
      "F3 3 does-not-close 99",
    ]);
    const [year, , , twice, total] = found.problems;
    expect(year?.message.nl).toContain("Deze rij bevat getallen (2025)");
    expect(year?.message.en).toContain("This row holds numbers (2025)");
    expect(twice?.message.nl).toContain("staat ook in kolom C. Misschien is een kolom dubbel");
    expect(twice?.message.en).toContain("stands in column C too. Maybe a column is doubled");
    expect(total?.message.nl).toContain("de som van de kolommen (10)");
    expect(total?.message.en).toContain("the sum of the columns (10)");
  });

  it("has its headings in two columns, the first merged over rows, and what is hidden named", () => {
    const found = read(
      sheet(
        [
          ["Gemeente", undefined, "Assen", "Zutphen"],
          ["Toegezegd", "totaal", 120, 80],
          [undefined, "waarvan amv", 20, 0],
          ["Kansrijk", "regulier", 5, 6],
        ],
        {
          merges: [{ top: 2, left: 1, bottom: 3, right: 1 }],
          hiddenRows: new Set([4]),
          hiddenColumns: new Set([4]),
          comments: { count: 2, row: 3, column: 4 },
        },
      ),
    );
    expect(problems(found)).toEqual([]);
    expect(claims(found)).toEqual([
      "GM0106 reported-regular 100 C2",
      "GM0106 reported-amv 20 C3",
      "GM0106 promising-regular 5 C4",
      "GM0301 reported-regular 80 D2",
      "GM0301 reported-amv 0 D3",
      "GM0301 promising-regular 6 D4",
    ]);
    expect(found.tables[0]).toMatchObject({
      hiddenRows: [4],
      hiddenColumns: ["Zutphen (D1)"],
      comments: { count: 2, first: "D3" },
      read: [
        { heading: "Gemeente (A1)" },
        { heading: "Toegezegd totaal − Toegezegd waarvan amv (B2)" },
        { heading: "Toegezegd waarvan amv (B3)" },
        { heading: "Kansrijk regulier (B4)" },
      ],
    });
  });

  it("may hold offers, provinces or agreements, with dates, formulas and old names", () => {
    const base = sheet([
      ["Gemeente", "34", "Brielle"],
      ["Soort", "regulier", "amv"],
      ["Plekken", 12, 3],
      ["Beschikbaar vanaf", "1 juli 2025", "30-2-2025"],
    ]);
    const cells = base.cells.map((cell) => (cell.text === "12" ? { ...cell, formula: true as const } : cell));
    const found = read({ ...base, cells });
    expect(problems(found)).toEqual(["C4 wrong-type"]);
    expect(found.offers[0]).toMatchObject({ about: "GM0034", places: 12, availableFrom: "2025-07-01" });
    expect(found.tables[0]).toMatchObject({
      kind: "offers",
      formulas: 1,
      respelled: [{ row: 1, code: "GM0034" }],
      renamed: [{ row: 1, from: "Brielle" }],
    });
    const tasks = read(
      sheet([
        ["Provincie", "Drenthe", "Utrecht"],
        ["Opgave regulier", 1, 2],
      ]),
    );
    expect(claims(tasks)).toEqual(["PV22 task-regular 1 B2", "PV26 task-regular 2 C2"]);
    const pins = read(
      sheet([
        ["Afspraak", "samenvoegen", "uitruil"],
        ["Soort plekken", "amv", "regulier"],
        ["Van", "Den Haag", "Groningen"],
        ["Naar", "Rijswijk", "Utrecht"],
        ["Plekken", undefined, 12],
      ]),
    );
    expect([problems(pins), pins.pins.map((one) => one.spot.cell)]).toEqual([[], ["B1", "C1"]]);
  });

  it("is told of a second table, beside or below it", () => {
    const beside = read(
      sheet([
        ["Gemeente", "Assen", undefined, "Gemeente", "Zutphen"],
        ["Toegezegd regulier", 1, undefined, "Kansrijk regulier", 7],
      ]),
    );
    expect(problems(beside)).toEqual(["D1 columns"]);
    expect(beside.problems[0]?.message.nl).toContain("een tweede tabel rechts van de eerste, met de koppen (Gemeente,");
    expect(beside.problems[0]?.message.nl).toContain("dan kan deze kolom weg");
    expect(beside.problems[0]?.message.en).toContain("a second table begins to the right of the first");
    const below = read(
      sheet([["Gemeente", "Assen"], ["Toegezegd regulier", 1], [], ["Gemeente", "Zutphen"], ["Kansrijk regulier", 7]]),
    );
    expect([problems(below), below.claims]).toEqual([["A4 columns"], []]);
    expect(below.problems[0]?.message.nl).toContain("Deze rij betekent hetzelfde als de rij (Gemeente)");
    const again = read(
      sheet([
        ["Gemeente", "Assen", "Gemeente", "Zutphen"],
        ["Toegezegd regulier", 1, "Toegezegd regulier", 7],
      ]),
    );
    expect([problems(again), claims(again).length]).toEqual([[], 2]);
  });

  it("is refused where its sheet can be read upright too, with the headings of both", () => {
    const found = read(
      sheet([
        ["Gemeente", "Toegezegd regulier"],
        ["Inwoners", 5],
        ["Toegezegd amv", 7],
      ]),
    );
    expect([problems(found), found.claims, found.tables, found.notRead]).toEqual([["A1 columns"], [], [], []]);
    expect(found.problems[0]?.message.nl).toContain(
      "naast elkaar (Gemeente, Toegezegd regulier) en met de koppen onder elkaar (Gemeente, Inwoners, Toegezegd amv)",
    );
    expect(found.problems[0]?.message.en).toContain("This sheet can be read in two ways");
    const form = read(
      sheet([
        ["Gemeente", "Utrecht"],
        ["Inwoners", 370_000],
        [],
        ["Gemeente", "Soort", "Plekken"],
        ["Utrecht", "amv", 3],
      ]),
    );
    expect(problems(form)).toEqual(["A1 columns"]);
  });

  it("is told with its headings, as before, in a sheet that is taller than any list of headings", () => {
    const tall = Array.from({ length: 1_000 }, (_, index) => [`regel ${index}`, "x"]);
    const found = read(sheet([["Gemeente", "Assen"], ["Toegezegd regulier", 1], ...tall]));
    expect(problems(found)).toEqual(["A1 columns"]);
    expect(found.problems[0]?.message.nl).toContain("koppen staan onder elkaar (Gemeente, Toegezegd regulier)");
    expect(found.problems[0]?.message.en).toContain("pasted transposed");
  });

  it("is told of a heading with a slip in it", () => {
    const found = read(
      sheet([
        ["Gemeente", "Assen", "Zutphen"],
        ["Toegezegt regulier", 1, 2],
      ]),
    );
    expect(problems(found)).toEqual(["A2 columns"]);
    expect(found.problems[0]?.message.nl).toContain("(toegezegd regulier); de rij zou worden overgeslagen");
    expect(found.problems[0]?.message.en).toContain("the row would be left out");
  });

  it("says the same as the table that stands upright", () => {
    const names = netherlands.municipalities.slice(0, 40).map((one) => one.code);
    const headings = ["Toegezegd regulier", "Toegezegd amv", "Kansrijk regulier", "Inwoners", "Opmerking", "(oud)"];
    const cell = fc.oneof(
      { weight: 6, arbitrary: fc.nat(3_000) },
      { weight: 1, arbitrary: fc.constantFrom("1.234", "ca. 5", "-", undefined) },
    );
    const table = fc
      .record({ of: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }), all: fc.boolean() })
      .chain(({ of, all }) =>
        fc.uniqueArray(fc.constantFrom(...headings), { minLength: 1, maxLength: 5 }).chain((own) =>
          fc
            .array(fc.array(cell, { minLength: own.length, maxLength: own.length }), {
              minLength: of.length,
              maxLength: of.length,
            })
            .map((figures) => [
              ["Gemeentecode", ...own],
              ...of.map((name, at) => [name, ...(figures[at] ?? [])]),
              ...(all ? [["Totaal", ...own.map((_, at) => sumOf(figures, at))]] : []),
            ]),
        ),
      );
    fc.assert(
      fc.property(table, (cells) => {
        const upright = sheet(cells);
        const [one, other] = [read(upright), read(turnedSheet(upright))];
        expect(claims(other)).toEqual(
          one.claims.map((it) => `${it.about} ${it.field} ${it.value} ${turnedCell(it.spot.cell ?? "")}`),
        );
        // What is no table either way is told with other headings.
        const told = one.tables.length > 0 ? one.problems : [];
        const turned = other.tables.length > 0 ? other.problems : [];
        expect(turned.map((it) => `${it.cell} ${it.value} ${it.code}`)).toEqual(
          told.map((it) => `${turnedCell(it.cell ?? "")} ${it.value} ${it.code}`),
        );
        expect(merged(other).status).toBe(merged(one).status);
      }),
      { seed: 23, numRuns: 100 },
    );
  });
});

describe("the words of a turned message", () => {
  it("change places, but for what stands between brackets", () => {
    expect(
      turnedMessage({ nl: "rij 3 (rij (rij)) kolommen hiernaast", en: "columns (row 2) row 28 beside it" }),
    ).toEqual({ nl: "kolom C (rij (rij)) rijen hieronder", en: "rows (row 2) column AB below it" });
  });
});

function sumOf(rows: readonly (readonly (string | number | undefined)[])[], at: number): number {
  return rows.reduce((all, row) => {
    const value = row[at];
    return all + (typeof value === "number" ? value : value === "1.234" ? 1_234 : 0);
  }, 0);
}
