import { type Pin, type Scenario, withoutRecord } from "../../../src/domain/index.ts";
import { type Entry, type Names, type News, newsOf, pinText } from "../../../src/log/index.ts";
import { writeScenario } from "../../../src/scenario/index.ts";
import type { Person } from "../access/person.ts";

/** A scenario with what is said about it. */
export interface Before {
  readonly scenario: Scenario;
  readonly entries: readonly Entry[];
  readonly names: Names;
}

/** A change as it is written: the scenario after it, and every line that the log gets. Without lines nothing is changed. */
export interface Change {
  readonly scenario: Scenario;
  readonly news: readonly News[];
}

/**
 * What somebody changes who wants a scenario to be as `asked` is. Who is signed in is who settled it, in the record of each pin that is settled and in
 * the log: a name is not asked for. Pins that stay keep their records. `why` holds for all of it that has no reason of its own.
 */
export function changeOf(before: Before, asked: Scenario, { name }: Person, why?: string): Change {
  const there = new Map(before.scenario.pins.map((pin) => [pinText(pin), pin]));
  const after = new Map(
    asked.pins.map((pin) => [pinText(pin), settled(pin, there.get(pinText(pin)), name, why)] as const),
  );
  // Those that stay where they stood, and behind them those that are new.
  const texts = new Set([...[...there.keys()].filter((text) => after.has(text)), ...after.keys()]);
  const pins = [...texts].flatMap((text) => after.get(text) ?? []);
  const scenario = { ...asked, pins };
  const said = { ...(name !== undefined && { who: name }), ...(why !== undefined && { why }) };
  const known = newsOf(scenario, before.entries, before.names).filter(({ what }) => what.type !== "pin");
  const other = [...known, ...worded(before.scenario, scenario, known)].map((one) => ({ ...one, ...said }));
  return { scenario, news: [...other, ...pins.filter((pin) => there.get(pinText(pin)) !== pin).map(lineOf)] };
}

/**
 * What stands otherwise than its log tells, although nobody settled it: a newer version writes a scenario otherwise, or somebody changed the database. It
 * gets lines of its own that name nobody, before those of the next change, so that it is not that of whoever makes this one.
 */
export function unsaid({ scenario, entries, names }: Before): readonly News[] {
  return newsOf(scenario, entries, names);
}

/** What a log has to say of a pin that is settled. */
function lineOf(pin: Pin): News {
  const what = { type: "pin", pin: plain(withoutRecord(pin)) } as const;
  return { what, who: pin.by, why: pin.why, provided: pin.provided, settled: pin.at };
}

/** A pin as it holds after it was asked for: the very one that was there, where nothing else is said of it. */
function settled(asked: Pin, old: Pin | undefined, name: string | undefined, why: string | undefined): Pin {
  const pin = {
    ...asked,
    ...(name !== undefined && { by: name }),
    ...(asked.why === undefined && why !== undefined && { why }),
  };
  // That somebody else settled it is not for who is signed in to say, and so nothing that they say.
  const fields = ["at", "why", "provided", ...(name === undefined ? (["by"] as const) : [])] as const;
  const isAs = (one: Pin) => fields.every((field) => (one[field] ?? "") === (old?.[field] ?? ""));
  return old !== undefined && (isAs(asked) || isAs(pin)) ? old : pin;
}

/** How a scenario begins that somebody brings: what was settled before keeps its own records. */
export function begun(scenario: Scenario, { name }: Person): readonly News[] {
  const none: Names = { kept: new Map(), days: null };
  return newsOf(scenario, [], none).map((one) =>
    one.what.type === "start" && name !== undefined ? { ...one, who: name } : one,
  );
}

/** Decisions whose numbers stay, and of which something else is said: where they come from. */
function worded(before: Scenario, wanted: Scenario, known: readonly News[]): readonly News[] {
  const told = new Set(known.flatMap(({ what }) => (what.type === "decided" ? [what.municipality] : [])));
  const there = new Map(before.municipalities.map(({ code, decided }) => [code, decided]));
  return wanted.municipalities.flatMap(({ code, decided }): readonly News[] => {
    const old = there.get(code);
    if (old === undefined || decided === undefined || told.has(code)) return [];
    if (JSON.stringify(old) === JSON.stringify(decided)) return [];
    const { regular, amv, standing } = decided;
    const numbers = { ...(regular !== undefined && { regular }), ...(amv !== undefined && { amv }), standing };
    return [{ what: { type: "decided", municipality: code, decided: numbers } }];
  });
}

/** Whether two scenarios are written the same, whatever order their pins stand in. */
export function isSame(one: Scenario, other: Scenario): boolean {
  const sorted = (of: Scenario) =>
    writeScenario({ ...of, pins: of.pins.toSorted((a, b) => (pinText(a) < pinText(b) ? -1 : 1)) });
  return sorted(one) === sorted(other);
}

function plain(value: object): { readonly [key: string]: string | number } {
  return JSON.parse(JSON.stringify(value)) as { readonly [key: string]: string | number };
}
