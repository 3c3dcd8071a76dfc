import type { CountryWords } from "../../domain/index.ts";
import { type Language, type Say, speaker, type Tables, wording } from "../../report/index.ts";
import { choicesEn } from "./choices-en.ts";
import { choicesNl } from "./choices-nl.ts";
import { en } from "./en.ts";
import { filesEn } from "./files-en.ts";
import { filesNl } from "./files-nl.ts";
import { issuedEn } from "./issued-en.ts";
import { issuedNl } from "./issued-nl.ts";
import { nl } from "./nl.ts";
import { picturesEn } from "./pictures-en.ts";
import { picturesNl } from "./pictures-nl.ts";

export type WebKey =
  | keyof typeof nl
  | keyof typeof choicesNl
  | keyof typeof filesNl
  | keyof typeof picturesNl
  | keyof typeof issuedNl;
export type WebSay = Say<WebKey>;

/** Every text of the web app that reports do not have, one table per language. */
export const webMessages: Tables<WebKey> = {
  nl: { ...nl, ...choicesNl, ...filesNl, ...picturesNl, ...issuedNl },
  en: { ...en, ...choicesEn, ...filesEn, ...picturesEn, ...issuedEn },
};

/** `words`: those of the scenario that is open, where it has its own. */
export function webSay(language: Language, words?: CountryWords): WebSay {
  return speaker(language, "web", webMessages, wording(language, words));
}
