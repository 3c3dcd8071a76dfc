import type { Package } from "../../app/index.ts";
import type { MunicipalityCode, TaskMerger } from "../../domain/index.ts";
import { caseFrom, storiesOf, withoutMerger } from "../../explain/index.ts";
import {
  agreementsCsv,
  alternativeSentence,
  annexesHtml,
  type Language,
  lettersHtml,
  municipalitiesCsv,
  packageXlsx,
  planJson,
  type ReportData,
  reportData,
  reportHtml,
  storiesCsv,
  storySentences,
} from "../../report/index.ts";
import { townMap } from "../../report/data/map.ts";
import { writeScenario } from "../../scenario/index.ts";
import type { Effect, ExportName, Told, Written } from "./api.ts";

/** What can be asked of a package, each answered when somebody asks. */
export function mapOf({ scenario, plan, baseline, verdict }: Package): ReportData["map"] {
  return townMap(scenario, plan, baseline, verdict);
}

export function storyOf(made: Package, municipality: MunicipalityCode): Told[] {
  const { scenario } = made;
  return storiesOf(caseFrom(made), municipality, 3).map((story) => ({
    kind: story.kind,
    sentences: { nl: storySentences(scenario, story, "nl"), en: storySentences(scenario, story, "en") },
    alternatives: story.alternatives.map((alternative) => ({
      possible: alternative.status === "possible",
      text: {
        nl: alternativeSentence(scenario, alternative, "nl"),
        en: alternativeSentence(scenario, alternative, "en"),
      },
    })),
  }));
}

export function effectOf(made: Package, { kind, guest, host }: TaskMerger): Effect {
  return { kind, guest, host, without: withoutMerger(caseFrom(made), guest, kind) };
}

/** A file as the command line writes it, byte for byte. */
export function written(made: Package, name: ExportName, language: Language): Written {
  return { name, content: content(made, name, language) };
}

function content(made: Package, name: ExportName, language: Language): Written["content"] {
  switch (name) {
    case "plan.json":
      return planJson(made.plan);
    case "scenario.json":
      return writeScenario(made.scenario);
    case "municipalities.csv":
      return municipalitiesCsv(reportData(made).municipalities);
    case "agreements.csv":
      return agreementsCsv(reportData(made).agreements);
    case "stories.csv":
      return storiesCsv(reportData(made).stories);
    case "report.html":
      return reportHtml(reportData(made));
    case "annexes.html":
      return annexesHtml(reportData(made), language);
    case "letters.html":
      return lettersHtml(reportData(made), language);
    case "workbook.xlsx":
      return packageXlsx(reportData(made), made.scenario, language) as Uint8Array<ArrayBuffer>;
  }
}
