import type { Scenario } from "../../domain/index.ts";
import { type Book, writeXlsx } from "../../workbook/index.ts";
import type { ReportData } from "../data/report-data.ts";
import type { Language } from "../language.ts";
import { reportSay } from "../messages/index.ts";
import { offersPage, pinsPage } from "./facts.ts";
import { ledger } from "../tables/ledger.ts";
import { municipalities } from "../tables/municipalities.ts";
import { mergerAgreements, swapAgreements } from "../tables/agreements.ts";
import { provincialBooks } from "../tables/provincial-books.ts";
import { tablePage } from "./table.ts";
import { facts } from "../tables/facts.ts";
import { rules } from "../tables/rules.ts";
import { storiesPage } from "./stories.ts";

/** The workbook of a package: what came out, why, by which rules and sources; and the facts that people may change. */
export function packageBook(data: ReportData, scenario: Scenario, language: Language): Book {
  return {
    title: data.scenario.title[language],
    language,
    pages: [
      tablePage(ledger, data, language, "book.ledger", {
        title: data.scenario.title[language],
        notes: notesOf(data, language),
      }),
      tablePage(provincialBooks, data, language, "book.provinces"),
      tablePage(municipalities, data, language, "book.municipalities"),
      tablePage(swapAgreements, data, language, "book.swaps"),
      tablePage(mergerAgreements, data, language, "book.mergers"),
      storiesPage(data, language),
      tablePage(rules, data, language, "book.rules"),
      tablePage(facts, data, language, "book.sources"),
      offersPage(scenario, language),
      pinsPage(scenario, language),
    ],
  };
}

/** The same package and language give the same bytes. */
export function packageXlsx(data: ReportData, scenario: Scenario, language: Language): Uint8Array {
  return writeXlsx(packageBook(data, scenario, language));
}

/** What is counted, and how sure it is. */
function notesOf(data: ReportData, language: Language): readonly string[] {
  const say = reportSay(language);
  const warning = data.scenario.illustrative > 0 ? [say("standing.illustrative.note")] : [];
  return [say("ledger.caption"), ...warning.map((text) => `${say("standing.illustrative")}: ${text}`)];
}
