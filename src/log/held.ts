import { type Pin, type Scenario, withoutRecord } from "../domain/index.ts";
import { sha256, writeScenario } from "../scenario/index.ts";
import type { News } from "./append.ts";
import { canonical, type Json } from "./canonical.ts";
import type { Entry, MeasuredPrice } from "./entry.ts";
import type { DecidedNumbers } from "./matter.ts";
import type { Names } from "./names.ts";

/** What holds after the lines of a log. */
interface Held {
  readonly scenario: string | undefined;
  readonly figures: string | undefined;
  readonly objective: string | undefined;
  /** The last line about each pin that holds, by the text of the pin. */
  readonly pins: Map<string, { readonly entry: Entry; readonly pin: Json; readonly price: MeasuredPrice | null }>;
  readonly rules: Map<string, string>;
  readonly decided: Map<string, string>;
}

/** Which scenario a log is about; undefined: it has not begun. */
export function scenarioOf(entries: readonly Entry[]): string | undefined {
  return held(entries).scenario;
}

/** Whether a log tells of anything that somebody settled or changed, beside how things stood. */
export function tellsOfSomething(entries: readonly Entry[]): boolean {
  return entries.some(({ what: { type } }) => type !== "start" && type !== "figures");
}

function held(entries: readonly Entry[]): Held {
  let now: Held = {
    scenario: undefined,
    figures: undefined,
    objective: undefined,
    pins: new Map(),
    rules: new Map(),
    decided: new Map(),
  };
  for (const entry of entries) {
    const { what } = entry;
    switch (what.type) {
      case "start":
        now = {
          scenario: what.scenario,
          figures: what.figures,
          objective: canonical(what.objective),
          pins: new Map(),
          rules: texts(what.rules),
          decided: texts(what.decided),
        };
        break;
      case "pin":
        now.pins.set(canonical(what.pin), { entry, pin: what.pin, price: entry.price });
        break;
      case "unpin":
        now.pins.delete(canonical(what.pin));
        break;
      case "rule":
        now.rules.set(what.rule, canonical(what.setting));
        break;
      case "objective":
        now = { ...now, objective: canonical(what.levels) };
        break;
      case "decided":
        if (what.decided === null) now.decided.delete(what.municipality);
        else now.decided.set(what.municipality, canonical(plain(what.decided)));
        break;
      case "figures":
        now = { ...now, figures: what.figures };
        break;
      case "priced": {
        const of = [...now.pins].find(([, pin]) => pin.entry.n === what.of);
        if (of !== undefined) now.pins.set(of[0], { ...of[1], price: entry.price });
        break;
      }
      case "offer":
        break;
    }
  }
  return now;
}

/**
 * What a scenario has that a log does not tell yet, and what it has no more; how things stood, where the log is empty or was about
 * another scenario. Of pins, what was
 * taken back comes before what is new. A pin that holds already is told again only where its record says something else than the texts that
 * are still kept: what was taken away from the names does not come back by itself. `figures`: whether other figures are told, which take the most
 * time to look at.
 */
