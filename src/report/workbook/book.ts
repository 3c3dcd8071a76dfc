import type { Scenario } from "../../domain/index.ts";
import { type Book, writeXlsx } from "../../workbook/index.ts";
import type { ReportData } from "../data/report-data.ts";
import type { Language } from "../language.ts";
import { offersPage, pinsPage } from "./facts.ts";
import { ledgerPage, municipalitiesPage } from "./results.ts";
import { mergerAgreements, swapAgreements } from "../tables/agreements.ts";
import { provincialBooks } from "../tables/provincial-books.ts";
import { tablePage } from "./table.ts";
import { rulesPage, sourcesPage, storiesPage } from "./words.ts";

/** The workbook of a package: what came out, why, by which rules and sources; and the facts that people may change. */
export function packageBook(data: ReportData, scenario: Scenario, language: Language): Book {
  return {
    title: data.scenario.title[language],
    language,
    pages: [
      ledgerPage(data, language),
      tablePage(provincialBooks, data, language, "book.provinces"),
      municipalitiesPage(data, language),
      tablePage(swapAgreements, data, language, "book.swaps"),
      tablePage(mergerAgreements, data, language, "book.mergers"),
      storiesPage(data, language),
      rulesPage(data, language),
      sourcesPage(data, language),
      offersPage(scenario, language),
      pinsPage(scenario, language),
    ],
  };
}

/** The same package and language give the same bytes. */
export function packageXlsx(data: ReportData, scenario: Scenario, language: Language): Uint8Array {
  return writeXlsx(packageBook(data, scenario, language));
}
