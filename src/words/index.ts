export { both, en, nl, type Value } from "./both.ts";
export {
  type BaseLanguage,
  baseLanguages,
  type FurtherLanguage,
  isBase,
  type Language,
  languageOf,
  languages,
  wordsOf,
} from "./language.ts";
export type { Face, LanguageWords } from "./language-words.ts";
export { type Bilingual, counted, type InEach, inEach, joined, ownOf, silent, spoken } from "./told.ts";
