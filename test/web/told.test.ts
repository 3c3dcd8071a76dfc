import { describe, expect, it } from "vitest";
import { packageLog } from "../../src/cli/package-log.ts";
import type { Pin } from "../../src/domain/index.ts";
import { checkLog, type Entry, type Log, pinText, readNames } from "../../src/log/index.ts";
import { toldLog } from "../../src/web/engine/told.ts";
import { added, type ChangeLog, emptyLog, redone, undone, type What } from "../../src/web/state/change.ts";
import { matter } from "../../src/web/state/same-pin.ts";
import { readSession, writeSession } from "../../src/web/state/session-file.ts";
import { firstSession } from "../../src/web/state/session.ts";
import { counting } from "../log/example.ts";
import { ownSite, scenario } from "./told-engine.ts";

const [town] = scenario.municipalities;
if (town === undefined) throw new Error("There is a municipality.");
const code = town.code;
const at = "2026-01-02T12:00:00.000Z";
const clerk = { by: "A. Jansen", why: "brief van A. Jansen", at: "2026-01-01T09:00:00.000Z" };
const chair = { by: "P. de Vries", at: "2026-01-01T10:00:00.000Z" };
const rule: What = { type: "rule", rule: "viable-site", setting: { ...scenario.rules["viable-site"], enabled: false } };
const offer: What = { type: "offer", municipality: code, kind: "regular", places: 7 };
const decided: What = {
  type: "decided",
  municipality: code,
  decision: { regular: 31, standing: "published", source: "Staatscourant 1" },
};

function scenarioPin(n: number): Pin {
  const what = ownSite(n);
  if (what.type !== "pin") throw new Error("This is a pin.");
  return what.pin;
}

const logOf = (...whats: readonly What[]) => whats.reduce((log, what) => added(log, { what, ...clerk }), emptyLog);

/** The session after its log was taken, with salts of its own each time. */
let salts = 1;
function taken(log: ChangeLog, forget?: string): ChangeLog & { readonly taken: NonNullable<ChangeLog["taken"]> } {
  salts += 1000;
  const found = toldLog(scenario, log, at, counting(salts), forget);
  if (found === undefined) throw new Error("The log holds.");
  return { ...log, taken: found };
}

function filesOf({ taken: files }: ChangeLog): Log {
  const names = readNames(files?.names ?? "");
  if (names === undefined) throw new Error("These are names.");
  return { text: files?.lines ?? "", names };
}

/** Every line in words, for people to compare: what, who, why. */
function told(log: ChangeLog): readonly string[] {
  const files = filesOf(log);
  const { entries, faults } = checkLog(files);
  expect(faults).toEqual([]);
  const text = (commitment: string | null) =>
    commitment === null ? "-" : (files.names.kept.get(commitment)?.text ?? "removed");
  return entries.map(({ what, who, why, settled }: Entry) =>
    [what.type, text(who), text(why), settled?.slice(11, 16) ?? "-"].join(" | "),
  );
}

const clerks = "A. Jansen | brief van A. Jansen | 09:00";

