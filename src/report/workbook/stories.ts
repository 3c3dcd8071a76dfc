import type { Page } from "../../workbook/index.ts";
import type { ReportData } from "../data/report-data.ts";
import type { Language } from "../language.ts";
import { reportSay } from "../messages/index.ts";
import { type Cell, tableSheet } from "./sheet.ts";

/** Why every number is what it is, one row a municipality and kind. */
export function storiesPage({ stories }: ReportData, language: Language): Page {
  const say = reportSay(language);
  return tableSheet({
    name: say("book.stories"),
    title: say("book.stories"),
    frozenColumns: 2,
    columns: [
      { heading: say("book.code"), width: 9 },
      { heading: say("municipality"), width: 24 },
      { heading: say("mergers.kind"), width: 10 },
      { heading: say("book.column.task"), width: 10 },
      { heading: say("book.column.hosted"), width: 10 },
      { heading: say("book.story"), width: 110 },
    ],
    rows: stories.map(({ code, name, kind, task, hosted, text }): Cell[] => [
      code,
      name,
      say(`kind.${kind}`),
      task,
      hosted,
      text[language],
    ]),
  });
}
