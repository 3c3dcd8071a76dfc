import { formatNumber, type Language } from "./language.ts";
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

export function speaker<Key extends string>(
  language: Language,
  tables: Readonly<Record<Language, Messages<Key>>>,
  wording: Wording = (text) => text,
): Say<Key> {
  return (key, values) => fill(language, wording(tables[language][key]), values);
}
