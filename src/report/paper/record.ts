import { spoken } from "../../domain/index.ts";
import type { ReportData } from "../data/report-data.ts";
import { momentOf, type RecordLine } from "../data/settled.ts";
import type { Language } from "../language.ts";
import { paperSay } from "../messages/paper.ts";
import { head, type PaperTable, words } from "./model.ts";

/** What was settled, or what else a table did (`what` heads it), with the record of it: one row each. */
export function record(
  lines: readonly RecordLine[],
  { scenario }: Pick<ReportData, "scenario">,
  language: Language,
  what: "paper.minutes.what" | "paper.minutes.decision" = "paper.minutes.what",
): PaperTable {
  const say = paperSay(language, scenario.words);
  const conditional = lines.some(({ provided }) => provided !== undefined);
  const keys = [what, "book.in.by", "book.in.why", conditional && "book.in.provided", "book.in.at"] as const;
  return {
    type: "table",
    columns: keys.flatMap((key) => (key === false ? [] : [head(say(key))])),
    rows: lines.map((line) => [
      words(spoken(line.text, language)),
      words(line.by ?? ""),
      words(line.why ?? ""),
      ...(conditional ? [words(line.provided ?? "")] : []),
      words(momentOf(line)),
    ]),
  };
}
