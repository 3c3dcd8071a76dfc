import type { Language } from "../language.ts";
import { type Messages, type Say, speaker } from "../template.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";
import { proofEn } from "./proof-en.ts";
import { proofNl } from "./proof-nl.ts";
import { whyEn } from "./why-en.ts";
import { whyNl } from "./why-nl.ts";
import { workbookEn } from "./workbook-en.ts";
import { workbookNl } from "./workbook-nl.ts";

export type ReportKey = keyof typeof nl | keyof typeof proofNl | keyof typeof whyNl | keyof typeof workbookNl;
export type ReportSay = Say<ReportKey>;

/** Every human text of the reports, one table per language. */
export const reportMessages: Readonly<Record<Language, Messages<ReportKey>>> = {
  nl: { ...nl, ...proofNl, ...whyNl, ...workbookNl },
  en: { ...en, ...proofEn, ...whyEn, ...workbookEn },
};

export function reportSay(language: Language): ReportSay {
  return speaker(language, reportMessages);
}
