import { en } from "./en.ts";
import type { LanguageWords } from "./language-words.ts";
import { nl } from "./nl.ts";

/** The languages of the product, one line each. The first two are those that every text is written in. */
export const list: readonly LanguageWords[] = [nl, en];
