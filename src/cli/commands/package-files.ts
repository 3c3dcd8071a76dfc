import type { Package } from "../../app/index.ts";
import type { Scenario } from "../../domain/index.ts";
import {
  agreementsCsv,
  annexesDocx,
  annexesHtml,
  type Focus,
  type Language,
  lettersDocx,
  lettersHtml,
  minutesHtml,
  municipalitiesCsv,
  packageXlsx,
  planJson,
  type ReportData,
  reportHtml,
  storiesCsv,
} from "../../report/index.ts";
import { presetOf, writeScenario } from "../../scenario/index.ts";
import type { Context } from "../context.ts";
import type { Files } from "../manifest.ts";
import type { SolveOptions } from "../options.ts";

/** What a package is about, as it is written. */
export type Texts = Readonly<Record<"plan.json" | "scenario.json", string>>;

/** The scenario and the plan of a package, as they are written. */
export function textsOf({ scenario, plan }: Package): Texts {
  return { "scenario.json": writeScenario(scenario), "plan.json": planJson(plan) };
}

/** What a folder holds of a package. Same package, same bytes: what depends on the clock or the machine goes into run.json. */
export function packageFiles(
  texts: Texts,
  data: ReportData,
  scenario: Scenario,
  language: Language,
  wanted: Focus["type"],
  chosen: readonly string[] | undefined,
): Files {
  const whole = wanted === "plan";
  return {
    "plan.json": texts["plan.json"],
    "municipalities.csv": municipalitiesCsv(data.municipalities),
    "agreements.csv": agreementsCsv(data),
    "stories.csv": storiesCsv(data.stories),
    ...(whole && { "report.html": reportHtml(data) }),
    "scenario.json": texts["scenario.json"],
    "workbook.xlsx": packageXlsx(data, scenario, language),
    ...(whole && {
      "annexes.html": annexesHtml(data, language),
      "letters.html": lettersHtml(data, language, chosen),
      "minutes.html": minutesHtml(data, language),
    }),
  };
}

/** Letters and annexes of a whole package once more, for a word processor: what officials edit. */
export async function documentFiles(
  data: ReportData,
  language: Language,
  chosen: readonly string[] | undefined,
): Promise<Files> {
  return {
    "annexes.docx": await annexesDocx(data, language),
    "letters.docx": await lettersDocx(data, language, chosen),
  };
}

/** Times and machine of a run, with what was asked. */
export function runFile(
  { engine, args }: Context,
  options: SolveOptions,
  { scenario, proof, stopped }: Package,
  started: string,
  seconds: number,
): Files {
  const run = {
    format: "verdeelwijzer-run",
    version: 1,
    scenario: scenario.id,
    started,
    seconds: Math.round(seconds * 1000) / 1000,
    arguments: args,
    options,
    objective: presetOf(scenario)?.id ?? scenario.objective,
    status: proof.status,
    stopped,
    ...engine.machine(),
  };
  return { "run.json": `${JSON.stringify(run, null, 2)}\n` };
}
