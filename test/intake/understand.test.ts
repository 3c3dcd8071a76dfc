import { describe, expect, it } from "vitest";
import { fieldOf, fields, knownHeadings } from "../../src/intake/index.ts";
import { merged, netherlands, problems, read, sheet } from "./sheets.ts";

const claims = (found: ReturnType<typeof read>) => found.claims.map((one) => [one.about, one.field, one.value]);

describe("headings", () => {
  it("are found in both languages, in any spelling, and units say nothing", () => {
    for (const heading of [
      "Toegezegd regulier",
      " TOEGEZEGD  Regulier (plekken)",
      "regulier toegezegd",
      "reported_regular",
      "Reported regular",
    ]) {
      expect([heading, fieldOf(heading)]).toEqual([heading, "reported-regular"]);
    }
    expect(fieldOf("Gemeentenaam")).toBe("municipality");
    expect(fieldOf("__proto__")).toBeUndefined();
    expect(fieldOf("constructor")).toBeUndefined();
    expect(fieldOf("")).toBeUndefined();
    const named = new Set(knownHeadings().map(fieldOf));
    expect(fields.filter((field) => !named.has(field))).toEqual([]);
  });
});

describe("tables of municipalities", () => {
  it("are read below a title, with a header of two rows, in any order, with other columns named", () => {
    const found = read(
      sheet(
        [
          ["Opgave 2024, concept"],
          [undefined, "Opmerking", "Toegezegd", undefined, "Gemeente"],
          [undefined, undefined, "regulier", "amv"],
          ["1", "let op", "1.234", 5, "Den Haag"],
          ["2", undefined, 7, "1 000", "GM0344"],
        ],
        {
          merges: [
            { top: 2, left: 3, bottom: 2, right: 4 },
            { top: 2, left: 5, bottom: 3, right: 5 },
          ],
        },
      ),
    );
    expect(problems(found)).toEqual([]);
    expect(claims(found)).toEqual([
      ["GM0518", "reported-regular", 1234],
      ["GM0518", "reported-amv", 5],
      ["GM0344", "reported-regular", 7],
      ["GM0344", "reported-amv", 1000],
    ]);
    expect(found.tables).toMatchObject([{ kind: "municipalities", headerRow: 3, rows: 2, notRead: ["Opmerking"] }]);
  });

  it("have totals checked and left out: of all, of a province, and since the last", () => {
    const rows = [
      ["Provincie", "Gemeente", "Toegezegd regulier"],
      ["Utrecht", "Utrecht", 10],
      ["Utrecht", "Zeist", 5],
      ["Totaal Utrecht", undefined, 15],
      ["Drenthe", "Assen", 2],
      ["Subtotaal", undefined, 2],
      ["Totaal", undefined, 17],
    ];
    const good = read(sheet(rows));
    expect(problems(good)).toEqual([]);
    expect(good.tables[0]?.totals).toEqual([4, 6, 7]);
    expect(good.claims).toHaveLength(3);
    for (const row of [4, 6, 7]) {
      const found = read(sheet(rows.map((cells, index) => (index === row - 1 ? [...cells.slice(0, 2), 99] : cells))));
      expect(problems(found)).toEqual([`C${row} does-not-close`]);
    }
  });

  it("tell hidden rows and sheets, remarks, formulas and what was not read", () => {
    const base = sheet([["Gemeente", "Toegezegd amv"], ["Assen", 3], ["Zeist", 4], ["Bron: COA"]], {
      hiddenRows: new Set([3]),
      hiddenColumns: new Set([2, 9]),
    });
    const cells = base.cells.map((cell) => (cell.text === "4" ? { ...cell, formula: true as const } : cell));
    const found = read(
      { ...base, cells },
      sheet([["x"]], { name: "Uitleg" }),
      sheet([["Gemeente", "Toegezegd amv"]], { name: "Oud", hidden: true }),
    );
    expect(problems(found)).toEqual([]);
    expect(found.claims).toHaveLength(2);
    expect(found.tables[0]).toMatchObject({
      hiddenRows: [3],
      hiddenColumns: ["Toegezegd amv"],
      remarks: [{ row: 4 }],
      formulas: 1,
      computed: 0,
    });
    expect(found.notRead).toEqual([
      { file: "f.xlsx", sheet: "Uitleg", why: "no-header" },
      { file: "f.xlsx", sheet: "Oud", why: "hidden" },
    ]);
  });

  it("name every problem by its cell", () => {
    const found = read(
      sheet([
        ["Code", "Gemeente", "Provincie", "Toegezegd regulier"],
        [undefined, "Zeeist", undefined, 5],
        [undefined, "Bergen", undefined, 5],
        ["GM0344", "Zeist", undefined, 5],
        [undefined, "Assen", "Utrecht", 5],
        [undefined, "Assen", undefined, "ca. 120"],
        [undefined, "Assen", undefined, 5],
      ]),
    );
    expect(problems(found)).toEqual([
      "B2 unknown-code",
      "B3 contradiction",
      "A4 contradiction",
      "B5 contradiction",
      "D6 not-whole",
      "B7 duplicate",
    ]);
    expect(found.problems[0]?.message.en).toContain("Maybe Zeist is meant");
    expect(found.problems.every((one) => /Misschien/.test(one.message.nl) && /Maybe/.test(one.message.en))).toBe(true);
    const twice = read(
      sheet([
        ["Gemeente", "Toegezegd amv", "amv toegezegd"],
        ["Assen", 1, 2],
      ]),
    );
    expect([problems(twice), twice.claims]).toEqual([["C1 columns"], []]);
    expect(
      problems(
        read(
          sheet([
            ["niets", "dan"],
            ["tekst", 1],
          ]),
        ),
      ),
    ).toEqual(["A1 columns"]);
  });

  it("take Bergen where the province tells which", () => {
    const found = read(
      sheet([
        ["Gemeente", "Provincie", "Toegezegd amv"],
        ["Bergen", "Limburg", 1],
        ["Bergen", "Noord-Holland", 2],
      ]),
    );
    expect(claims(found)).toEqual([
      ["GM0893", "reported-amv", 1],
      ["GM0373", "reported-amv", 2],
    ]);
  });

  it("add up municipalities that became one, where all are there, and refuse where a sum says nothing", () => {
    const header = ["Gemeente", "Indicatief amv"];
    const whole = read(sheet([header, ["Uden", 3], ["Landerd", 4]]));
    expect([problems(whole), claims(whole)]).toEqual([[], [["GM1991", "indicative-amv", 7]]]);
    expect(whole.tables[0]?.renamed.map((one) => [one.from, one.to])).toEqual([
      ["Uden", "Maashorst"],
      ["Landerd", "Maashorst"],
    ]);
    for (const rows of [
      [["Uden", 3]],
      [
        ["Uden", 3],
        ["Landerd", 4],
        ["Maashorst", 5],
      ],
      [["Weesp", 3]],
      [
        ["Weesp", 3],
        ["Amsterdam", 9],
      ],
    ]) {
      expect(problems(read(sheet([header, ...rows])))).toContain("A2 contradiction");
    }
  });
});

