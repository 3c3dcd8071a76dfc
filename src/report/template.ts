import { type BaseLanguage, type Face, isBase, type Language, wordsOf } from "../domain/index.ts";
import { formatNumber } from "./language.ts";
import type { Wording } from "./wording.ts";

export type Values = Readonly<Record<string, string | number>>;

const placeholder = /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;

/**
 * Fills a message: `{n}` by the value (numbers in the language's own notation), `{n|plek|plekken}` by the first form
 * where n is 1 and by the second otherwise. A value that is missing is our own mistake and throws.
 */
export function fill(language: Language, template: string, values: Values = {}): string {
  return template.replaceAll(placeholder, (_, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`The message (${template}) needs a value for (${name}).`);
    if (one !== undefined && other !== undefined) return value === 1 ? one : other;
    return typeof value === "number" ? formatNumber(language, value) : value;
  });
}

/** Names of the values that a message needs, sorted; two languages of one message need the same. */
export function placeholders(template: string): string[] {
  return [...new Set([...template.matchAll(placeholder)].map((match) => match[1] ?? ""))].sort();
}

/** A table of messages in one language. */
export type Messages<Key extends string> = Readonly<Record<Key, string>>;

/** Tells a message of a table by its key. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/** The tables of those who speak: in the languages that have every text. */
export type Tables<Key extends string> = Readonly<Record<BaseLanguage, Messages<Key>>>;

/** `face`: under which further languages have theirs; a message that one lacks is told in English. */
export function speaker<Key extends string>(
  language: Language,
  face: Face,
  tables: Tables<Key>,
  wording: Wording = (text) => text,
): Say<Key> {
  const template = templates(language, face, tables);
  return (key, values) => fill(language, wording(template(key)), values);
}

function templates<Key extends string>(language: Language, face: Face, tables: Tables<Key>): (key: Key) => string {
  if (isBase(language)) return (key) => tables[language][key];
  const own = wordsOf(language).messages?.[face];
  return (key) => own?.[key] ?? tables.en[key];
}
