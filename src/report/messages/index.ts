import type { Language } from "../language.ts";
import { type Messages, type Say, speaker } from "../template.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";

export type ReportKey = keyof typeof nl;
export type ReportSay = Say<ReportKey>;

/** Every human text of the reports, one table per language. */
export const reportMessages: Readonly<Record<Language, Messages<ReportKey>>> = { nl, en };

export function reportSay(language: Language): ReportSay {
  return speaker(language, reportMessages);
}
