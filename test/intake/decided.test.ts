import { describe, expect, it } from "vitest";
import { takeOver } from "../../src/intake/index.ts";
import { factChangeWords } from "../../src/report/index.ts";
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

  const from = (...rows: readonly (readonly (string | number | undefined)[])[]) =>
    read(sheet([["Gemeente", "Besluit regulier", "decided standing", "decided source"], ...rows]));

  it("reads standing and source per row: of a source by its id or title, of a new one in words; else those of the files", () => {
    const [known] = netherlands.sources;
    if (known === undefined) throw new Error("There is a source.");
    const found = from(
      ["Den Haag", 1841, "gepubliceerd", known.id],
      ["Wassenaar", 930, "schatting", known.title],
      ["Ridderkerk", 340, "published", "Besluit van 20 december 2024"],
      ["Zeist", 5, "derived", "Besluit van 20 december 2024"],
      ["Baarn", 6, undefined, undefined],
    );
    expect(problems(found)).toEqual([]);
    expect(found.tables[0]?.notRead).toEqual([]);
    const made = merged(found, netherlands);
    if (made.status !== "merged") throw new Error("It was merged.");
    const decided = (name: string) => made.scenario.municipalities.find((m) => m.name === name)?.decided;
    expect(decided("'s-Gravenhage")).toEqual({ regular: 1841, standing: "published", source: known.id });
    expect(decided("Wassenaar")).toEqual({ regular: 930, standing: "estimate", source: known.id });
    expect(decided("Ridderkerk")).toEqual({ regular: 340, standing: "published", source: "import-2" });
    expect(decided("Zeist")).toEqual({ regular: 5, standing: "derived", source: "import-2" });
    expect(decided("Baarn")).toEqual({ regular: 6, standing: "assumed", source: "import-1" });
    expect(made.scenario.sources.at(-1)).toEqual({ id: "import-2", title: "Besluit van 20 december 2024" });
    const told = made.changes
      .filter(({ name }) => name === "Ridderkerk")
      .map((change) => factChangeWords(made.scenario, change, "nl").sentence);
    expect(told).toEqual([
      "Ridderkerk, besluit regulier: niet vermeld → 340",
      "Ridderkerk, status van het besluit: niet vermeld → gepubliceerd",
      "Ridderkerk, bron van het besluit: niet vermeld → Besluit van 20 december 2024",
    ]);
    expect(merged(found, made.scenario)).toMatchObject({ status: "merged", changes: [] });
  });

  it("changes standing and source of a number that stays, of amv apart, and of a total that the key divides", () => {
    const amv = ["Gemeente", "Besluit regulier", "Besluit amv", "decided_standing", "decided_amv_standing"];
    const first = merged(read(sheet([amv, ["Wassenaar", 900, 30, "assumed", "estimate"]])), netherlands);
    if (first.status !== "merged") throw new Error("It was merged.");
    const wassenaar = (of: typeof first) => of.scenario.municipalities.find((m) => m.name === "Wassenaar")?.decided;
    const source = "import-1";
    expect(wassenaar(first)).toEqual({
      regular: 900,
      amv: 30,
      standing: "assumed",
      source,
      amvProvenance: { standing: "estimate", source },
    });
    const second = merged(from(["Wassenaar", 900, "published", undefined]), first.scenario);
    if (second.status !== "merged") throw new Error("It was merged.");
    expect(second.changes.map(({ what, before, after }) => [what, before, after])).toEqual([
      ["decided-standing", "assumed", "published"],
    ]);
    expect(wassenaar(second)).toMatchObject({ standing: "published", amvProvenance: { standing: "estimate" } });
    const total = ["Gemeente", "Besluit totaal", "Status besluit"];
    const third = merged(read(sheet([total, ["Wassenaar", 930, "published"]])), netherlands);
    if (third.status !== "merged") throw new Error("It was merged.");
    const fourth = merged(read(sheet([total, ["Wassenaar", 930, "illustrative"]])), third.scenario);
    if (fourth.status !== "merged") throw new Error("It was merged.");
    expect(wassenaar(third)).toMatchObject({
      standing: "estimate",
      totalProvenance: { standing: "published", source },
    });
    expect(wassenaar(fourth)).toMatchObject({
      standing: "illustrative",
      totalProvenance: { standing: "illustrative" },
    });
    expect(fourth.changes).toHaveLength(1);
  });

  it("refuses a standing that is none, a source that may be a slip, two that differ, and one of nothing", () => {
    const wrong = from(["Wassenaar", 930, "zeker", "krant"], ["Zeist", 5, "published", undefined]);
    expect(wrong.problems).toMatchObject([{ cell: "C2", row: 2, code: "unknown-value", value: "zeker" }]);
    expect(merged(wrong, netherlands)).toMatchObject({
      status: "problems",
      problems: [{ cell: "D2", code: "unknown-code", value: "krant" }],
    });
    expect(merged(from(["Wassenaar", undefined, "published", undefined]), netherlands)).toMatchObject({
      status: "problems",
      problems: [{ cell: "C2", code: "missing" }],
    });
    const header = ["Gemeente", "Besluit regulier", "decided standing"];
    const two = read(sheet([header, ["Zeist", 5, "published"]]), sheet([header, ["Zeist", 5, "assumed"]]));
    expect(merged(two, netherlands)).toMatchObject({ status: "problems", problems: [{ code: "contradiction" }] });
  });

  it("places a source that may be a slip where it stands, also in a table on its side", () => {
    const found = read(
      sheet([
        ["Gemeente", "Wassenaar", "Zeist"],
        ["Besluit regulier", 930, 5],
        ["Besluit amv", 30, 0],
        ["Decided standing", "published", "published"],
        ["Decided source", "krant", undefined],
      ]),
    );
    expect(problems(found)).toEqual([]);
    expect(merged(found, netherlands)).toMatchObject({
      status: "problems",
      problems: [{ cell: "B5", value: "krant" }],
    });
  });
});
