import type { Package } from "../../app/index.ts";
import {
  agreementsCsv,
  annexesHtml,
  issuedLines,
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
import type { ExportName, Minuted, Written } from "./api.ts";

/** A file as the command line writes it, byte for byte. */
export function written(made: Package, name: ExportName, language: Language, minuted: Minuted): Written {
  return { name, content: content(made, name, language, minuted) };
}

/** Letters for these municipalities alone, as `--letters` writes them. */
export function writtenLetters(made: Package, chosen: readonly string[], language: Language): Written {
  return { name: "letters.html", content: lettersHtml(reportData(made), language, chosen) };
}

function content(made: Package, name: ExportName, language: Language, minuted: Minuted): Written["content"] {
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
      return minutesHtml(reportData(made), language, {
        issued: issuedLines(made.scenario, minuted.issued),
        discussed: settledLines(made.scenario, minuted.discussed),
      });
    case "letters.html":
      return lettersHtml(reportData(made), language);
    case "workbook.xlsx":
      return packageXlsx(reportData(made), made.scenario, language) as Uint8Array<ArrayBuffer>;
  }
}
