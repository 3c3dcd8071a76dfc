import { type Bilingual, type Provenance, type Scenario, spoken } from "../../domain/index.ts";
import { standingWords, wordOf } from "../../intake/index.ts";
import { formatNumber, type Language } from "../language.ts";
import { reportSay, type ReportSay } from "../messages/index.ts";
import { sourceTitle } from "../source-title.ts";
import { wording } from "../wording.ts";

/** One thing in which two scenarios differ: a sentence, or what is told of many places at once. */
export type DifferenceLine = string | { readonly what: string; readonly of: string; readonly how: string };

/** What every part of a comparison tells with: the two scenarios, names of places, and words of the reader's language. */
export interface Teller {
  readonly before: Scenario;
  readonly after: Scenario;
  readonly language: Language;
  readonly say: ReportSay;
  /** The name of a code; of one that only the scenario before has, as it was. */
  readonly name: (code: string) => string;
  /** A text of ours, in the words of the country. */
  readonly told: (text: Bilingual) => string;
  /** “What: before → after”; undefined where the two are the same. */
  readonly fact: (what: string, before: Value, after: Value) => string | undefined;
  /** The same as a part of a sentence about a place: “what before → after”, where both are numbers. */
  readonly part: (what: string, before: Value, after: Value) => string | undefined;
}

type Value = string | number | undefined;

export function tellerOf(before: Scenario, after: Scenario, language: Language): Teller {
  const words = JSON.stringify(before.words) === JSON.stringify(after.words) ? after.words : undefined;
  const say = reportSay(language, words);
  const worded = wording(language, words);
  const named = [before, after].flatMap(({ provinces, municipalities }) => [...provinces, ...municipalities]);
  const names = new Map<string, string>(named.map(({ code, name }) => [code, name]));
  const value = (of: Value) =>
    of === undefined ? say("difference.unknown") : typeof of === "number" ? formatNumber(language, of) : of;
  return {
    before,
    after,
    language,
    say,
    name: (code) => names.get(code) ?? code,
    told: (text) => worded(spoken(text, language)),
    fact: (subject, a, b) =>
      a === b ? undefined : say("difference.fact", { subject, before: value(a), after: value(b) }),
    part: (what, a, b) => {
      if (a === b) return undefined;
      const numbers = typeof a === "number" && typeof b === "number";
      const told = { before: value(a), after: value(b) };
      return numbers ? say("difference.number", { what, ...told }) : say("difference.fact", { subject: what, ...told });
    },
  };
}

/** Standing and source of a figure on both sides, in words; undefined where they are the same, or a side has no figure. */
export function provenanceChange(
  { before, after, language, say }: Teller,
  one: Provenance | undefined,
  other: Provenance | undefined,
): string | undefined {
  if (one === undefined || other === undefined) return undefined;
  const told = (scenario: Scenario, { standing, source }: Provenance, full: boolean) => {
    const word = wordOf(standingWords, standing, language);
    const found = scenario.sources.find(({ id }) => id === source);
    const title = found === undefined ? source : `“${sourceTitle(found, language)}”`;
    return full && title !== undefined ? say("difference.source", { standing: word, source: title }) : word;
  };
  const full = one.source !== other.source;
  const [a, b] = [told(before, one, full), told(after, other, full)];
  return a === b ? undefined : `${a} → ${b}`;
}

/** What differs of one place, in one sentence; undefined: nothing does. */
export function ofPlace({ say }: Teller, name: string, differing: readonly (string | undefined)[]): string | undefined {
  const parts = present(differing);
  return parts.length === 0 ? undefined : say("difference.of", { name, what: parts.join("; ") });
}

/** What is there, without what is not. */
export function present<T>(lines: readonly (T | undefined)[]): T[] {
  return lines.filter((line) => line !== undefined);
}

/** Entries of two lists by what names them: both sides, in the order of their names. */
export function paired<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (entry: T) => string,
): { readonly key: string; readonly before?: T; readonly after?: T }[] {
  const [left, right] = [before, after].map((list) => new Map(list.map((entry) => [keyOf(entry), entry])));
  const keys = [...new Set([...before, ...after].map(keyOf))].toSorted((a, b) => (a < b ? -1 : 1));
  return keys.map((key) => {
    const [one, other] = [left?.get(key), right?.get(key)];
    return { key, ...(one !== undefined && { before: one }), ...(other !== undefined && { after: other }) };
  });
}