describe("the log of a session", () => {
  it("tells every change in order with who, why and when, what was taken back too, and no price", () => {
    const back = undone(logOf(ownSite(0), rule, decided, offer), chair);
    const log = taken(added(back, { what: ownSite(1), ...clerk }));
    expect(told(log)).toEqual([
      "start | - | - | -",
      `pin | ${clerks}`,
      `rule | ${clerks}`,
      `decided | ${clerks}`,
      `offer | ${clerks}`,
      "offer | P. de Vries | - | 10:00",
      `pin | ${clerks}`,
      "figures | - | - | -",
    ]);
    const { entries } = checkLog(filesOf(log));
    expect(entries.map(({ price }) => price)).toEqual(entries.map(() => null));
    const offers = town.offers.filter(({ kind }) => kind === "regular").reduce((sum, { places }) => sum + places, 0);
    expect(entries.flatMap(({ what }) => (what.type === "offer" ? [what.places] : []))).toEqual([7, offers]);
    expect(log.taken.lines).not.toContain("Jansen");
    // As files in a folder it holds for the command line, too.
    const bytes = (text: string) => new TextEncoder().encode(text);
    const files = { "log.jsonl": bytes(log.taken.lines), "log-names.json": bytes(log.taken.names) };
    expect(packageLog(new Map(Object.entries(files)))).toMatchObject({ faults: [], entries });
  });

  it("begins with the very lines that were taken before: what is undone then has a line that takes it back", () => {
    const first = taken(logOf(ownSite(0), rule));
    expect(taken(first).taken).toEqual(first.taken);
    const second = taken(redone(undone(undone(first, chair), chair), chair));
    expect(second.taken.lines.startsWith(first.taken.lines)).toBe(true);
    expect(told(second).slice(told(first).length)).toEqual([
      "rule | P. de Vries | - | 10:00",
      "unpin | P. de Vries | - | 10:00",
      `pin | ${clerks}`,
    ]);
    const kept = filesOf(second).names.kept;
    for (const [sum, one] of filesOf(first).names.kept) expect(kept.get(sum)).toEqual(one);
  });

  it("tells what was settled again as it was, of tables that they were taken over, and nothing of what is discussed", () => {
    const title = { nl: "A", en: "A" };
    const tables: What = { type: "tables", names: "a.csv", scenario: { ...scenario, title } };
    const pin = ownSite(0);
    if (pin.type !== "pin") throw new Error("It is a pin.");
    const again = logOf({ ...pin, type: "discuss" }, rule, rule, tables, pin);
    const log = taken(added(again, { what: pin, ...chair, why: "raad" }));
    expect(told(log)).toEqual([
      "start | - | - | -",
      `rule | ${clerks}`,
      `rule | ${clerks}`,
      `figures | ${clerks}`,
      `pin | ${clerks}`,
      "pin | P. de Vries | raad | 10:00",
    ]);
  });

  it("holds without a name that was taken away, which does not come back by itself", () => {
    const log = taken(logOf(ownSite(0), rule), "jansen");
    expect(log.taken.names).not.toContain("Jansen");
    const gone = ["start | - | - | -", "pin | removed | removed | 09:00", "rule | removed | removed | 09:00"];
    expect(told(log)).toEqual(gone);
    expect(told(taken(log))).toEqual(gone);
    expect(checkLog(filesOf(log)).removed).toBe(4);
    // Nor where what it settled is taken back and holds again.
    const again = taken(redone(undone(undone(log, chair), chair), chair));
    expect(told(again).slice(gone.length)).toEqual([
      "rule | P. de Vries | - | 10:00",
      "unpin | P. de Vries | - | 10:00",
      "pin | - | - | 09:00",
    ]);
    expect(told(taken(redone(undone(again, chair), chair))).at(-1)).toBe("pin | - | - | 09:00");
    // What somebody says anew is told.
    const anew = taken(added(again, { what: ownSite(0), ...chair, why: "raad" }));
    expect(told(anew).at(-1)).toBe("pin | P. de Vries | raad | 10:00");
    expect(taken(anew).taken).toEqual(anew.taken);
  });

  it("is not gone on with where it was changed, or where the steps lead elsewhere", () => {
    const log = taken(logOf(ownSite(0), rule));
    const lines = log.taken.lines.replace("viable-site", "reserve");
    expect(toldLog(scenario, { ...log, taken: { ...log.taken, lines } }, at, counting())).toBeUndefined();
    expect(toldLog(scenario, { ...log, steps: [] }, at, counting())).toBeUndefined();
  });

  it("goes with the session's file; a file of before has none, and is told from its changes", () => {
    const opened = { name: "two-provinces", files: {} };
    const log = taken(added(undone(logOf(ownSite(0), offer), chair), { what: rule, ...clerk }));
    const file = writeSession({ ...firstSession, opened, log });
    const read = readSession(JSON.parse(file));
    expect(read?.log).toEqual(log);
    expect(read && taken(read.log).taken).toEqual(log.taken);
    const { steps: _steps, taken: _taken, ...before } = undone(logOf(ownSite(0), offer));
    const old = readSession(JSON.parse(writeSession({ ...firstSession, opened, log: before })));
    expect(old?.log).toEqual(before);
    expect(old && told(taken(old.log))).toEqual([
      "start | - | - | -",
      `pin | ${clerks}`,
      `offer | ${clerks}`,
      "offer | - | - | -",
    ]);
    // Steps that do not lead to the changes are no whole session.
    const broken = JSON.parse(file) as { log: { applied: number } };
    broken.log.applied = 1;
    expect(readSession(broken)).toBeUndefined();
  });

  it("has what was measured of a pin after the step that it was measured after, once, and so has the file of a session", () => {
    const steps = logOf(ownSite(0), rule);
    const pin = scenarioPin(0);
    const price = { way: "stepwise", proven: true, measures: { unviable: 6, handOvers: -1 } };
    const priced = (after: number, log: ChangeLog): ChangeLog => ({
      ...log,
      prices: [
        { pin: matter(pin), text: pinText(pin), of: "then", steps: after, price, levels: [{ low: 6, high: 6 }, null] },
      ],
    });
    const early = taken(priced(1, steps));
    const types = (log: ChangeLog) => checkLog(filesOf(log)).entries.map((one) => [one.what.type, one.price]);
    const [start, settled, changed] = [
      ["start", null],
      ["pin", null],
      ["rule", null],
    ];
    expect(types(early)).toEqual([start, settled, ["priced", price], changed]);
    expect(taken(early).taken.lines).toBe(early.taken.lines);
    // After it was saved: at the end, and what was saved before stays as it is.
    const late = taken(priced(2, taken(steps)));
    expect(types(late)).toEqual([start, settled, changed, ["priced", price]]);
    const opened = { name: "two-provinces", files: {} };
    expect(readSession(JSON.parse(writeSession({ ...firstSession, opened, log: late })))?.log).toEqual(late);
  });
});
