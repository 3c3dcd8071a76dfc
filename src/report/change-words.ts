import {
  type Exemption,
  type Offer,
  type Pin,
  type PinRecord,
  type Scenario,
  standings,
  spoken,
} from "../domain/index.ts";
import { certaintyWords, type FigureChange, fieldWords, kindWords, standingWords, wordOf } from "../intake/index.ts";
import { pinKindOf } from "../pins/index.ts";
import { dayWords } from "../intake/index.ts";
import { exemptionWords } from "./exemption.ts";
import { formatNumber, type Language } from "./language.ts";
import { reportSay } from "./messages/index.ts";
import { sourceTitle } from "./source-title.ts";
import { namesOf } from "./story.ts";
import { wording } from "./wording.ts";

/** A change that a file makes, in words: whose, what, before and after; of a pin, one sentence is all of it. */
export interface FactChangeWords {
  readonly name: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
}

/** What a file changes in a scenario, in the reader's language. */
export function factChangeWords(scenario: Scenario, change: FigureChange, language: Language): FactChangeWords {
  const say = reportSay(language, scenario.words);
  const { name, facts } = change;
  const what = wording(language, scenario.words)(spoken(fieldWords[change.what], language));
  if (facts?.of === "pin") {
    const { before, after } = facts;
    const [was, is] = [before, after].map((pin) => (pin === undefined ? "" : settledWords(scenario, pin, language)));
    const values = { was: was ?? "", is: is ?? "" };
    const key = before === undefined ? "new" : after === undefined ? "gone" : "changed";
    return { name, what, before: values.was, after: values.is, sentence: say(`difference.pin.${key}`, values) };
  }
  const none = say("difference.none");
  const exempt = (of: Exemption | undefined) => (of === undefined ? say("no") : exemptionWords(of, language));
  const number = (text: string) => {
    if (text === "") return say("difference.unknown");
    if (change.what.endsWith("-standing")) return standingsIn(text, language);
    if (change.what.endsWith("-source")) return sourcesIn(text, scenario, language);
    return formatNumber(language, Number(text));
  };
  const [before, after] =
    facts === undefined
      ? [number(change.before), number(change.after)]
      : facts.of === "exemption"
        ? [exempt(facts.before), exempt(facts.after)]
        : bothOffers(scenario, facts.before, facts.after, language).map((told) => (told === "" ? none : told));
  const told = { before: before ?? none, after: after ?? none };
  return { name, what, ...told, sentence: say("difference.fact", { subject: `${name}, ${what}`, ...told }) };
}

/** What a pin settles, with its condition, who settled it and why. */
export function settledWords(scenario: Scenario, pin: Pin, language: Language): string {
  const words = wording(language, scenario.words)(spoken(pinKindOf(pin).sentence(pin, namesOf(scenario)), language));
  const record = recordWords(pin, language);
  return record === "" ? words : `${words} (${record})`;
}

function recordWords({ by, why, provided }: PinRecord, language: Language): string {
  const say = reportSay(language);
  return [
    ...(provided === undefined ? [] : [say("difference.provided", { provided })]),
    ...(by === undefined ? [] : [say("difference.by", { by })]),
    ...(why === undefined ? [] : [say("difference.why", { why })]),
  ].join("; ");
}

/** Offers before and after; their sources are told only where nothing else tells the two apart. */
export function bothOffers(
  scenario: Scenario,
  before: readonly Offer[],
  after: readonly Offer[],
  language: Language,
): readonly string[] {
  const told = [before, after].map((offers) => offersWords(scenario, offers, language, false));
  return told[0] === told[1] ? [before, after].map((offers) => offersWords(scenario, offers, language, true)) : told;
}

function offersWords(scenario: Scenario, offers: readonly Offer[], language: Language, sources: boolean): string {
  const worded = wording(language, scenario.words);
  const say = reportSay(language, scenario.words);
  const told = offers.map((offer) => {
    const { kind, certainty, places, availableFrom, provenance } = offer;
    const { standing, source } = provenance;
    const from = availableFrom === undefined ? "" : say("difference.from", { day: dayWords(availableFrom, language) });
    const known = wordOf(standingWords, standing, language);
    const words = say("difference.offer", {
      places,
      kind: worded(wordOf(kindWords, kind, language)),
      certainty: wordOf(certaintyWords, certainty, language),
      from,
      standing: sources && source !== undefined ? say("difference.source", { standing: known, source }) : known,
    });
    return { place: placeOf(offer), words };
  });
  const sorted = told.sort((a, b) => compareTexts(a.place, b.place) || compareTexts(a.words, b.words));
  return sorted.map((one) => one.words).join("; ");
}

/** Where an offer stands among others, however the file had them: regular first, the sure ones first, and by their days. */
function placeOf({ kind, certainty, availableFrom = "" }: Offer): string {
  return `${kind === "regular" ? 0 : 1}${certainty === "reported" ? 0 : 1}${availableFrom}`;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Standings by the names that machines read, in words. */
function standingsIn(text: string, language: Language): string {
  const told = text.split(", ").map((one) => {
    const standing = standings.find((name) => name === one);
    return standing === undefined
      ? reportSay(language)("difference.unknown")
      : wordOf(standingWords, standing, language);
  });
  return told.join(", ");
}

/** Sources by their ids, as people know them. */
function sourcesIn(text: string, { sources }: Scenario, language: Language): string {
  const told = text.split(", ").map((id) => {
    const source = sources.find((one) => one.id === id);
    return source === undefined ? reportSay(language)("difference.unknown") : sourceTitle(source, language);
  });
  return told.join(", ");
}
