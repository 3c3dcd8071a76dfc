import type { BooksData, ScenarioLine } from "../data/report-data.ts";
import { legend } from "../legend.ts";
import { ledger } from "../tables/ledger.ts";
import { rawTitle } from "../plain-figures.ts";
import { hasBefore, hasSteps, measures, rawMeasures } from "../tables/measures.ts";
import { asideText, sectionText } from "./sections.ts";
import type { Pen } from "./style.ts";
import { tableText } from "./table.ts";

export function ledgerText(pen: Pen, data: Pick<BooksData, "ledger">): string {
  return `${tableText(pen, ledger, data)}\n${pen.paint.faint(pen.paragraph(pen.say("kinds.note")))}`;
}

/** What the steps come to is told below, where they are shown. */
export function measuresText(pen: Pen, data: Pick<BooksData, "measures">): string {
  const title = hasBefore(data) ? measures.title : "measures.alone";
  const raw = asideText(pen, pen.told(rawTitle), rawMeasures(data, pen));
  const gains = hasSteps(data) ? pen.paragraph(pen.say("measures.gains")) : "";
  return [tableText(pen, { ...measures, title }, data), raw, gains].filter((part) => part !== "").join("\n");
}

/** The marks that occur, and the warning that illustrative figures are no offers. */
export function legendText(pen: Pen, standings: BooksData["standings"], scenario: ScenarioLine): string {
  return legend(pen, standings, scenario)
    .map((parts) => sectionText(pen, parts))
    .join("\n\n");
}
