import { describe, expect, it } from "vitest";
import { applied, groundOf } from "../../src/web/state/apply.ts";
import { added, emptyLog, type What } from "../../src/web/state/change.ts";
import { readSession, writeSession } from "../../src/web/state/session-file.ts";
import { firstSession, keyOf } from "../../src/web/state/session.ts";
import { ownSite, scenario } from "./told-engine.ts";

const said = { by: "griffier", why: "brief", at: "2026-01-01T00:00:00Z" };
const [town] = scenario.municipalities;
if (town === undefined) throw new Error("There is a municipality.");

/** Tables in which a municipality's decided figures are left and its offers are other ones. */
const tables = (names: string, title: string): What => ({
  type: "tables",
  names,
  scenario: { ...scenario, title: { nl: title, en: title } },
});

const logOf = (...whats: readonly What[]) => whats.reduce((log, what) => added(log, { what, ...said }), emptyLog);

describe("tables that were taken over", () => {
  it("are what every change is made to, whatever came first; the last of them hold", () => {
    const log = logOf(ownSite(0), tables("a.csv", "A"), tables("b.csv", "B"), ownSite(1));
    const now = applied(scenario, log);
    expect(now.title.nl).toBe("B");
    expect(now.pins).toHaveLength(scenario.pins.length + 2);
    expect(groundOf(scenario, log).pins).toEqual(scenario.pins);
    expect(applied(scenario, { ...log, applied: 2 }).title.nl).toBe("A");
    expect(applied(scenario, { ...log, applied: 1 }).title).toEqual(scenario.title);
  });

  it("go into a session's file and come out as they were", () => {
    const log = logOf(tables("a.csv", "A"), ownSite(0));
    const opened = { name: "two-provinces", files: { "scenario.json": "{}" } };
    const read = readSession(JSON.parse(writeSession({ ...firstSession, opened, log })));
    if (read === undefined) throw new Error("The session is whole.");
    expect(read.log.changes.map(({ what, ...rest }) => [what.type, rest])).toEqual([
      ["tables", said],
      ["pin", said],
    ]);
    const { wish } = firstSession;
    expect(keyOf(applied(scenario, read.log), wish)).toBe(keyOf(applied(scenario, log), wish));
  });

  it("that are no scenario make a session that is refused", () => {
    const opened = { name: "x", files: {} };
    const file = JSON.parse(writeSession({ ...firstSession, opened, log: logOf(tables("a.csv", "A")) })) as {
      log: { changes: { what: { scenario: string } }[] };
    };
    const [change] = file.log.changes;
    if (change === undefined) throw new Error("There is a change.");
    change.what.scenario = change.what.scenario.replace("verdeelwijzer", "x");
    expect(readSession(file)).toBeUndefined();
  });
});
