import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quarterOf } from "../../src/intake/quarter-heading.ts";
import { turnedSheet } from "../../src/intake/turned-sheet.ts";
import { merged, netherlands, problems, read, sheet } from "./sheets.ts";

type Found = ReturnType<typeof read>;
type Rows = Parameters<typeof sheet>[0];

const offers = (found: Found) =>
  found.offers.map(
    (one) => `${one.about} ${one.places} ${one.kind} ${one.certainty} ${one.availableFrom} ${one.spot.cell}`,
  );
const head = ["Gemeente", "Toegezegd regulier Q1 2025", "Toegezegd regulier Q2 2025", "Totaal"];

describe("headings of quarters", () => {
  it.each([
    "Toegezegd regulier Q3 2025",
    "2025-Q3 toegezegd regulier",
    "2025Q3 regulier toegezegd",
    "3e kwartaal 2025 toegezegd regulier",
    "Toegezegd regulier, derde kwartaal 2025",
    "Reported regular in quarter 3 2025",
    "2025 kwartaal 3 toegezegd regulier",
  ])("are known, by the last day of the quarter: %s", (heading) => {
    expect(quarterOf(heading)).toEqual({ lastDay: "2025-09-30", field: "reported-regular" });
  });

  it("say what they say and no more", () => {
    expect(quarterOf("Toegezegd regulier")).toBeUndefined();
    expect(quarterOf("Q5 2025")).toBeUndefined();
    expect(quarterOf("Q1")).toEqual({});
    expect(quarterOf("Q1 2025 regulier")).toEqual({ lastDay: "2025-03-31" });
    expect(quarterOf("Toegezegd regulier vanaf Q1 2025")).toEqual({ lastDay: "2025-03-31" });
    expect(quarterOf("Toegezegd amv Q1 - Q2 2025")).toEqual({ field: "reported-amv" });
    expect(quarterOf("Kansrijk amv nieuw Q1 2025")).toMatchObject({ field: "promising-amv", mode: "added" });
    expect(quarterOf("Kansrijk amv totaal per eind Q1 2025")).toMatchObject({ mode: "running" });
    expect(quarterOf("Kansrijk amv nieuw cumulatief Q1 2025")).toEqual({ lastDay: "2025-03-31" });
  });
});

