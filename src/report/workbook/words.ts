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
      { heading: say("book.name"), width: 24 },
      { heading: say("book.kind"), width: 10 },
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

/** What had to hold, and how sure it is that the law says so. */
export function rulesPage({ rules }: ReportData, language: Language): Page {
  const say = reportSay(language);
  return tableSheet({
    name: say("book.rules"),
    title: say("rules.title"),
    columns: [
      { heading: say("rules.rule"), width: 34 },
      { heading: say("rules.says"), width: 80 },
      { heading: say("sources.standing"), width: 16 },
      { heading: say("sources.source"), width: 60 },
    ],
    rows: rules
      .filter((rule) => rule.sentence !== undefined)
      .map(({ title, sentence, standing, source }): Cell[] => [
        title[language],
        sentence?.[language] ?? "",
        say(`standing.${standing}`),
        [source.title, source.date, source.url].filter((part) => part !== undefined).join(", "),
      ]),
  });
}

/** Where the facts come from, and how sure they are. */
export function sourcesPage({ facts }: ReportData, language: Language): Page {
  const say = reportSay(language);
  return tableSheet({
    name: say("book.sources"),
    title: say("sources.title"),
    columns: [
      { heading: say("sources.fact"), width: 30 },
      { heading: say("sources.count"), width: 10 },
      { heading: say("sources.standing"), width: 16 },
      { heading: say("sources.source"), width: 90 },
    ],
    rows: facts.map(({ fact, count, standing, source }): Cell[] => [
      say(`sources.${fact}`),
      count,
      say(`standing.${standing}`),
      source === undefined
        ? say("sources.none")
        : [source.title, source.date, source.url].filter((part) => part !== undefined).join(", "),
    ]),
  });
}
