import type { BooksData, ScenarioLine } from "../data/report-data.ts";
import { marks } from "../mark.ts";
import { formatNumber } from "../language.ts";
import { ledger } from "../tables/ledger.ts";
import { hasBefore, hasSteps, measures } from "../tables/measures.ts";
import type { Pen } from "./style.ts";
import { tableText } from "./table.ts";

export function ledgerText(pen: Pen, data: Pick<BooksData, "ledger">): string {
  return `${tableText(pen, ledger, data)}\n${pen.paint.faint(pen.paragraph(pen.say("kinds.note")))}`;
}

/** What the steps come to is told below, where they are shown. */
export function measuresText(pen: Pen, data: Pick<BooksData, "measures">): string {
  const title = hasBefore(data) ? measures.title : "measures.alone";
  const text = tableText(pen, { ...measures, title }, data);
  return hasSteps(data) ? `${text}\n${pen.paragraph(pen.say("measures.gains"))}` : text;
}

/** The marks that occur, and the warning that illustrative figures are no offers. */
export function legendText(pen: Pen, standings: BooksData["standings"], scenario: ScenarioLine): string {
  const { say } = pen;
  const marked = standings.filter((standing) => marks[standing] !== "");
  if (marked.length === 0) return "";
  const lines = marked.map(
    (standing) => `${marks[standing]} ${say(`standing.${standing}`)}: ${say(`standing.${standing}.note`)}`,
  );
  const unmarked = `  ${say("standing.unmarked")}`;
  const warning =
    scenario.illustrative === 0
      ? []
      : [
          say("standing.warning.illustrative", {
            n: formatNumber(pen.language, scenario.illustrative),
            of: scenario.municipalities,
          }),
        ];
  const text = [...lines, unmarked, ...warning].map((line) => pen.paint.faint(pen.paragraph(line)));
  return [pen.heading(say("standing.title")), ...text].join("\n");
}