describe("quarters", () => {
  it("are places that are added where the totals say so, each from the last day of its quarter", () => {
    const found = read(sheet([head, ["Assen", 10, 5, 15], ["Zutphen", 0, 0, 0], ["Totaal", 10, 5, 15]]));
    expect(problems(found)).toEqual([]);
    expect(offers(found).slice(0, 2)).toEqual([
      "GM0106 10 regular reported 2025-03-31 B2",
      "GM0106 5 regular reported 2025-06-30 C2",
    ]);
    expect(found.tables[0]).toMatchObject({
      totals: [4],
      notRead: ["Totaal"],
      quarters: [{ field: "reported-regular", counted: "added", by: "totals" }],
      read: [
        { heading: "Gemeente" },
        { heading: "Toegezegd regulier Q1 2025", field: "reported-regular", availableFrom: "2025-03-31" },
        { heading: "Toegezegd regulier Q2 2025", field: "reported-regular", availableFrom: "2025-06-30" },
      ],
    });
  });

  it("are all places by then where the totals say so, and what is more than before is an offer", () => {
    const found = read(sheet([head, ["Assen", 10, 15, 15], ["Zutphen", 7, 7, 7]]));
    expect([problems(found), offers(found)]).toEqual([
      [],
      [
        "GM0106 10 regular reported 2025-03-31 B2",
        "GM0106 5 regular reported 2025-06-30 C2",
        "GM0301 7 regular reported 2025-03-31 B3",
        "GM0301 0 regular reported 2025-06-30 C3",
      ],
    ]);
    expect(found.tables[0]?.read[2]?.heading).toBe("Toegezegd regulier Q2 2025 − Toegezegd regulier Q1 2025");
    expect(found.tables[0]?.quarters).toEqual([{ field: "reported-regular", counted: "running", by: "totals" }]);
  });

  it("are read below a group, by what the headings say, also on their side", () => {
    const grouped = sheet(
      [
        [undefined, "2025"],
        ["Gemeente", "Q4 kansrijk amv, nieuw", "Q1 kansrijk amv, nieuw"],
        ["Assen", 2, 3],
      ],
      { merges: [{ top: 1, left: 2, bottom: 1, right: 3 }] },
    );
    const found = read(grouped);
    expect([problems(found), offers(found)]).toEqual([
      [],
      ["GM0106 3 amv promising 2025-03-31 C3", "GM0106 2 amv promising 2025-12-31 B3"],
    ]);
    expect(found.tables[0]?.quarters).toEqual([{ field: "promising-amv", counted: "added", by: "headings" }]);
    const turned = read(turnedSheet(grouped));
    expect([problems(turned), offers(turned)]).toEqual([
      [],
      ["GM0106 3 amv promising 2025-03-31 C3", "GM0106 2 amv promising 2025-12-31 C2"],
    ]);
  });

  it.each<[string, Rows]>([
    ["no total", [head.slice(0, 3), ["Assen", 10, 15]]],
    ["totals that fit both", [head, ["Assen", 0, 15, 15]]],
    ["totals that fit neither", [head, ["Assen", 10, 15, 20]]],
    ["totals that disagree", [head, ["Assen", 10, 15, 25], ["Zutphen", 10, 15, 15]]],
    [
      "words for some",
      [
        ["Gemeente", `${head[1]} nieuw`, head[2] ?? ""],
        ["Assen", 10, 15],
      ],
    ],
  ])("are refused with their headings where two readings are left: %s", (_, rows) => {
    const found = read(sheet(rows));
    expect([problems(found), found.offers, found.claims]).toEqual([["B1 columns"], [], []]);
    expect(found.tables[0]?.quarters).toBeUndefined();
    expect(found.tables[0]?.read.some((one) => "availableFrom" in one)).toBe(false);
    expect(found.problems[0]?.message.nl).toContain("(Toegezegd regulier Q1 2025");
    expect(found.problems[0]?.message.nl).toContain("op twee manieren te lezen");
    expect(found.problems[0]?.message.en).toContain("can be read in two ways");
  });

  it("are refused where headings do not say the year, the kind or how certain", () => {
    const found = read(sheet([["Opvang"], ["Gemeente", "Q1 2025", "Q2 2025"], ["Assen", 1, 2]]));
    expect([problems(found), found.offers]).toEqual([["B2 columns"], []]);
    expect(found.problems[0]?.message.nl).toContain("noemen een kwartaal (Q1 2025, Q2 2025)");
    expect(found.problems[0]?.message.en).toContain("name a quarter (Q1 2025, Q2 2025)");
  });

  it("have problems at their own cells: empty, less than before, another total, no number", () => {
    const running = ["Gemeente", "Toegezegd amv Q1 2025 cumulatief", "Toegezegd amv Q2 2025 cumulatief", "Totaal"];
    expect(problems(read(sheet([running, ["Assen", 5, 3, 3]])))).toEqual(["C2 contradiction"]);
    expect(problems(read(sheet([running, ["Assen", 3, 5, 8]])))).toEqual(["D2 does-not-close"]);
    expect(problems(read(sheet([running, ["Assen", 3, undefined, 8]])))).toEqual(["C2 missing"]);
    expect(problems(read(sheet([running, ["Assen", 3, "ca. 5", 5]])))).toEqual(["C2 not-whole"]);
    expect(problems(read(sheet([running, ["Assen", 3, 5, 5], ["Zutphen"]])))).toEqual([]);
    const twice = ["Gemeente", "Toegezegd amv Q1 2025 nieuw", "Nieuw toegezegd amv 2025-Q1"];
    expect(problems(read(sheet([twice, ["Assen", 3, 5]])))).toEqual(["C1 columns"]);
  });

  it("change offers of their kind and certainty alone, and contradict other lists of the same", () => {
    const rows = [head, ["Zeist", 10, 5, 15]];
    const before = netherlands.municipalities.find((one) => one.name === "Zeist")?.offers ?? [];
    const found = merged(read(sheet(rows)));
    const zeist =
      found.status === "merged" ? found.scenario.municipalities.find((one) => one.name === "Zeist") : undefined;
    const others = (all: typeof before) => all.filter((one) => one.kind !== "regular" || one.certainty !== "reported");
    expect(others(zeist?.offers ?? [])).toEqual(others(before));
    expect(zeist?.offers.slice(-2)).toMatchObject([
      { places: 10, availableFrom: "2025-03-31" },
      { places: 5, availableFrom: "2025-06-30" },
    ]);
    for (const other of [
      rows,
      [
        ["Gemeente", "Toegezegd regulier"],
        ["Zeist", 15],
      ],
      [
        ["Gemeente", "Soort", "Plekken"],
        ["Zeist", "amv", 15],
      ],
    ]) {
      const both = merged(read(sheet(rows), sheet(other, { name: "B" })));
      expect(both.status === "problems" && both.problems.map((one) => one.sheet)).toEqual(["B"]);
    }
  });

  it("give back the offers that they were split from, either way of counting", () => {
    const codes = netherlands.municipalities.slice(0, 5).map((one) => one.code);
    const days = ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"];
    const four = fc.array(fc.nat(200), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(four, { minLength: 1, maxLength: 5 }), fc.boolean(), fc.boolean(), (all, running, said) => {
        const word = said ? (running ? " cumulatief" : " nieuw") : "";
        const headings = days.map((_, at) => `Toegezegd regulier Q${at + 1} 2025${word}`);
        const rows = all.map((own, at) => {
          const sums = own.map((_, to) => own.slice(0, to + 1).reduce((sum, value) => sum + value, 0));
          return [codes[at], ...(running ? sums : own), sums[3]];
        });
        const found = read(sheet([["Gemeentecode", ...headings, "Totaal"], ...rows]));
        const wanted = all.flatMap((own, at) => own.map((places, q) => `${codes[at]} ${places} ${days[q]}`));
        const given = found.offers.map((one) => `${one.about} ${one.places} ${one.availableFrom}`);
        // Without a word, figures that fit both ways are refused.
        const plain = said || all.some((own) => own.slice(0, 3).some((places) => places > 0));
        expect([given, problems(found)]).toEqual(plain ? [wanted, []] : [[], ["B1 columns"]]);
      }),
      { seed: 23, numRuns: 100 },
    );
  });
});
