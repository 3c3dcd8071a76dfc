import { describe, expect, it } from "vitest";
import { problems, read, sheet } from "./sheets.ts";

/** Problems as cell and value. */
function places(found: ReturnType<typeof read>): readonly string[] {
  return found.problems.map((one) => `${one.cell} ${one.value}`);
}

describe("problems", () => {
  it("have the cell and the value of what they are about", () => {
    const found = read(
      sheet([
        ["Code", "Provincie", "Gemeente", "Toegezegd regulier"],
        ["GM0106", "Drenthe", "Assen", 1],
        ["GM0301", "Drenthe", "Zutphen", 2],
        ["GM0106", "Drenthe", "Assen", 3],
      ]),
    );
    expect(places(found)).toEqual(["A3 GM0301", "C4 Assen"]);
  });

  it("of one column twice name the second heading, where it stands", () => {
    const found = read(
      sheet([
        ["Gemeente", "Toegezegd regulier", "Regulier toegezegd"],
        ["Assen", 1, 2],
      ]),
    );
    expect(places(found)).toEqual(["C1 Regulier toegezegd"]);
  });

  it("of municipalities that became one name the part that has no figure", () => {
    const header = ["Gemeente", "Toegezegd regulier", "Toegezegd amv"];
    const rows = [
      ["Brielle", 1, 1],
      ["Hellevoetsluis", 1, undefined],
      ["Westvoorne", 1, 1],
    ];
    expect(places(read(sheet([header, ...rows])))).toEqual(["C3 "]);
  });
});

describe("a second table below the first", () => {
  const first = [
    ["Gemeente", "Toegezegd regulier"],
    ["Assen", 1],
  ];

  it("is told as one, with its headings, and the first is read", () => {
    const found = read(
      sheet([
        ...first,
        [],
        ["Kansrijk"],
        ["Naam", "Kansrijk regulier", "Opmerking"],
        ["Zutphen", 7, "x"],
        ["Nergenshuizen", "ca. 7"],
      ]),
    );
    expect(problems(found)).toEqual(["A5 columns"]);
    expect(found.problems[0]?.value).toBe("Naam");
    expect(found.problems[0]?.message.nl).toContain(
      "tweede tabel onder de eerste, met de koppen (Naam, Kansrijk regulier, Opmerking).",
    );
    expect(found.problems[0]?.message.en).toContain(
      "second table begins below the first, with the headings (Naam, Kansrijk regulier",
    );
    expect(found.claims.map((one) => one.value)).toEqual([1]);
  });

  it("is told of where its header has two rows", () => {
    const grouped = sheet([...first, [], [undefined, "Kansrijk"], ["Gemeente", "regulier", "amv"], ["Zutphen", 1, 2]], {
      merges: [{ top: 4, left: 2, bottom: 4, right: 3 }],
    });
    expect(problems(read(grouped))).toEqual(["A5 columns"]);
  });

  it("is not the same header again, on the next page", () => {
    const pages = read(sheet([...first, ["Gemeente", "Toegezegd regulier "], ["Zutphen", 7]]));
    expect([problems(pages), pages.claims.map((one) => one.value), pages.tables[0]?.remarks]).toEqual([[], [1, 7], []]);
    expect(problems(read(sheet([...first, ...first])))).toEqual(["A4 duplicate"]);
    const groups = [
      [undefined, "Toegezegd"],
      ["Gemeente", "regulier", "amv"],
    ];
    const merges = [1, 4].map((top) => ({ top, left: 2, bottom: top, right: 3 }));
    const grouped = read(sheet([...groups, ["Assen", 1, 2], ...groups, ["Zutphen", 7, 8]], { merges }));
    expect([problems(grouped), grouped.claims.map((one) => one.value), grouped.tables[0]?.remarks]).toEqual([
      [],
      [1, 2, 7, 8],
      [],
    ]);
  });

  it("is no remark, no total and no row that lacks its figures", () => {
    const rows = [["Zutphen"], ["Totaal", 1], ["Gemeente en provincie overleggen", "nog"], ["Bron", "Gemeente"]];
    expect(found(rows)).not.toContain("columns");
    function found(more: (string | number)[][]) {
      return problems(read(sheet([...first, ...more]))).join(" ");
    }
  });

  it("is looked for in time that grows with the rows, not with their square", () => {
    const rows = Array.from({ length: 32_000 }, (_, index) => ["Assen", "regulier", `woord ${index}`, "x"]);
    const took = (length: number) => {
      const started = performance.now();
      read(sheet([["Gemeente", "Soort", "Opmerking", "Plekken"], ...rows.slice(0, length)]));
      return performance.now() - started;
    };
    took(2_000);
    // Eight times the rows: 8 if it grows with them, 64 if with their square. Another thread may take its part of either.
    expect(took(32_000) / Math.min(took(4_000), took(4_000))).toBeLessThan(32);
  });
});
