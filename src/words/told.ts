import { furtherLanguages, type Language, isBase, wordsOf } from "./language.ts";

/** A text for people in the languages that every text is written in. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
  /** The same in further languages, where it has values in it; a text without is found by its English. */
  readonly further?: Readonly<Record<string, string>>;
}

/** A text in a language; where a further one has no words for it, in English. */
export function spoken(words: Bilingual, language: Language): string {
  return (
    words.further?.[language] ?? (isBase(language) ? words[language] : (sentenceIn(language, words.en) ?? words.en))
  );
}

/** What a language makes of an English sentence, or of one with holes; undefined where it has no words for it. */
export function sentenceIn(language: Language, english: string): string | undefined {
  return wordsOf(language).sentences?.[english] || undefined;
}

/** One of each language: texts, or what is made of texts. */
export interface InEach<T> {
  readonly nl: T;
  readonly en: T;
  readonly further?: Readonly<Record<string, T>>;
}

/** What is made in each language apart. */
export function inEach<T>(make: (language: Language) => T): InEach<T> {
  const further = furtherLanguages.map((language) => [language, make(language)] as const);
  return { nl: make("nl"), en: make("en"), ...(further[0] && { further: Object.fromEntries(further) }) };
}

/** That of a language; where a further one has none, the English. */
export function ownOf<T>(each: InEach<T>, language: Language): T {
  return isBase(language) ? each[language] : (each.further?.[language] ?? each.en);
}

/** Texts one after the other. */
export function joined(texts: readonly Bilingual[], between: string): Bilingual {
  return inEach((language) => texts.map((text) => spoken(text, language)).join(between));
}

/** A whole number with the thousands separator of each language. */
export function counted(n: number): Bilingual {
  return inEach((language) => String(n).replaceAll(/\B(?=(\d{3})+$)/g, wordsOf(language).thousands));
}

/** Nothing to say. */
export const silent: Bilingual = { nl: "", en: "" };
