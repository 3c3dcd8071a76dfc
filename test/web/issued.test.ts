import { describe, expect, it } from "vitest";
import type { Scenario } from "../../src/domain/index.ts";
import { applied } from "../../src/web/state/apply.ts";
import { added, emptyLog, undone, type What } from "../../src/web/state/change.ts";
import { issued as minuted } from "../../src/web/state/issued.ts";
import { fetchChecks } from "../../src/web/state/checks.ts";
import { mergedLogs } from "../../src/web/state/merge-logs.ts";
import { readSession, writeSession } from "../../src/web/state/session-file.ts";
import { firstSession } from "../../src/web/state/session.ts";
import { type TypedDecision, typedDecision } from "../../src/web/state/typed-decision.ts";
import { parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { reportSay } from "../../src/report/messages/index.ts";
import { webSay } from "../../src/web/messages/index.ts";
import { readTyped, type Typed, typedOf } from "../../src/web/screens/province/issued-read.ts";
import type { Texts } from "../../src/web/texts.tsx";
import { answered, page as told, scenario, turn } from "./told-engine.ts";

const [town] = scenario.municipalities;
if (town === undefined) throw new Error("There is a municipality.");
const { code } = town;
const issued: TypedDecision = { regular: 280, amv: 20, standing: "published", source: "Staatscourant 2026, 1234" };
const decided = (decision?: TypedDecision): What => ({
  type: "decided",
  municipality: code,
  ...(decision !== undefined && { decision }),
});
const said = { by: "A", why: "B", at: "2026-01-01T00:00:00.000Z" };
const logOf = (...whats: readonly What[]) => whats.reduce((log, what) => added(log, { what, ...said }), emptyLog);
const first = ({ municipalities }: Scenario) => municipalities.find((one) => one.code === code);

describe("a decision that somebody typed", () => {
  it("stands in the scenario with its source, as a file would have it", () => {
    const now = applied(scenario, logOf(decided(issued)));
    const { decided: found } = first(now) ?? {};
    expect(found).toMatchObject({ regular: 280, amv: 20, standing: "published" });
    expect(now.sources.find(({ id }) => id === found?.source)?.title).toBe(issued.source);
    const read = parseScenario({ "scenario.json": writeScenario(now) });
    expect(read.status === "ok" && first(read.scenario)?.decided).toEqual(found);
    expect(typedDecision(now, code)).toEqual(issued);
  });

  it("gives way to a later one with its source, and is taken away", () => {
    const other = { ...issued, source: "Letter of 1 March" };
    const now = applied(scenario, logOf(decided(issued), decided(other)));
    expect(now.sources.map(({ title }) => title).slice(scenario.sources.length)).toEqual([other.source]);
    expect(applied(scenario, logOf(decided(issued), decided()))).toEqual(scenario);
  });

  it("gives way to tables that state it afterwards, with the same number too", () => {
    const base = applied(scenario, logOf(decided({ regular: 7, standing: "assumed" })));
    const tables = (of: Scenario, stated: boolean): What => ({
      type: "tables",
      names: "a.csv",
      scenario: of,
      ...(stated && { decided: [code] }),
    });
    const after = (...whats: readonly What[]) => typedDecision(applied(scenario, logOf(...whats)), code)?.regular;
    expect(after(decided(issued), tables(base, false))).toBe(7);
    expect(after(decided(issued), tables(scenario, false))).toBe(280);
    expect(after(decided(issued), tables(scenario, true))).toBeUndefined();
    expect(after(tables(base, true), decided(issued))).toBe(280);
  });

  it("is told for the minutes with who, why and when, as long as it holds", () => {
    const told = { municipality: code, decision: issued, ...said };
    const apart = { ...issued, source: "Letter of 1 March" };
    expect(minuted(scenario, logOf(decided(issued)))).toEqual([told]);
    expect(minuted(scenario, logOf(decided(issued), decided(apart)))).toEqual([{ ...told, decision: apart }]);
    expect(minuted(scenario, undone(logOf(decided(issued))))).toEqual([]);
    const tables: What = { type: "tables", names: "a.csv", scenario, decided: [code] };
    expect(minuted(scenario, logOf(decided(issued), tables))).toEqual([]);
    // Taken away it is told where a file had one.
    expect(minuted(scenario, logOf(decided(issued), decided()))).toEqual([]);
    const base = applied(scenario, logOf(decided(issued)));
    expect(minuted(base, emptyLog)).toEqual([]);
    expect(minuted(base, logOf(decided()))).toEqual([{ municipality: code, ...said }]);
  });

  it("goes into a session's file and comes out as it was", () => {
    const opened = { name: "two-provinces", files: { "scenario.json": "{}" } };
    const apart: TypedDecision = { ...issued, amvProvenance: { standing: "assumed", source: "a letter" } };
    const log = logOf(decided(issued), decided(), decided(apart));
    const read = readSession(JSON.parse(writeSession({ ...firstSession, opened, log })));
    expect(read?.log).toEqual(log);
  });

  it("of another session is taken over, and asked about where ours says otherwise", () => {
    const ours = logOf(decided(issued));
    expect(mergedLogs(scenario, emptyLog, ours).added).toHaveLength(1);
    const [, next] = scenario.municipalities;
    const theirs: What = { type: "decided", municipality: next?.code ?? code, decision: issued };
    expect(mergedLogs(scenario, ours, logOf(theirs))).toMatchObject({ added: [{ what: theirs }], conflicts: [] });
    expect(mergedLogs(scenario, ours, ours)).toMatchObject({ same: 1, conflicts: [] });
    expect(mergedLogs(scenario, ours, logOf(decided({ ...issued, amv: 21 }))).conflicts).toHaveLength(1);
  });

  it("is held to the rules of files, in their words", async () => {
    const withRoom: Scenario = {
      ...scenario,
      municipalities: scenario.municipalities.map((one) =>
        one.code === code ? { ...one, capacity: { regular: 250, amv: 30 } } : one,
      ),
    };
    const problems = async (...whats: readonly What[]) => {
      const log = logOf(...whats);
      return (await fetchChecks(whats))(withRoom, applied(withRoom, log), log);
    };
    expect(await problems(decided({ ...issued, regular: 200 }))).toEqual([]);
    const [beyond] = await problems(decided(issued));
    expect(beyond?.message.nl).toMatch(/ruimte \(250\).*wat haar besluit van haar overneemt \(280\)/);
    const [none] = await problems(decided({ standing: "published" }));
    expect(none?.message.en).toMatch(/has no number/);
  });

  it("is made once however often it is pressed, and answered at once from what stands", async () => {
    const { actions, asked, store } = await answered();
    await actions.change([decided(issued)], "");
    await actions.change([decided(issued)], "");
    await turn();
    expect(store.get().log.changes).toHaveLength(1);
    expect(asked.slice(1).map(({ task }) => task)).toEqual(["amend"]);
    await actions.change([decided({ ...issued, amv: 2e9 })], "");
    expect(store.get().problems).not.toEqual([]);
    expect(store.get().log.changes).toHaveLength(1);
  });

  it("that there is not is not taken away", async () => {
    const { actions, store } = told();
    await actions.change([decided()], "");
    expect(store.get().log.changes).toEqual([]);
  });
});

describe("what stands in the form's fields", () => {
  const texts = {
    say: webSay("en", undefined),
    report: reportSay("en", undefined),
    told: (text) => text.en,
    language: "en",
  } as Texts;
  const known: TypedDecision = { ...issued, amvProvenance: { standing: "assumed", source: "a letter" } };
  const before = typedOf(known, scenario, texts);
  const read = (part: Partial<Typed>) => {
    const found = readTyped({ ...before, ...part }, before, known, texts);
    return "wrong" in found ? found.wrong : found.decision;
  };

  it("is what is known, and says the same when nobody changed it", () => {
    expect(before).toEqual({ of: "both", places: "300", amv: "20", source: issued.source, standing: "published" });
    expect(read({})).toEqual(known);
  });

  it("keeps a source of its own for a number that nobody changed, and no longer", () => {
    expect(read({ places: "310" })).toEqual({ ...known, regular: 290 });
    expect(read({ amv: "21" })).toEqual({ ...issued, regular: 279, amv: 21 });
    expect(read({ source: "" })).toEqual({ regular: 280, amv: 20, standing: "published" });
  });

  it("keeps of a total that it is known better than its parts, where nobody changed any of it", () => {
    const totalProvenance = { standing: "published", source: "a newspaper" } as const;
    const split: TypedDecision = { ...issued, standing: "estimate", totalProvenance };
    const first = typedOf(split, scenario, texts);
    const after = (part: Partial<Typed>) => readTyped({ ...first, ...part }, first, split, texts);
    expect(after({})).toEqual({ decision: split, places: 300 });
    const { totalProvenance: _gone, ...parts } = split;
    expect(after({ places: "310" })).toEqual({ decision: { ...parts, regular: 290 }, places: 310 });
    expect(after({ amv: "21" })).toEqual({ decision: { ...parts, regular: 279, amv: 21 }, places: 300 });
    const now = applied(scenario, logOf(decided(split)));
    expect(typedDecision(now, code)).toEqual(split);
  });

  it("may be of one kind alone", () => {
    expect(read({ of: "amv", places: "0" })).toEqual({ amv: 0, standing: "published", source: issued.source });
    const one = typedOf({ amv: 5, standing: "derived" }, scenario, texts);
    expect(one).toMatchObject({ of: "amv", places: "5", source: "", standing: "derived" });
  });

  it.each(["-1", "ca. 120", "1,5", "1000000001", ""])("is refused at its field: %j", (places) => {
    expect(Object.keys(read({ places }))).toEqual(["places"]);
    expect(Object.keys(read({ amv: places }))).toEqual(["amv"]);
  });
});
