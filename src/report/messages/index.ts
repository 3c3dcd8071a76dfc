import { type CountryWords, spoken } from "../../domain/index.ts";
import type { Language } from "../language.ts";
import { type Say, speaker, type Tables } from "../template.ts";
import { wording } from "../wording.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";
import { differenceEn } from "./difference-en.ts";
import { differenceNl } from "./difference-nl.ts";
import { judgeEn } from "./judge-en.ts";
import { judgeNl } from "./judge-nl.ts";
import { proofEn } from "./proof-en.ts";
import { proofNl } from "./proof-nl.ts";
import { whyEn } from "./why-en.ts";
import { whyNl } from "./why-nl.ts";
import { workbookEn } from "./workbook-en.ts";
import { workbookNl } from "./workbook-nl.ts";

export type ReportKey =
  | keyof typeof nl
  | keyof typeof differenceNl
  | keyof typeof proofNl
  | keyof typeof judgeNl
  | keyof typeof whyNl
  | keyof typeof workbookNl;
export type ReportSay = Say<ReportKey>;

/** Every human text of the reports, one table per language. */
export const reportMessages: Tables<ReportKey> = {
  nl: { ...nl, ...differenceNl, ...proofNl, ...judgeNl, ...whyNl, ...workbookNl },
  en: { ...en, ...differenceEn, ...proofEn, ...judgeEn, ...whyEn, ...workbookEn },
};

/** `words`: those of the scenario, where it has its own. */
export function reportSay(language: Language, words?: CountryWords): ReportSay {
  return sayOf(language, reportMessages, words);
}

/** The same of a table that has more. */
export function sayOf<Key extends string>(
  language: Language,
  tables: Tables<Key | ReportKey>,
  words?: CountryWords,
): Say<Key | ReportKey> {
  const say = speaker(language, "report", tables, wording(language, words));
  const note = words?.kinds?.note;
  return note === undefined ? say : (key, values) => (key === "kinds.note" ? spoken(note, language) : say(key, values));
}
