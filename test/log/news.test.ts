import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Municipality, Pin, Scenario } from "../../src/domain/index.ts";
import {
  appended,
  checkLog,
  emptyLog,
  type Log,
  type MeasuredPrice,
  newsOf,
  noNames,
  pinText,
  scenarioOf,
  withPrices,
} from "../../src/log/index.ts";
import { parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios } from "../arbitraries/scenario.ts";
import { counting } from "./example.ts";

const read = readBundled("two-provinces");
if (read.status !== "ok") throw new Error("The bundled scenario does not parse.");
const base = read.scenario;
const [first, second] = base.municipalities as readonly [Municipality, Municipality];
const pin: Pin = {
  type: "agreed-merger",
  kind: "amv",
  guest: first.code,
  host: second.code,
  by: "A. Jansen",
  why: "near",
  at: "2026-01-01",
};
const withPins = (...pins: readonly Pin[]): Scenario => ({ ...base, pins });
const news = (scenario: Scenario, log: Log) => newsOf(scenario, checkLog(log).entries, log.names);
const after = (scenario: Scenario, log: Log) =>
  appended(log, news(scenario, log), "2026-01-02T00:00:00.000Z", counting(log.text.length + 1));
const types = (scenario: Scenario, log: Log) => news(scenario, log).map(({ what }) => what.type);
const begun = after(base, emptyLog);

describe("what a log does not tell yet", () => {
  it("is how things stand, where it has not begun", () => {
    expect(news(base, emptyLog)).toMatchObject([
      { what: { type: "start", scenario: "two-provinces", rules: base.rules, objective: base.objective, decided: {} } },
    ]);
    expect(scenarioOf(checkLog(emptyLog).entries)).toBeUndefined();
    expect(scenarioOf(checkLog(begun).entries)).toBe("two-provinces");
  });

  it("is nothing of what it told", () => {
    expect(news(base, begun)).toEqual([]);
  });

  it("is a pin with its record, and a pin that was taken back", () => {
    expect(news(withPins(pin), begun)).toEqual([
      {
        what: { type: "pin", pin: { type: "agreed-merger", kind: "amv", guest: first.code, host: second.code } },
        who: "A. Jansen",
        why: "near",
        settled: "2026-01-01",
      },
    ]);
    const pinned = after(withPins(pin), begun);
    expect(types(withPins(pin), pinned)).toEqual([]);
    expect(types(base, pinned)).toEqual(["unpin"]);
    expect(types(withPins(pin), after(base, pinned))).toEqual(["pin"]);
  });

  it("is a pin with another record; not one whose record was taken away", () => {
    const pinned = after(withPins(pin), begun);
    const { why: _why, ...unexplained } = pin;
    for (const other of [{ ...pin, by: "B" }, { ...pin, why: "far" }, { ...pin, provided: "if" }, unexplained])
      expect(types(withPins(other as Pin), pinned)).toEqual(["pin"]);
    const forgotten = { ...pinned, names: noNames };
    expect(types(withPins(pin), forgotten)).toEqual([]);
    expect(types(withPins({ ...pin, by: "B" }), forgotten)).toEqual([]);
  });

  it("is a rule, the objectives, the number of a decision, and that other figures changed", () => {
    const rules = { ...base.rules, reserve: { ...base.rules["reserve"], enabled: false } };
    const decided: Municipality = { ...first, decided: { regular: 12, standing: "published" } };
    const changed = {
      ...base,
      rules,
      objective: base.objective.slice(0, 1),
      date: "2027-07-01",
      municipalities: base.municipalities.map((one) => (one === first ? decided : one)),
    };
    expect(types(changed, begun)).toEqual(["figures", "rule", "objective", "decided"]);
    const log = after(changed, begun);
    expect(news(changed, log)).toEqual([]);
    expect(news(base, log).map(({ what }) => what)).toContainEqual({
      type: "decided",
      municipality: first.code,
      decided: null,
    });
  });

  it("is the price that was measured: on the line of a new pin, and by itself for one that is told already", () => {
    const price = (n: number): MeasuredPrice => ({ way: "stepwise", proven: true, measures: { unviable: n } });
    const of = (log: Log, n: number) =>
      withPrices(news(withPins(pin), log), checkLog(log).entries, new Map([[pinText(pin), price(n)]]));
    expect(of(begun, 3)).toMatchObject([{ what: { type: "pin" }, price: price(3) }]);
    const pinned = after(withPins(pin), begun);
    expect(of(pinned, 3)).toEqual([{ what: { type: "priced", of: 2 }, price: price(3) }]);
    const priced = appended(pinned, of(pinned, 3), "2026-01-03T00:00:00.000Z", counting(900));
    expect(of(priced, 3)).toEqual([]);
    expect(of(priced, 4)).toHaveLength(1);
    // What was taken back costs nothing any more.
    const taken = withPrices(news(base, priced), checkLog(priced).entries, new Map([[pinText(pin), price(5)]]));
    expect(taken).toMatchObject([{ what: { type: "unpin" } }]);
    expect(taken[0]?.price).toBeUndefined();
  });

  it("is nothing after it is written down, whatever the scenarios, as read from their files", () => {
    const some = scenarios({ municipalities: 6, provinces: 2, key: 30, pins: 4 });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const log = after({ ...other, id: one.id }, after(one, emptyLog));
        const reread = parseScenario({ "scenario.json": writeScenario({ ...other, id: one.id }) });
        expect(reread.status === "ok" ? news(reread.scenario, log) : reread).toEqual([]);
        expect(checkLog(log).faults).toEqual([]);
      }),
      runs(40),
    );
  });
});
