import { describe, expect, it } from "vitest";
import { describe as describeScenario, parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { csv, files, main, municipalities, problemsOf, scenarioOf } from "./fixture.ts";

/** The decision on the fifth municipality was issued: 4 amv. */
const scenario = scenarioOf(parseScenario(files()));
const column = (name: string) => municipalities[0]?.indexOf(name) ?? -1;

/** The problems of the table with these cells in the row of that municipality. */
function problems(cells: Readonly<Record<string, string>>) {
  const table = municipalities.map((row, i) =>
    i === 5 ? Object.entries(cells).reduce((now, [name, cell]) => now.with(column(name), cell), row) : row,
  );
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
