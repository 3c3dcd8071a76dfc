import type { BooksData, ScenarioLine } from "../data/report-data.ts";
import { legend } from "../legend.ts";
import { ledger } from "../tables/ledger.ts";
import { hasBefore, hasSteps, measures } from "../tables/measures.ts";
import { sectionText } from "./sections.ts";
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
  return legend(pen, standings, scenario)
    .map((parts) => sectionText(pen, parts))
    .join("\n\n");
}
