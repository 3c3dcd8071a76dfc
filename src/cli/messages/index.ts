import type { CountryWords } from "../../domain/index.ts";
import { type Language, type Say, speaker, type Tables, wording } from "../../report/index.ts";
import { checkEn } from "./check-en.ts";
import { checkNl } from "./check-nl.ts";
import { en } from "./en.ts";
import { frontEn } from "./front-en.ts";
import { frontNl } from "./front-nl.ts";
import { importEn } from "./import-en.ts";
import { importNl } from "./import-nl.ts";
import { logEn } from "./log-en.ts";
import { logNl } from "./log-nl.ts";
import { monitorEn } from "./monitor-en.ts";
import { monitorNl } from "./monitor-nl.ts";
import { nl } from "./nl.ts";
import { placesEn } from "./places-en.ts";
import { placesNl } from "./places-nl.ts";
import { queueEn } from "./queue-en.ts";
import { queueNl } from "./queue-nl.ts";
import { valuesEn } from "./values-en.ts";
import { valuesNl } from "./values-nl.ts";
import { webEn } from "./web-en.ts";
import { webNl } from "./web-nl.ts";

export type CliKey =
  | keyof typeof nl
  | keyof typeof frontNl
  | keyof typeof importNl
  | keyof typeof checkNl
  | keyof typeof logNl
  | keyof typeof monitorNl
  | keyof typeof placesNl
  | keyof typeof queueNl
  | keyof typeof valuesNl
  | keyof typeof webNl;
export type CliSay = Say<CliKey>;

/** Every human text of the command line, one table per language. */
export const cliMessages: Tables<CliKey> = {
  nl: {
    ...nl,
    ...frontNl,
    ...importNl,
    ...checkNl,
    ...logNl,
    ...monitorNl,
    ...placesNl,
    ...queueNl,
    ...valuesNl,
    ...webNl,
  },
  en: {
    ...en,
    ...frontEn,
    ...importEn,
    ...checkEn,
    ...logEn,
    ...monitorEn,
    ...placesEn,
    ...queueEn,
    ...valuesEn,
    ...webEn,
  },
};

/** `words`: those of the scenario at hand, where it has its own. */
export function cliSay(language: Language, words?: CountryWords): CliSay {
  return speaker(language, "cli", cliMessages, wording(language, words));
}
