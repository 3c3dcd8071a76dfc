import type { Package } from "../../app/index.ts";
import type { Pin } from "../../domain/index.ts";
import {
  agreementsCsv,
  annexesHtml,
  type Language,
  lettersHtml,
  minutesHtml,
  municipalitiesCsv,
  packageXlsx,
  planJson,
  reportData,
  reportHtml,
  settledLines,
  storiesCsv,
} from "../../report/index.ts";
import { writeScenario } from "../../scenario/index.ts";
import type { ExportName, Written } from "./api.ts";

/** A file as the command line writes it, byte for byte. */
export function written(made: Package, name: ExportName, language: Language, open: readonly Pin[]): Written {
  return { name, content: content(made, name, language, open) };
}

/** Letters for these municipalities alone, as `--letters` writes them. */
export function writtenLetters(made: Package, chosen: readonly string[], language: Language): Written {
  return { name: "letters.html", content: lettersHtml(reportData(made), language, chosen) };
}

function content(made: Package, name: ExportName, language: Language, open: readonly Pin[]): Written["content"] {
  switch (name) {
    case "plan.json":
      return planJson(made.plan);
    case "scenario.json":
      return writeScenario(made.scenario);
    case "municipalities.csv":
      return municipalitiesCsv(reportData(made).municipalities);
    case "agreements.csv":
      return agreementsCsv(reportData(made));
    case "stories.csv":
      return storiesCsv(reportData(made).stories);
    case "report.html":
      return reportHtml(reportData(made));
    case "annexes.html":
      return annexesHtml(reportData(made), language);
    case "minutes.html":
      return minutesHtml(reportData(made), language, settledLines(made.scenario, open));
    case "letters.html":
      return lettersHtml(reportData(made), language);
    case "workbook.xlsx":
      return packageXlsx(reportData(made), made.scenario, language) as Uint8Array<ArrayBuffer>;
  }
}
