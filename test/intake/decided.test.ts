import { describe, expect, it } from "vitest";
import { takeOver } from "../../src/intake/index.ts";
import { parseScenario } from "../../src/scenario/index.ts";
import { merged, netherlands, problems, read, sheet } from "./sheets.ts";

describe("columns of decisions", () => {
  it("reads decisions that were issued, one kind or both; what was decided already stays", () => {
    const found = read(
      sheet([
        ["Gemeente", "Besluit regulier", "Verdeelbesluit amv"],
        ["Den Haag", "1.841", 348],
        ["Wassenaar", 930, undefined],
        ["Zeist", undefined, 0],
      ]),
    );
    expect(problems(found)).toEqual([]);
    const zeist = { decided: { regular: 7, standing: "published" as const, source: "press" } };
    const scenario = {
      ...netherlands,
      municipalities: netherlands.municipalities.map((m) => (m.name === "Zeist" ? { ...m, ...zeist } : m)),
    };
    const made = merged(found, scenario);
    if (made.status !== "merged") throw new Error("It was merged.");
    expect(made.changes.map(({ name, what, before, after }) => [name, what, before, after])).toEqual([
      ["Zeist", "decided-amv", "", "0"],
      ["'s-Gravenhage", "decided-regular", "", "1841"],
      ["'s-Gravenhage", "decided-amv", "", "348"],
      ["Wassenaar", "decided-regular", "", "930"],
    ]);
    const decided = (name: string) => made.scenario.municipalities.find((m) => m.name === name)?.decided;
    const from = { standing: "assumed", source: "import-1" };
    expect(decided("'s-Gravenhage")).toEqual({ regular: 1841, amv: 348, ...from });
    expect(decided("Wassenaar")).toEqual({ regular: 930, ...from });
    expect(decided("Zeist")).toEqual({
      regular: 7,
      amv: 0,
      standing: "published",
      source: "press",
      amvProvenance: from,
    });
    expect(merged(found, made.scenario)).toMatchObject({ status: "merged", changes: [], same: 4 });
  });

  it("reads totals of both kinds where no column says a kind; how many are amv is estimated by the key", () => {
    for (const heading of ["Verdeelbesluit totaal", "decided total", "Totaal besluit (plekken)", "decided_total"]) {
      const found = read(
        sheet([
          ["Gemeente", heading],
          ["Wassenaar", 930],
          ["Ridderkerk", "340"],
        ]),
      );
      expect(problems(found)).toEqual([]);
      const made = merged(found, netherlands);
      if (made.status !== "merged") throw new Error("It was merged.");
      expect(made.changes.map(({ name, what, before, after }) => [name, what, before, after])).toEqual([
        ["Ridderkerk", "decided-total", "", "340"],
        ["Wassenaar", "decided-total", "", "930"],
      ]);
      const wassenaar = made.scenario.municipalities.find((m) => m.name === "Wassenaar");
      const { regular = 0, amv = 0 } = wassenaar?.decided ?? {};
      expect(regular + amv).toBe(930);
      expect(amv).toBeGreaterThan(0);
      expect(wassenaar?.decided?.totalProvenance).toEqual({ standing: "assumed", source: "import-1" });
      expect(merged(found, made.scenario)).toMatchObject({ status: "merged", changes: [], same: 2 });
    }
  });

  it("reads a total of which the part that is amv stands beside it, or within it, as numbers of kinds", () => {
    const beside = sheet([
      ["Gemeente", "Besluit totaal", "waarvan amv"],
      ["Wassenaar", 930, 80],
    ]);
    const within = sheet([
      ["Gemeente", "Besluit totaal"],
      ["Wassenaar", "930, waarvan 80 amv"],
    ]);
    for (const found of [read(beside), read(within)]) {
      expect(problems(found)).toEqual([]);
      expect(found.claims.map(({ field, value }) => [field, value])).toEqual([
        ["decided-regular", 850],
        ["decided-amv", 80],
      ]);
    }
  });

  it("does not take a total beside a number of a kind, in one table or in two", () => {
    const one = read(
      sheet([
        ["Gemeente", "Besluit regulier", "Besluit totaal"],
        ["Wassenaar", 850, 930],
      ]),
    );
    expect(problems(one)).toHaveLength(1);
    const kind = sheet([
      ["Gemeente", "Besluit regulier"],
      ["Wassenaar", 850],
    ]);
    const total = sheet([
      ["Gemeente", "Besluit totaal"],
      ["Wassenaar", 930],
    ]);
    expect(merged(read(kind, total), netherlands)).toMatchObject({
      status: "problems",
      problems: [{ code: "contradiction", value: "930" }],
    });
  });

  it("is written with its source where nothing but decisions changes", () => {
    const file = sheet([
      ["Gemeente", "Besluit regulier"],
      ["Wassenaar", 930],
    ]);
    const options = { standing: "published", replace: false, reorganisations: [] } as const;
    const { problems: wrong, written } = takeOver(netherlands, [{ name: "f.xlsx", sheets: [file] }], options);
    expect(wrong).toEqual([]);
    const parsed = parseScenario({ "scenario.json": written ?? "" });
    if (parsed.status !== "ok") throw new Error("It was read back.");
    const wassenaar = parsed.scenario.municipalities.find((m) => m.name === "Wassenaar");
    expect(wassenaar?.decided).toEqual({ regular: 930, standing: "published", source: "import-1" });
    expect(parsed.scenario.sources.map(({ id }) => id)).toContain("import-1");
  });
});