export function newsOf(
  scenario: Scenario,
  entries: readonly Entry[],
  names: Names,
  { figures: tellsFigures = true } = {},
): readonly News[] {
  const now = held(entries);
  const objective = plain(scenario.objective);
  const decided = decidedIn(scenario);
  const rules = Object.entries(scenario.rules).map(([id, setting]) => [id, plain(setting)] as const);
  const news: News[] = [];
  if (now.scenario !== scenario.id) {
    const what = {
      type: "start",
      scenario: scenario.id,
      figures: figuresOf(scenario),
      rules: Object.fromEntries(rules),
      objective,
    } as const;
    news.push({ what: { ...what, decided: Object.fromEntries(decided) } });
  } else {
    const figures = tellsFigures ? figuresOf(scenario) : now.figures;
    if (figures !== undefined && now.figures !== figures) news.push({ what: { type: "figures", figures } });
    for (const [rule, setting] of rules)
      if (now.rules.get(rule) !== canonical(setting)) news.push({ what: { type: "rule", rule, setting } });
    if (now.objective !== canonical(objective)) news.push({ what: { type: "objective", levels: objective } });
    for (const municipality of now.decided.keys())
      if (!decided.has(municipality)) news.push({ what: { type: "decided", municipality, decided: null } });
    for (const [municipality, numbers] of decided)
      if (now.decided.get(municipality) !== canonical(plain(numbers)))
        news.push({ what: { type: "decided", municipality, decided: numbers } });
  }
  const pins = new Map(scenario.pins.map((pin) => [pinText(pin), pin]));
  for (const [text, { pin }] of now.pins) if (!pins.has(text)) news.push({ what: { type: "unpin", pin } });
  for (const [text, pin] of pins) {
    const before = now.pins.get(text)?.entry;
    if (before === undefined || saysElse(pin, before, names))
      news.push({ what: { type: "pin", pin: plain(withoutRecord(pin)) }, ...recordOf(pin) });
  }
  return news;
}

/**
 * The same with what was measured of pins, by their texts: on the line of a pin that is new; of one that the log has already a line of its own,
 * where it had no price or another one.
 */
export function withPrices(
  news: readonly News[],
  entries: readonly Entry[],
  prices: ReadonlyMap<string, MeasuredPrice>,
): readonly News[] {
  const told = new Set<string>();
  const priced = news.map((one): News => {
    if (one.what.type !== "pin" && one.what.type !== "unpin") return one;
    const text = canonical(one.what.pin);
    told.add(text);
    const price = one.what.type === "pin" ? prices.get(text) : undefined;
    return price === undefined ? one : { ...one, price };
  });
  const later = [...held(entries).pins].flatMap(([text, { entry, price: known }]): News[] => {
    const price = told.has(text) ? undefined : prices.get(text);
    if (price === undefined || (known !== null && canonical(plain(known)) === canonical(plain(price)))) return [];
    return [{ what: { type: "priced", of: entry.n }, price }];
  });
  return [...priced, ...later];
}

/** A pin without its record, as one text: by it a pin is found in a log. */
export function pinText(pin: Pin): string {
  return canonical(plain(withoutRecord(pin)));
}

function recordOf({ by, why, provided, at }: Pin): Pick<News, "who" | "why" | "provided" | "settled"> {
  return { who: by, why, provided, settled: at };
}

/** Whether a record says something else than a line, as far as that can still be read. */
function saysElse(pin: Pin, entry: Entry, names: Names): boolean {
  const record = recordOf(pin);
  return (["who", "why", "provided"] as const).some((field) => {
    const said = record[field] ?? "";
    const commitment = entry[field];
    if (commitment === null) return said !== "";
    const kept = names.kept.get(commitment);
    return kept !== undefined && kept.text !== said;
  });
}

function decidedIn({ municipalities }: Scenario): ReadonlyMap<string, DecidedNumbers> {
  return new Map(
    municipalities.flatMap(({ code, decided }) => {
      if (decided === undefined) return [];
      const { regular, amv, standing } = decided;
      const numbers = { ...(regular !== undefined && { regular }), ...(amv !== undefined && { amv }), standing };
      return [[code, numbers] as const];
    }),
  );
}

/** SHA-256 of the scenario as it is written, less what the log tells by itself. */
function figuresOf(scenario: Scenario): string {
  const municipalities = scenario.municipalities.map(({ decided: _decided, ...rest }) => rest);
  return sha256(writeScenario({ ...scenario, municipalities, pins: [], rules: {}, objective: [] }));
}

function texts(of: { readonly [id: string]: Json | DecidedNumbers }): Map<string, string> {
  return new Map(Object.entries(of).map(([id, value]) => [id, canonical(plain(value))]));
}

/** As JSON has it. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
