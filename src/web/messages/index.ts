import { type Language, type Messages, type Say, speaker } from "../../report/index.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";

export type WebKey = keyof typeof nl;
export type WebSay = Say<WebKey>;

/** Every text of the web app that reports do not have, one table per language. */
export const webMessages: Readonly<Record<Language, Messages<WebKey>>> = { nl, en };

export function webSay(language: Language): WebSay {
  return speaker(language, webMessages);
}
