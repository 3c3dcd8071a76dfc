import type { CountryWords, Language } from "../../domain/index.ts";
import type { Say, Tables } from "../template.ts";
import { type ReportKey, reportMessages, sayOf } from "./index.ts";
import { paperEn } from "./paper-en.ts";
import { paperNl } from "./paper-nl.ts";

export type PaperKey = ReportKey | keyof typeof paperNl;
export type PaperSay = Say<PaperKey>;

/** Every text of the reports with those of what is made for paper, which no screen has to load. */
export const paperMessages: Tables<PaperKey> = {
  nl: { ...reportMessages.nl, ...paperNl },
  en: { ...reportMessages.en, ...paperEn },
};

export function paperSay(language: Language, words?: CountryWords): PaperSay {
  return sayOf(language, paperMessages, words);
}