describe("merging", () => {
  it("changes what is other, keeps what is the same with its source, and tells both", () => {
    const own = netherlands.municipalities.find((one) => one.name === "Zeist");
    const regular = own?.offers.find((one) => one.kind === "regular")?.places ?? 0;
    const table = (places: number) =>
      read(
        sheet([
          ["Gemeente", "Toegezegd regulier"],
          ["Zeist", places],
        ]),
      );
    const same = merged(table(regular));
    expect(same).toMatchObject({ status: "merged", changes: [], same: 1, scenario: netherlands });
    const other = merged(table(regular + 1));
    expect(other).toMatchObject({
      status: "merged",
      same: 0,
      changes: [{ name: "Zeist", before: String(regular), after: String(regular + 1) }],
    });
  });

  it("refuses two figures for one thing", () => {
    const found = read(
      sheet([
        ["Gemeente", "Toegezegd amv"],
        ["Assen", 1],
      ]),
      sheet(
        [
          ["Gemeente", "Toegezegd amv"],
          ["Assen", 2],
        ],
        { name: "B" },
      ),
    );
    expect(problems({ problems: mergedProblems(found) })).toEqual(["B2 contradiction"]);
    const list = read(
      sheet([
        ["Gemeente", "Toegezegd amv"],
        ["Assen", 1],
      ]),
      sheet(
        [
          ["Gemeente", "Soort", "Plekken"],
          ["Assen", "amv", 2],
        ],
        { name: "B" },
      ),
    );
    expect(problems({ problems: mergedProblems(list) })).toEqual(["B2 contradiction"]);
  });

  it("reads offers one by one, with dates and words in both languages", () => {
    const found = read(
      sheet([
        ["Gemeente", "Soort", "Zekerheid", "Plekken", "Beschikbaar vanaf", "Status", "Bron"],
        ["Assen", "regulier", "kansrijk", 12, "1-7-2025", "schatting", undefined],
        ["Assen", "amv", "reported", "3", undefined, undefined, undefined],
        ["Zeist", "auto", "toegezegd", 1, "30-2-2025", undefined, undefined],
      ]),
    );
    expect(problems(found)).toEqual(["B4 unknown-value", "E4 wrong-type"]);
    expect(found.offers).toMatchObject([
      {
        about: "GM0106",
        kind: "regular",
        certainty: "promising",
        places: 12,
        availableFrom: "2025-07-01",
        standing: "estimate",
      },
      { about: "GM0106", kind: "amv", certainty: "reported", places: 3 },
    ]);
  });

  it("reads what was agreed, adds it, and drops the rest only when asked", () => {
    const header = ["Afspraak", "Soort", "Van", "Naar", "Plekken", "Waarom", "Mits"];
    const scenario = {
      ...netherlands,
      pins: [{ type: "own-site", kind: "amv", municipality: netherlands.municipalities[0]?.code ?? "" } as never],
    };
    const found = read(
      sheet([
        header.map((heading) => (heading === "Soort" ? "Soort plekken" : heading)),
        ["samenvoegen", "amv", "Den Haag", "Rijswijk", undefined, "'=in maart", "Rijswijk akkoord"],
        ["uitruil", "regulier", "Groningen", "Utrecht", 12],
        ["geen uitruil", undefined, "Friesland", "Zeeland"],
      ]),
    );
    expect(problems(found)).toEqual([]);
    expect(found.pins.map((one) => one.pin)).toEqual([
      {
        type: "agreed-merger",
        kind: "amv",
        guest: "GM0518",
        host: "GM0603",
        why: "=in maart",
        provided: "Rijswijk akkoord",
      },
      { type: "agreed-swap", kind: "regular", surplus: "PV20", shortage: "PV26", places: 12 },
      { type: "forbidden-swap", surplus: "PV21", shortage: "PV29" },
    ]);
    // A condition alone is a change, too.
    const [first] = found.pins;
    const before = { ...first?.pin, provided: "Delft akkoord" } as (typeof scenario.pins)[number];
    const conditional = merged({ ...found, pins: found.pins.slice(0, 1) }, { ...scenario, pins: [before] });
    expect(conditional).toMatchObject({ same: 0, scenario: { pins: [{ provided: "Rijswijk akkoord" }] } });
    const [kept, replaced] = [merged(found, scenario), merged(found, scenario, true)];
    expect(kept).toMatchObject({ left: { pins: 1 }, scenario: { pins: { length: 4 } } });
    expect(replaced).toMatchObject({ left: { pins: 0 }, scenario: { pins: { length: 3 } } });
  });
});

function mergedProblems(found: ReturnType<typeof read>) {
  const all = merged(found);
  return all.status === "problems" ? all.problems : [];
}
