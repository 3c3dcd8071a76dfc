import type { Pin, Scenario } from "../../domain/index.ts";
import {
  appended,
  checkLog,
  emptyLog,
  type Entry,
  entryOf,
  linesOf,
  type Log,
  type MeasuredPrice,
  namesText,
  type News,
  newsOf,
  pinText,
  readNames,
  withoutName,
  withPrices,
  withoutGone,
} from "../../log/index.ts";
import { applied } from "../state/apply.ts";
import type { Change, ChangeLog, TakenLog } from "../state/change.ts";
import { historyOf, type Past } from "../state/history.ts";

/**
 * The log of a session: what was told before, to the last character, and every step since, with who, why and when; at the end what the steps do
 * not tell of the scenario as it stands. What was measured of pins comes after the step that it was measured after. `forget`: a name to take away from the names. Undefined where what was told before does not
 * hold, or the steps do not lead to the changes.
 */
export function toldLog(
  base: Scenario,
  session: ChangeLog,
  at: string,
  salt: () => string,
  forget?: string,
): TakenLog | undefined {
  const past = historyOf(session);
  const before = heldLog(session.taken);
  const steps = session.taken?.steps ?? 0;
  if (past === undefined || before === undefined || steps > past.length) return undefined;
  let log = before;
  const entries = [...entriesOf(log.text)];
  const tell = (news: readonly News[]) => {
    const { length } = log.text;
    log = appended(log, news, at, salt);
    entries.push(...entriesOf(log.text.slice(length)));
  };
  const priced = (after: number) => tell(withPrices([], entries, pricesAfter(session, after)));
  if (entries.length === 0) tell(newsOf(base, entries, log.names));
  priced(steps);
  for (const [n, one] of past.slice(steps).entries()) {
    const scenario = applied(base, one.after);
    const left = withoutGone(scenario, entries, log.names, settledIn(one));
    tell(stepNews(scenario, one, newsOf(left, entries, log.names, { figures: isOfFigures(one) })));
    priced(steps + n + 1);
  }
  const now = applied(base, session);
  tell(newsOf(withoutGone(now, entries, log.names, undefined), entries, log.names));
  const names = forget === undefined ? log.names : withoutName(log.names, forget);
  return { lines: log.text, names: namesText(names), steps: past.length };
}

/** What was told before; undefined where it does not hold. */
function heldLog(taken: TakenLog | undefined): Log | undefined {
  if (taken === undefined) return emptyLog;
  const names = readNames(taken.names);
  if (names === undefined) return undefined;
  const log = { text: taken.lines, names };
  return checkLog(log).faults.length === 0 ? log : undefined;
}

/** What was measured after so many steps, by the texts of pins in a log. */
function pricesAfter({ prices = [] }: ChangeLog, steps: number): ReadonlyMap<string, MeasuredPrice> {
  const then = prices.filter((one) => one.steps === steps);
  return new Map(then.map(({ text, price }) => [text, price]));
}

function entriesOf(text: string): readonly Entry[] {
  return linesOf(text).flatMap((line) => entryOf(line) ?? []);
}

/** The pin that somebody settled in a step. */
function settledIn({ step, changes: [change] }: Past): Pin | undefined {
  return step.type === "made" && change?.what.type === "pin" ? change.what.pin : undefined;
}

/** Whether other figures may be all that a step changed. Those that follow from other steps are told once, at the end. */
function isOfFigures({ changes }: Past): boolean {
  return changes.some(({ what: { type } }) => type === "tables" || type === "decided");
}

/** What a step did to the scenario, with who, why and when. `found`: what the scenario has that the log does not tell yet. */
function stepNews(scenario: Scenario, past: Past, found: readonly News[]): readonly News[] {
  const { step, changes } = past;
  const [change] = changes;
  const why = step.type === "made" ? change?.why : undefined;
  const { by, at } = step.type === "made" ? (change ?? { by: "", at: "" }) : step;
  const said = { who: by, why, settled: at === "" ? undefined : at };
  // A decision may bring its sources, which are figures: where its numbers are others those tell of it.
  const isShort =
    changes.every(({ what }) => what.type !== "tables") && found.some(({ what }) => what.type === "decided");
  const kept = isShort ? found.filter(({ what }) => what.type !== "figures") : found;
  const offers = changes.flatMap((one) => offerNews(scenario, one));
  const own = step.type === "made" && change !== undefined ? ownNews(scenario, change, found) : [];
  // A pin has a record of its own: of who settled it, whoever made it hold again.
  return [...kept, ...offers, ...own].map((one) => (one.what.type === "pin" ? one : { ...one, ...said }));
}

/** The number that holds now: what was typed, or what there was before. */
function offerNews(scenario: Scenario, { what }: Change): readonly News[] {
  if (what.type !== "offer") return [];
  const { municipality, kind } = what;
  const offers = scenario.municipalities.find(({ code }) => code === municipality)?.offers ?? [];
  const places = offers.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.places, 0);
  return [{ what: { type: "offer", municipality, kind, places } }];
}

/** What somebody settled as it was already, by itself: that was said as well. */
function ownNews(scenario: Scenario, { what }: Change, found: readonly News[]): readonly News[] {
  const tells = (type: News["what"]["type"]) => found.some((one) => one.what.type === type);
  switch (what.type) {
    case "pin": {
      const pin = scenario.pins.find((one) => pinText(one) === pinText(what.pin));
      return pin === undefined || tells("pin") ? [] : [pinNews(pin)];
    }
    case "rule":
      return tells("rule") ? [] : [{ what: { type: "rule", rule: what.rule, setting: asJson(what.setting) } }];
    case "objective":
      return tells("objective") ? [] : [{ what: { type: "objective", levels: asJson(what.levels) } }];
    case "decided":
    case "unpin":
    case "offer":
    case "tables":
    case "discuss":
    case "drop":
      return [];
  }
}

function pinNews(pin: Pin): News {
  const { by: who, why, provided, at: settled } = pin;
  return { what: { type: "pin", pin: JSON.parse(pinText(pin)) as never }, who, why, provided, settled };
}

function asJson(value: unknown): never {
  return JSON.parse(JSON.stringify(value)) as never;
}
