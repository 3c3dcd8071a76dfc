import { describe, expect, it } from "vitest";
import type { Offer } from "../../src/domain/index.ts";
import { applied, groundOf } from "../../src/web/state/apply.ts";
import { added, type ChangeLog, emptyLog, undone, type What } from "../../src/web/state/change.ts";
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

  it("give what was typed before them another figure: theirs holds till they are undone, and what they do not say stays", () => {
    const [first, second] = scenario.municipalities.map(({ code }) => code) as [never, never];
    const offer = (municipality: never, places: number): What => ({
      type: "offer",
      municipality,
      kind: "regular",
      places,
    });
    const told: Offer = { kind: "regular", certainty: "promising", places: 123, provenance: { standing: "assumed" } };
    const municipalities = scenario.municipalities.map((m) => (m.code === first ? { ...m, offers: [told] } : m));
    const taken = (names: string): What => ({ type: "tables", names, scenario: { ...scenario, municipalities } });
    const log = logOf(offer(first, 7), offer(second, 8), taken("a.csv"));
    const places = (now: ChangeLog) =>
      [first, second].map((code) =>
        applied(scenario, now)
          .municipalities.find((m) => m.code === code)
          ?.offers.filter(({ kind }) => kind === "regular")
          .map((one) => one.places),
      );
    expect(places(log)).toEqual([[123], [8]]);
    expect(places(undone(log))).toEqual([[7], [8]]);
    // Also where they state what was known before that was typed.
    const same: What = {
      type: "tables",
      names: "c.csv",
      scenario,
      offers: [{ municipality: second, kind: "regular" }],
    };
    expect(places(logOf(offer(first, 7), offer(second, 8), same))).toEqual([[7], places(logOf())[1]]);
    const more = logOf(offer(first, 7), taken("a.csv"), taken("b.csv"));
    expect(places(more)[0]).toEqual([123]);
    expect(places(added(log, { what: offer(first, 9), ...said }))).toEqual([[9], [8]]);
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
