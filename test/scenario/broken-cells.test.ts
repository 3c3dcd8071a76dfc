import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseScenario } from "../../src/scenario/index.ts";
import { borders, csv, files, main, municipalities, problemsOf, provinces, type Table } from "./fixture.ts";

const noWhole = ["x", "-1", "1.5", "1e3", "NaN", "Infinity", "9007199254740993", "1,5", " 1", "1 ", "0x1"];
const noNeededWhole = [...noWhole, ""];
const noCode = ["a b", "!", " M1"];
const noStanding = ["maybe", "Published", "published "];

/** Values that each column refuses. */
const refused: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "municipalities.csv": {
    code: [...noCode, ""],
    name: [""],
    province: [...noCode, "", "P9", "p1"],
    inhabitants: noWhole,
    latitude: ["", "91", "-90.001", "52,1", "N52", "NaN", "1e1", "--1"],
    longitude: ["", "181", "-181", "5,1", "Infinity"],
    indicative_regular: noNeededWhole,
    indicative_amv: noNeededWhole,
    indicative_standing: noStanding,
    indicative_source: [...noCode, "s9"],
    indicative_total_standing: noStanding,
    indicative_total_source: [...noCode, "s9"],
    reported_regular: noWhole,
    reported_amv: noWhole,
    reported_from: ["2025-02-30", "01-07-2025", "2025-7-1", "soon"],
    promising_regular: noWhole,
    promising_amv: noWhole,
    promising_from: ["2025-13-01"],
    claimed_regular: noWhole,
    claimed_amv: noWhole,
    claimed_from: ["2026-02-30", "soon"],
    offer_standing: noStanding,
    decided_regular: noWhole,
    decided_amv: noWhole,
    decided_total: noWhole,
    decided_standing: noStanding,
    decided_source: noCode,
    decided_amv_standing: noStanding,
    decided_amv_source: noCode,
    exempt: ["yes", "1"],
    exempt_source: noCode,
    exempt_ground: ["because", "Ukrainians"],
    capacity_regular: noWhole,
    capacity_amv: noWhole,
    status_holder_housing: noWhole,
    ukrainian_places: noWhole,
  },
  "provinces.csv": {
    code: [...noCode, ""],
    name: [""],
    task_regular: noNeededWhole,
    task_amv: noNeededWhole,
    standing: noStanding,
    source: [...noCode, "s9"],
  },
  "borders.csv": {
    a: [...noCode, "", "M9", "m1"],
    b: [...noCode, "", "M9"],
    kind: ["", "sea", "Land"],
  },
};
const tables: Readonly<Record<string, Table>> = {
  "municipalities.csv": municipalities,
  "provinces.csv": provinces,
  "borders.csv": borders,
};

