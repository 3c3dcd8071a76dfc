import { kinds } from "../../domain/index.ts";
import type { Page } from "../../workbook/index.ts";
import type { MunicipalCell } from "../data/municipalities.ts";
import type { ReportData } from "../data/report-data.ts";
import type { Language } from "../language.ts";
import { reportSay } from "../messages/index.ts";
import { type Cell, tableSheet } from "./sheet.ts";
import { ledger } from "../tables/ledger.ts";
import { tablePage } from "./table.ts";

const figures = [
  "indicative",
  "adopted",
  "share",
  "decided",
  "relief",
  "reserve",
  "given",
  "taken",
  "handedOver",
  "guests",
  "task",
  "hosted",
] as const satisfies readonly (keyof MunicipalCell)[];

/** The ledger, with what is counted and how sure it is. */
export function ledgerPage(data: ReportData, language: Language): Page {
  return tablePage(ledger, data, language, "book.ledger", {
    title: data.scenario.title[language],
    notes: notesOf(data, language),
  });
}

export function municipalitiesPage(data: ReportData, language: Language): Page {
  const say = reportSay(language);
  return tableSheet({
    name: say("book.municipalities"),
    title: say("book.municipalities"),
    frozenColumns: 4,
    total: say("book.total"),
    columns: [
      { heading: say("book.code"), width: 9 },
      { heading: say("book.name"), width: 24 },
      { heading: say("book.provinces"), width: 16 },
      { heading: say("book.kind"), width: 10 },
      ...figures.map((column) => ({ heading: say(`book.column.${column}`), width: 13, sum: true as const })),
      { heading: say("book.site.before"), width: 14 },
      { heading: say("book.site.after"), width: 14 },
      { heading: say("book.outcome"), width: 16 },
    ],
    rows: data.municipalities.flatMap(({ code, name, province, cells }) =>
      kinds.map((kind): Cell[] => [
        code,
        name,
        province.name,
        say(`kind.${kind}`),
        ...figures.map((column) => cells[kind][column].value),
        siteWord(cells[kind].siteBefore, language),
        siteWord(cells[kind].siteAfter, language),
        say(`standing.${cells[kind].task.standing}`),
      ]),
    ),
  });
}

function notesOf(data: ReportData, language: Language): readonly string[] {
  const say = reportSay(language);
  const warning = data.scenario.illustrative > 0 ? [say("standing.illustrative.note")] : [];
  return [say("ledger.caption"), ...warning.map((text) => `${say("standing.illustrative")}: ${text}`)];
}

/** What became of a site, in words. The verdict knows no others: another one would be our own fault. */
function siteWord(site: string, language: Language): string {
  const say = reportSay(language);
  switch (site) {
    case "adopted":
    case "viable":
    case "unviable":
    case "clustered":
    case "none":
      return say(`book.site.${site}`);
    default:
      throw new RangeError(`What became of a site (${site}) is not known.`);
  }
}
