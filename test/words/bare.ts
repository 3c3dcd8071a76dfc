import type { LanguageWords } from "../../src/domain/index.ts";
import { reportTables } from "./tables.ts";

/** What a text leaves when its own words are taken away: its values, between brackets. */
const bared = (english: string) =>
  `⟦${[...english.matchAll(/\{(\w+)[^}]*\}/g)].map(([, name]) => `{${name}}`).join(" ")}⟧`;

/** A table that has something for every key of another, and nothing else. */
function every(keys: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(keys).map(([key, english]) => [key, bared(english)]));
}

/**
 * A language without any words: of each sentence only the values stay. Whatever has letters in it was told past the
 * languages, unless it is a name.
 */
export const bare: LanguageWords = {
  id: "xx",
  name: "⟦⟧",
  locale: "en-GB",
  thousands: ",",
  decimal: ".",
  sentences: new Proxy<Record<string, string>>({}, { get: (_, english) => bared(String(english)) }),
  messages: { report: every(reportTables) },
};