interface Broken {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

const everyBroken: readonly Broken[] = Object.entries(refused).flatMap(([file, columns]) =>
  Object.entries(columns).flatMap(([column, values]) =>
    (tables[file] ?? []).slice(1).flatMap((_, at) => values.map((value) => ({ file, row: at + 2, column, value }))),
  ),
);

function broken(cells: readonly Broken[], lineEnd = "\n", mark = "") {
  const texts = Object.entries(tables).map(([file, table]) => {
    const header = table[0] ?? [];
    const changed = table.map((row, at) =>
      row.map((cell, column) => {
        const found = cells.find((one) => one.file === file && one.row === at + 1 && one.column === header[column]);
        return found?.value ?? cell;
      }),
    );
    return [file, mark + csv(changed, lineEnd)] as const;
  });
  return parseScenario({ "scenario.json": mark + JSON.stringify(main), ...Object.fromEntries(texts) });
}

const place = (one: { file: string; row?: number; column?: string | number }) => `${one.file}:${one.row}:${one.column}`;

const sort = (one: Broken) => `${one.file} ${one.column} ${one.value}`;

/** What one wrong cell may bring about elsewhere: codes that nothing defines any more, sums that no longer close. */
const consequences = new Set(["unknown-code", "does-not-close", "contradiction", "duplicate"]);

describe("broken cells", () => {
  it("starts from tables that are right", () => {
    expect(problemsOf(broken([]))).toEqual([]);
    expect(problemsOf(broken([], "\r\n", "\uFEFF"))).toEqual([]);
  });

  it("names the row, column and value of any single one", () => {
    // Every column and wrong value, in one of its rows; the next property takes rows at will.
    const names = [...new Set(everyBroken.map(sort))];
    const each = names.flatMap((name, at) => {
      const cells = everyBroken.filter((one) => sort(one) === name);
      return cells[at % cells.length] ?? [];
    });
    expect(new Set(each.map((one) => `${one.file} ${one.column}`)).size).toBe(45);
    for (const cell of each) {
      const problems = problemsOf(broken([cell]));
      const own = problems.filter((one) => place(one) === place(cell));
      expect(own).toMatchObject([cell]);
      for (const problem of problems) {
        expect(problem.message.en).toMatch(/Maybe /);
        expect(problem.message.nl).toMatch(/Misschien /);
        // Of a capacity, either both kinds are given or neither; a total's source says nothing without its standing,
        // nor a decision's.
        const other =
          problem.row === cell.row && /^(capacity_|indicative_total_|decided_)/.test(String(problem.column));
        if (place(problem) === place(cell) || other) continue;
        expect(consequences).toContain(problem.code);
      }
    }
    expect(everyBroken.length).toBeGreaterThan(500);
  });

  it("names every one of several", () => {
    const cells = fc.uniqueArray(fc.constantFrom(...everyBroken), { selector: place, minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(cells, fc.constantFrom("\n", "\r\n", "\r"), fc.constantFrom("", "\uFEFF"), (several, end, mark) => {
        // A code that no list knows is told apart from one that could not be read; both are one problem of that cell.
        const found = new Set(problemsOf(broken(several, end, mark)).map(place));
        const unknownHere = new Set(["P9", "p1", "M9", "m1"]);
        const wholeListLost = (one: Broken) => {
          const list = one.file === "borders.csv" ? "municipalities.csv" : "provinces.csv";
          const rows = (tables[list]?.length ?? 0) - 1;
          return several.filter((other) => other.file === list && other.column === "code").length === rows;
        };
        for (const one of several) {
          if (unknownHere.has(one.value) && wholeListLost(one)) continue;
          expect(found).toContain(place(one));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("counts rows as a spreadsheet does: blank lines count, a quoted line break does not", () => {
    const spaced = csv(municipalities).replace("M3,", "\n,,,\n\nM3,").replace(",20,2,", ",20,x,");
    // Header, M1, M2 (whose name holds a line break), a blank line, one of commas, a blank line, and M3.
    expect(spaced).toContain('"Nuenen, Gerwen\nen ""Nederwetten"""');
    expect(problemsOf(parseScenario({ ...files(), "municipalities.csv": spaced }))).toMatchObject([
      { code: "not-whole", row: 7, column: "indicative_amv", value: "x" },
    ]);
  });
});

describe("broken tables", () => {
  const withTable = (file: string, text: string) => problemsOf(parseScenario({ ...files(), [file]: text }));

  it("lists every missing, unknown and double column at once", () => {
    const table = borders.map((row) => [row[0] ?? "", row[0] ?? "", row[2] ?? "", "1"]);
    const text = csv([["a", "a", "knid", "lenght"], ...table.slice(1)]);
    expect(withTable("borders.csv", text).map((one) => [one.code, one.row, one.column])).toEqual([
      ["columns", 1, "b"],
      ["columns", 1, "kind"],
      ["columns", 1, "a"],
      ["columns", 1, "knid"],
      ["columns", 1, "lenght"],
    ]);
    expect(withTable("borders.csv", text)[3]?.message.en).toContain("Maybe kind is meant");
  });

  it("names rows with too few or too many fields, and reads the others", () => {
    const text = "a,b,kind\nM1,M2\nM2,M3,sea\nM4,M5,land,extra\n";
    expect(withTable("borders.csv", text).map((one) => [one.code, one.row, one.column])).toEqual([
      ["columns", 2, undefined],
      ["unknown-value", 3, "kind"],
      ["columns", 4, undefined],
    ]);
  });

  it("keeps the code of a row whose other cells may have shifted, so that nothing else is called wrong for it", () => {
    const text = csv(provinces).replace("200,20", "2,00,20");
    expect(withTable("provinces.csv", text).map((one) => [one.code, one.row])).toEqual([["columns", 2]]);
    const shifted = csv(municipalities).replace("52.3,", "52,3,");
    expect(withTable("municipalities.csv", shifted).map((one) => [one.code, one.row])).toEqual([["columns", 4]]);
  });

  it("recognises a file with semicolons, an empty file and one of another encoding", () => {
    expect(withTable("borders.csv", "a;b;kind\nM1;M2;land\n")[0]?.message.en).toContain("semicolons");
    expect(withTable("borders.csv", "")).toMatchObject([{ code: "columns", row: 1 }]);
    const garbled = csv(municipalities).replace("Three", "Thr\uFFFDe");
    expect(withTable("municipalities.csv", garbled)).toMatchObject([{ code: "encoding", row: 4, column: "name" }]);
  });

  it("names row and column of quotes that do not match", () => {
    expect(
      withTable("borders.csv", 'a,b,kind\nM1,"M2"x,land\nM2,M3,fer"ry\n').map((one) => [one.code, one.row, one.column]),
    ).toEqual(
      expect.arrayContaining([
        ["syntax", 2, "b"],
        ["syntax", 3, "kind"],
      ]),
    );
    expect(withTable("borders.csv", 'a,b,kind\nM1,M2,land\n"M2,M3,ferry\n')).toMatchObject([
      { code: "syntax", row: 3, column: "a" },
    ]);
  });

  it("names a code that occurs twice, and the row where it was first", () => {
    const doubled = municipalities.map((row, at) => (at === 3 ? ["M1", ...row.slice(1)] : row));
    const duplicate = withTable("municipalities.csv", csv(doubled)).find((one) => one.code === "duplicate");
    expect(duplicate).toMatchObject({ code: "duplicate", row: 4, column: "code", value: "M1" });
    expect(duplicate?.message.en).toContain("row 2");
  });

  it("gathers a code that very many rows name wrongly", () => {
    const many = [
      ["a", "b", "kind"],
      ...["M1", "M2", "M3", "M4", "M5"].map((b) => ["M0", b, "land"]),
      ["M0", "M1", "water"],
    ];
    const problems = withTable("borders.csv", csv(many));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message.en).toContain("occurs 6 times");
  });
});
