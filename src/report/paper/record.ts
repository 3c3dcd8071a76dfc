import type { ReportData } from "../data/report-data.ts";
import { momentOf, type SettledLine } from "../data/settled.ts";
import type { Language } from "../language.ts";
import { reportSay } from "../messages/index.ts";
import { head, type PaperTable, words } from "./model.ts";

/** What was settled, with the record of it: one row each. */
export function record(
  settled: readonly SettledLine[],
  { scenario }: Pick<ReportData, "scenario">,
  language: Language,
): PaperTable {
  const say = reportSay(language, scenario.words);
  const conditional = settled.some(({ provided }) => provided !== undefined);
  const keys = [
    "paper.minutes.what",
    "book.in.by",
    "book.in.why",
    conditional && "book.in.provided",
    "book.in.at",
  ] as const;
  return {
    type: "table",
    columns: keys.flatMap((key) => (key === false ? [] : [head(say(key))])),
    rows: settled.map((line) => [
      words(line.text[language]),
      words(line.by ?? ""),
      words(line.why ?? ""),
      ...(conditional ? [words(line.provided ?? "")] : []),
      words(momentOf(line)),
    ]),
  };
}
