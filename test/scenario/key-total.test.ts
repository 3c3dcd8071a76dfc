import { describe, expect, it } from "vitest";
import { total } from "../../src/domain/index.ts";
import { describe as describeScenario, parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { factLines } from "../../src/report/data/facts.ts";
import { ledgerLines } from "../../src/report/data/ledger.ts";
import { standingsOf } from "../../src/report/data/standings.ts";
import { headline } from "../../src/report/sentences.ts";
import { filled } from "../report/read-tables.ts";
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

describe("a need whose total is surer than its parts", () => {
  const need = { regular: main.need.regular, amv: main.need.amv };
  const given = { ...need, provenance: { standing: "assumed" }, total: { standing: "published", source: "s2" } };
  const read = scenarioOf(parseScenario(files({ ...main, need: given })));

  it("is read, written and read back", () => {
    expect([read.needProvenance, read.needTotal]).toEqual([
      { standing: "assumed" },
      { standing: "published", source: "s2" },
    ]);
    expect(scenarioOf(parseScenario({ "scenario.json": writeScenario(read) }))).toStrictEqual(read);
    const unknown = { ...given, total: { standing: "published", source: "s9" } };
    expect(problemsOf(parseScenario(files({ ...main, need: unknown })))).toMatchObject([{ path: "need.total.source" }]);
  });

  it("is told apart: in the description, among the facts, in the ledger and in the first line", () => {
    expect(describeScenario(read).standings.filter(({ figures }) => figures === "needTotal")).toEqual([
      { figures: "needTotal", standing: "published", count: 1, places: need },
    ]);
    expect(factLines(read).filter(({ fact }) => fact === "needTotal")).toEqual([
      { fact: "needTotal", standing: "published", count: 1, source: read.sources[1] },
    ]);
    const standings = standingsOf(read);
    const line = { need: 1, reported: 1, promising: 0, published: 0, adopted: 1, remainder: 0, surplus: 0, decided: 1 };
    const column = { ...line, takenOver: 0, relief: 0, reserve: 0, task: 1, hosted: 1 };
    const ledger = ledgerLines({ kinds: { regular: column, amv: column }, provinces: [] }, standings);
    const told = ledger.filter(({ name }) => ["need", "task", "hosted"].includes(name));
    expect(told.map(({ figures }) => [figures.amv.standing, figures.total.standing])).toEqual(
      told.map(() => ["assumed", "published"]),
    );
    expect(headline({ ...filled, ledger }, "en")).toBe("Exactly 2 places, of which 1* amv");
  });
});
