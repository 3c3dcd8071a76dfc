import { describe, expect, it } from "vitest";
import { total } from "../../src/domain/index.ts";
import { describe as describeScenario, parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { factLines } from "../../src/report/data/facts.ts";
import { files, main, municipalities, problemsOf, scenarioOf, csv } from "./fixture.ts";

/** The second municipality's total is published, its parts are estimated. */
const scenario = scenarioOf(parseScenario(files()));

describe("a key whose total is surer than its parts", () => {
  it("is read from the table, and written and read back", () => {
    const found = scenario.municipalities.map((m) => m.indicativeTotal);
    expect(found).toEqual([undefined, { standing: "published", source: "s2" }, undefined, undefined, undefined]);
    expect(scenario.municipalities[1]?.indicativeProvenance).toEqual({ standing: "estimate", source: "s1" });
    expect(scenarioOf(parseScenario({ "scenario.json": writeScenario(scenario) }))).toStrictEqual(scenario);
  });

  it("is counted apart, in the description and among the facts", () => {
    const counted = describeScenario(scenario).standings.filter(({ figures }) => figures === "indicativeTotals");
    expect(counted).toEqual([
      { figures: "indicativeTotals", standing: "published", count: 1, places: scenario.municipalities[1]?.indicative },
    ]);
    expect(total(scenario.municipalities[1]?.indicative ?? { regular: 0, amv: 0 })).toBe(88);
    expect(factLines(scenario).filter(({ fact }) => fact === "keyTotals")).toEqual([
      { fact: "keyTotals", standing: "published", count: 1, source: scenario.sources[1] },
    ]);
  });

  it("does not have a source and no standing", () => {
    const at = municipalities[0]?.indexOf("indicative_total_standing") ?? -1;
    const table = municipalities.map((row, i) => (i === 2 ? row.with(at, "") : row));
    const problems = problemsOf(parseScenario({ ...files(main), "municipalities.csv": csv(table) }));
    expect(problems).toMatchObject([{ code: "missing", row: 3, column: "indicative_total_standing" }]);
  });
});
