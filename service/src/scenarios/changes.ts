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
  const wanted = name === undefined ? asked : { ...asked, pins: asked.pins.map((pin) => by(pin, there)) };
  const known = newsOf(wanted, before.entries, before.names);
  const told = [...known, ...dated(before.scenario, wanted), ...worded(before.scenario, wanted, known)];
  const settled = new Map(wanted.pins.map((pin) => [pinText(pin), recorded(pin, name, why)]));
  const isNew = new Set(told.flatMap(({ what }) => (what.type === "pin" ? [pinText(what.pin as never)] : [])));
  const pins = [
    ...before.scenario.pins.flatMap((pin) => {
      const text = pinText(pin);
      return isNew.has(text) ? (settled.get(text) ?? []) : settled.has(text) ? pin : [];
    }),
    ...[...settled].flatMap(([text, pin]) => (there.has(text) ? [] : pin)),
  ];
  const seen = new Set<string>();
  const news = told.flatMap((one): readonly News[] => {
    const who = name === undefined ? {} : { who: name };
    if (one.what.type !== "pin") return [{ ...one, ...who, ...(why !== undefined && { why }) }];
    const text = pinText(one.what.pin as never);
    const pin = settled.get(text);
    if (pin === undefined || seen.has(text)) return [];
    seen.add(text);
    return [{ what: one.what, who: pin.by, why: pin.why, provided: pin.provided, settled: pin.at }];
  });
  return { scenario: { ...wanted, pins }, news };
}

/** How a scenario begins that somebody brings: what was settled before keeps its own records. */
export function begun(scenario: Scenario, { name }: Person): readonly News[] {
  const none: Names = { kept: new Map(), days: null };
  return newsOf(scenario, [], none).map((one) =>
    one.what.type === "start" && name !== undefined ? { ...one, who: name } : one,
  );
}

/** A pin as it is asked for, by whoever settled it before: that somebody else did is not for who asks to say. */
function by({ by: _said, ...pin }: Pin, there: ReadonlyMap<string, Pin>): Pin {
  const known = there.get(pinText(pin))?.by;
  return { ...pin, ...(known !== undefined && { by: known }) };
}

function recorded(pin: Pin, name: string | undefined, why: string | undefined): Pin {
  return {
    ...pin,
    ...(name !== undefined && { by: name }),
    ...(pin.why === undefined && why !== undefined && { why }),
  };
}

/** Pins that were settled on another day than it said: a log alone does not tell. */
function dated(before: Scenario, wanted: Scenario): readonly News[] {
  const there = new Map(before.pins.map((pin) => [pinText(pin), pin]));
  return wanted.pins.flatMap((pin) => {
    const old = there.get(pinText(pin));
    return old === undefined || old.at === pin.at ? [] : [{ what: { type: "pin", pin: plain(withoutRecord(pin)) } }];
  });
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
