export { dayWords } from "../intake/index.ts";
export { agreementsCsv, decisionCsv, monitorCsv, municipalitiesCsv, storiesCsv } from "./csv/files.ts";
export { type DecisionData, decisionData } from "./data/decision.ts";
export {
  type BooksData,
  booksData,
  type ReportData,
  reportData,
  type ScenarioLine,
  scenarioLine,
  type TableData,
  tableData,
} from "./data/report-data.ts";
export { reportHtml } from "./html/page.ts";
export { jsonLines } from "./json/lines.ts";
export { canonicalPlan, planJson } from "./json/plan.ts";
export { baseLanguages, formatNumber, type Language, languages } from "./language.ts";
export { reportSay } from "./messages/index.ts";
export { measureIds, measuresOfSwaps } from "./measure-ids.ts";
export { decisionWords } from "./decision-words.ts";
export { measureTitle } from "./measure-title.ts";
export { ruleTitle } from "./rule-title.ts";
export { type Messages, type Say, speaker, type Tables, type Values } from "./template.ts";
export { type Column, printable, type Row, table, wrap } from "./text/layout.ts";
export { coloured, type Paint, plain } from "./text/paint.ts";
export type { Focus } from "./data/focus.ts";
export { decisionText, packageText, verdictText } from "./text/reports.ts";
export { certificateText } from "./text/proof.ts";
export type { TextOptions } from "./text/style.ts";
export { monitorText } from "./text/monitor.ts";
export { frontCsv } from "./front.ts";
export { aboveText, basisPointsAbove } from "./above.ts";
export { alternativesText, bestLines, frontText } from "./text/options.ts";
export { planComparisonText, scenarioComparisonText } from "./text/compare.ts";
export { factChangeWords } from "./change-words.ts";
export { type ChangeWords, effectsCsv, effectsTitle, pinWordsOf, stepWords, tellingMeasure } from "./effects.ts";
export { besideText } from "./text/beside.ts";
export {
  type Beside,
  type Effects,
  effectsOf,
  type NotKnown,
  type TradeOff,
  tradeOffOf,
  whyNotKnown,
} from "./data/beside.ts";
export { pictureSvg } from "./html/picture-file.ts";
export { wording } from "./wording.ts";
export { frontPicture } from "./pictures/front.ts";
export { effectsPicture } from "./pictures/tornado.ts";
export { tornadoRows } from "./tornado.ts";
export { type Cell, isFigure, textsIn } from "./tables/table.ts";
export { type Part, type Sections } from "./sections.ts";
export { sectionsText } from "./text/sections.ts";
export { conflictsText } from "./text/conflicts.ts";
export { alternativeSentence } from "./alternative.ts";
export { changesOf, namesOf, storySentences } from "./story.ts";
export { firstChanges, levelChanges, plainChanges, rankedChanges } from "./plain-changes.ts";
export { plainTitle, plainValue } from "./plain-figures.ts";
export { whyText } from "./text/why.ts";
export { packageBook, packageXlsx } from "./workbook/book.ts";
export { annexesDocx, annexesHtml } from "./paper/annexes.ts";
export { type Issued, issuedLines } from "./data/issued.ts";
export { settledLines } from "./data/settled.ts";
export { minutesHtml } from "./paper/minutes.ts";
export { lettersDocx, lettersHtml } from "./paper/letters.ts";
export { presetsData, type PresetsData } from "./data/presets.ts";
export { presetsCsv } from "./presets.ts";
