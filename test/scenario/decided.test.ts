import { describe, expect, it } from "vitest";
import type { DecidedCell, Scenario } from "../../src/domain/index.ts";
import { factLines } from "../../src/report/data/facts.ts";
import { publishedFigures } from "../../src/report/data/published.ts";
import { decidedStanding } from "../../src/report/data/standings.ts";
import { describe as describeScenario, parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { decidedInAll, splitTotal } from "../../src/scenario/split-total.ts";
import { csv, files, main, municipalities, problemsOf, scenarioOf } from "./fixture.ts";

/** The decision on the fifth municipality was issued: 4 amv. */
const scenario = scenarioOf(parseScenario(files()));
const column = (name: string) => municipalities[0]?.indexOf(name) ?? -1;

function withCells(row: readonly string[], cells: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(cells).reduce((now, [name, cell]) => now.with(column(name), cell), row);
}

/** The problems of the table with these cells in the row of that municipality. */
function problems(cells: Readonly<Record<string, string>>) {
  const table = municipalities.map((row, i) => (i === 5 ? withCells(row, cells) : row));
  const parsed = parseScenario({ ...files(main), "municipalities.csv": csv(table) });
  return parsed.status === "ok" ? [] : problemsOf(parsed);
}

describe("a decision that was issued", () => {
  it("is read from the table, and written and read back", () => {
    const found = scenario.municipalities.map((m) => m.decided);
    const decided = { amv: 4, standing: "published", source: "s2" };
    expect(found).toEqual([undefined, undefined, undefined, undefined, decided]);
    expect(scenarioOf(parseScenario({ "scenario.json": writeScenario(scenario) }))).toStrictEqual(scenario);
    const counted = describeScenario(scenario).standings.filter(({ figures }) => figures === "decided");
    expect(counted).toEqual([{ figures: "decided", standing: "published", count: 1, places: { regular: 0, amv: 4 } }]);
  });

  it("may have a source for each kind, in a table and in a file", () => {
    const two = {
      decided_regular: "40",
      decided_amv_standing: "assumed",
      decided_amv_source: "s1",
    };
    const table = municipalities.map((row, i) => (i === 5 ? withCells(row, two) : row));
    const read = scenarioOf(parseScenario({ ...files(main), "municipalities.csv": csv(table) }));
    const decided = read.municipalities[4]?.decided;
    const amvProvenance = { standing: "assumed", source: "s1" };
    expect(decided).toEqual({ regular: 40, amv: 4, standing: "published", source: "s2", amvProvenance });
    expect(scenarioOf(parseScenario({ "scenario.json": writeScenario(read) }))).toStrictEqual(read);
    expect(describeScenario(read).standings.filter(({ figures }) => figures === "decided")).toEqual([
      { figures: "decided", standing: "published", count: 1, places: { regular: 40, amv: 0 } },
      { figures: "decided", standing: "assumed", count: 1, places: { regular: 0, amv: 4 } },
    ]);
    expect(factLines(read).filter(({ fact }) => fact === "decided")).toMatchObject([
      { standing: "published", source: { id: "s2" } },
      { standing: "assumed", source: { id: "s1" } },
    ]);
    const municipality = read.municipalities[4] as Scenario["municipalities"][number];
    const cell = { published: 4 } as DecidedCell;
    expect(publishedFigures(municipality, "amv", cell, "derived").publishedSource).toBe("s1");
    expect(publishedFigures(municipality, "regular", cell, "derived").publishedSource).toBe("s2");
    expect(decidedStanding(municipality, "amv")).toBe("assumed");
    expect(problems({ ...two, decided_regular: "" })).toMatchObject([{ code: "missing", column: "decided_regular" }]);
    expect(problems({ ...two, decided_amv: "" })).toMatchObject([{ code: "missing", column: "decided_amv" }]);
    expect(problems({ ...two, decided_amv_standing: "" })).toMatchObject([{ column: "decided_amv_standing" }]);
    expect(problems({ ...two, decided_amv_source: "s9" })).toMatchObject([
      { code: "unknown-code", column: "decided_amv_source" },
    ]);
  });

  it("may be a total alone: how many are amv is estimated by the key, and the two are exactly the total", () => {
    const cells = { decided_amv: "", decided_total: "37" };
    const table = municipalities.map((row, i) => (i === 5 ? withCells(row, cells) : row));
    const read = scenarioOf(parseScenario({ ...files(main), "municipalities.csv": csv(table) }));
    const published = { standing: "published", source: "s2" };
    // 37 · 5 / 55 = 3.36.
    const decided = { regular: 34, amv: 3, standing: "estimate", source: "s2", totalProvenance: published };
    expect(read.municipalities[4]?.decided).toEqual(decided);
    expect(scenarioOf(parseScenario({ "scenario.json": writeScenario(read) }))).toStrictEqual(read);
    const counted = describeScenario(read).standings.filter(({ figures }) => figures.startsWith("decided"));
    const places = { regular: 34, amv: 3 };
    expect(counted).toEqual([
      { figures: "decided", standing: "estimate", count: 1, places },
      { figures: "decidedTotals", standing: "published", count: 1, places },
    ]);
    expect(factLines(read).filter(({ fact }) => fact === "decidedTotals")).toMatchObject([
      { standing: "published", count: 1, source: { id: "s2" } },
    ]);
    expect(decidedStanding(read.municipalities[4] as Scenario["municipalities"][number], "regular")).toBe("estimate");
  });

  it("does not have a total and a number of a kind, nor a total without a standing or of an unknown source", () => {
    const both = problems({ decided_total: "37" });
    expect(both).toMatchObject([{ code: "contradiction", row: 6, column: "decided_total", value: "37" }]);
    expect(both[0]?.message.en).toContain("(decided_amv)");
    const alone = { decided_amv: "", decided_total: "37" };
    expect(problems({ ...alone, decided_standing: "" })).toMatchObject([
      { code: "missing", column: "decided_standing" },
    ]);
    expect(problems({ ...alone, decided_source: "s9" })).toMatchObject([{ column: "decided_source" }]);
    expect(problems({ ...alone, decided_amv_standing: "assumed" })).toMatchObject([{ code: "contradiction" }]);
  });

  it.each([
    [930, { regular: 144, amv: 14 }, 82],
    [340, { regular: 228, amv: 22 }, 30],
    [5, { regular: 1, amv: 1 }, 3],
    [7, { regular: 0, amv: 0 }, 0],
    [7, { regular: 0, amv: 3 }, 7],
    [0, { regular: 9, amv: 3 }, 0],
    [1_000_000_000, { regular: 999_999_999, amv: 1 }, 1],
  ])("splits a total of %i by the key %j: %i amv, a half goes up, and all of it is there", (total, key, amv) => {
    expect(splitTotal(total, key)).toEqual({ regular: total - amv, amv });
    const illustrative = { standing: "illustrative" } as const;
    const made = decidedInAll(total, key, illustrative);
    expect(made).toEqual({ regular: total - amv, amv, ...illustrative, totalProvenance: illustrative });
  });

  it("has a number and a standing; 0 is a number", () => {
    expect(problems({ decided_amv: "0" })).toEqual([]);
    expect(problems({ decided_regular: "7", decided_amv: "" })).toEqual([]);
    expect(problems({ decided_standing: "" })).toMatchObject([{ code: "missing", row: 6, column: "decided_standing" }]);
    expect(problems({ decided_amv: "" })).toMatchObject([{ code: "missing", row: 6, column: "decided_regular" }]);
    const one = { code: "M1", province: "P1", latitude: 52, longitude: 5, indicative: { regular: 5, amv: 0 } };
    const document = {
      ...main,
      need: undefined,
      provinces: [{ code: "P1" }],
      municipalities: [{ ...one, decided: { standing: "assumed" } }],
      borders: [],
    };
    expect(problemsOf(parseScenario({ "scenario.json": JSON.stringify(document) }))).toMatchObject([
      { code: "missing", path: "municipalities[0].decided" },
    ]);
  });
});
