import type { LanguageWords } from "./language-words.ts";
import { list } from "./list.ts";

/** The languages that every text of ours is written in. */
export const baseLanguages = ["nl", "en"] as const;
export type BaseLanguage = (typeof baseLanguages)[number];

/** A language of the list that comes on top of those: what it has no words for is told in English. */
export type FurtherLanguage = string & { readonly brand: "FurtherLanguage" };

export type Language = BaseLanguage | FurtherLanguage;

/** The languages of the product, those that every text is written in first. */
export const languages: readonly Language[] = list.map(({ id }) => id as Language);

/** Those of them that come on top. */
export const furtherLanguages: readonly FurtherLanguage[] = languages.filter(
  (language) => !isBase(language),
) as FurtherLanguage[];

export function isBase(language: Language): language is BaseLanguage {
  return language === "nl" || language === "en";
}

/** The language of an id; undefined where the list has none of that name. */
export function languageOf(id: string | undefined): Language | undefined {
  return languages.find((language) => language === id);
}

export function wordsOf(language: Language): LanguageWords {
  return list.find(({ id }) => id === language) as LanguageWords;
}
