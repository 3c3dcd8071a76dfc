import { describe, expect, it } from "vitest";
import {
  checkLog,
  headOf,
  type Names,
  namesText,
  readNames,
  withoutBefore,
  withoutName,
  withoutOld,
} from "../../src/log/index.ts";
import { commitmentOf } from "../../src/log/names.ts";
import { example } from "./example.ts";

const log = example();
const head = headOf(log.text);
const { entries } = checkLog(log);
const textsOf = (names: Names) => [...names.kept.values()].map(({ text }) => text).toSorted();
const all = ["A. Jansen", "P. de Vries", "agreed with A. Jansen and P. de Vries", "café closed", "the council agrees"];

describe("the names beside a log", () => {
  it("are what its lines commit to, each with a salt of its own", () => {
    expect(textsOf(log.names)).toEqual(all);
    expect(new Set([...log.names.kept.values()].map(({ salt }) => salt)).size).toBe(5);
    expect(log.names.kept.get(entries[0]?.who ?? "")?.text).toBe("A. Jansen");
  });

  it("are written and read back", () => {
    const names = { ...log.names, days: 365 };
    expect(readNames(namesText(names))).toEqual(names);
  });

  it.each([
    ["no JSON", "{"],
    ["another format", '{"format":"other","version":1,"days":null,"names":{}}'],
    ["no names", '{"format":"verdeelwijzer-log-names","version":1,"days":null,"names":[]}'],
    ["days before today", '{"format":"verdeelwijzer-log-names","version":1,"days":-1,"names":{}}'],
    ["a commitment that is none", '{"format":"verdeelwijzer-log-names","version":1,"days":null,"names":{"ab":{}}}'],
    ["a name without salt", namesText(log.names).replaceAll('"salt"', '"sand"')],
  ])("are not read from %s", (_, text) => {
    expect(readNames(text)).toBeUndefined();
  });

  it("are told where one is not what its line commits to", () => {
    const kept = new Map(log.names.kept);
    const who = entries[1]?.who ?? "";
    kept.set(who, { salt: kept.get(who)?.salt ?? "", text: "Somebody else" });
    expect(checkLog({ ...log, names: { ...log.names, kept } }, head).faults).toEqual([
      { type: "name", line: 2, field: "who" },
    ]);
  });

  it("are told where no line commits to one", () => {
    const one = { salt: "f".repeat(32), text: "Stranger" };
    const kept = new Map(log.names.kept).set(commitmentOf(one), one);
    expect(checkLog({ ...log, names: { ...log.names, kept } }, head).faults).toEqual([
      { type: "stray", commitment: commitmentOf(one) },
    ]);
  });

  it("say nothing of a name without its salt", () => {
    const [one, other] = [
      commitmentOf({ salt: "0".repeat(32), text: "A" }),
      commitmentOf({ salt: "1".repeat(32), text: "A" }),
    ];
    expect(one).not.toBe(other);
  });
});

describe("forgetting", () => {
  const kept = (names: Names) => {
    expect(checkLog({ ...log, names }, head).faults).toEqual([]);
    return textsOf(names);
  };

  it("takes a name away, and reasons in which it stands; the chain holds", () => {
    const names = withoutName(log.names, " a.  JANSEN");
    expect(kept(names)).toEqual(["P. de Vries", "café closed", "the council agrees"]);
    expect(checkLog({ ...log, names }).removed).toBe(2);
  });

  it("takes whole words only, and for nothing takes nothing", () => {
    expect(kept(withoutName(log.names, "Jan"))).toEqual(all);
    expect(kept(withoutName(log.names, "Cafe"))).toEqual(all);
    expect(kept(withoutName(log.names, "CAFÉ"))).toEqual(all.filter((text) => text !== "café closed"));
    expect(kept(withoutName(log.names, " . "))).toEqual(all);
  });

  it("takes away what was written before a moment", () => {
    expect(kept(withoutBefore(log.names, entries, "2026-01-02T12:00:00.000Z"))).toEqual(["P. de Vries", "café closed"]);
    expect(kept(withoutBefore(log.names, entries, "2026-01-01T12:00:00.000Z"))).toEqual(all);
    expect(kept(withoutBefore(log.names, entries, "2027-01-01T00:00:00.000Z"))).toEqual([]);
  });

  it("takes away what is older than the setting says, and nothing without one", () => {
    const after = (days: number | null) =>
      kept(withoutOld({ ...log.names, days }, entries, "2026-01-31T12:00:00.000Z"));
    expect(after(null)).toEqual(all);
    expect(after(30)).toEqual(all);
    expect(after(29)).toEqual(["P. de Vries", "café closed"]);
    expect(after(0)).toEqual([]);
    expect(after(1_000_000)).toEqual(all);
  });

  it("can take everything away: then who and why are gone, and what was settled stands", () => {
    const checked = checkLog({ ...log, names: { kept: new Map(), days: null } }, head);
    expect(checked).toMatchObject({ faults: [], removed: 5 });
    expect(checked.entries.map(({ what }) => what.type)).toEqual(["pin", "rule", "unpin"]);
  });
});
