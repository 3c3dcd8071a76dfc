import { type Scenario, spoken } from "../../domain/index.ts";
import { type Book, type Page, writeXlsx } from "../../workbook/index.ts";
import type { ReportData } from "../data/report-data.ts";
import type { Language } from "../language.ts";
import { reportSay } from "../messages/index.ts";
import { offersPage, pinsPage } from "./facts.ts";
import { tables } from "../tables/index.ts";
import { tablePage } from "./table.ts";

/** The workbook of a package: what came out, why, by which rules and sources; and the facts that people may change. */
export function packageBook(data: ReportData, scenario: Scenario, language: Language): Book {
  return {
    title: spoken(data.scenario.title, language),
    language,
    pages: [...results(data, language), offersPage(scenario, language), pinsPage(scenario, language)],
  };
}

/** The same package and language give the same bytes. */
export function packageXlsx(data: ReportData, scenario: Scenario, language: Language): Uint8Array {
  return writeXlsx(packageBook(data, scenario, language));
}

/** Every table that has a sheet; the first also says what the book is about. */
function results(data: ReportData, language: Language): readonly Page[] {
  const about = { title: spoken(data.scenario.title, language), notes: notesOf(data, language) };
  return tables
    .flatMap(({ sheet, ...table }) => (sheet === undefined ? [] : [{ sheet, table }]))
    .map(({ sheet, table }, at) => tablePage(table, data, language, sheet, at === 0 ? about : {}));
}

/** What is counted, and how sure it is. */
function notesOf(data: ReportData, language: Language): readonly string[] {
  const say = reportSay(language);
  const warning = data.scenario.illustrative > 0 ? [say("standing.illustrative.note")] : [];
  return [say("ledger.caption"), ...warning.map((text) => `${say("standing.illustrative")}: ${text}`)];
}
