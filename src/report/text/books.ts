import type { MeasureLine } from "../data/measures.ts";
import type { BooksData, ScenarioLine } from "../data/report-data.ts";
import { marks } from "../mark.ts";
import { formatNumber } from "../language.ts";
import { ledger } from "../tables/ledger.ts";
import { left, number, type Pen } from "./style.ts";
import { tableText } from "./table.ts";

export function ledgerText(pen: Pen, data: Pick<BooksData, "ledger">): string {
  return `${tableText(pen, ledger, data)}\n${pen.paint.faint(pen.paragraph(pen.say("kinds.note")))}`;
}

export function measuresText(pen: Pen, lines: readonly MeasureLine[]): string {
  const { say, figure, told } = pen;
  const both = lines.some((line) => line.before !== undefined);
  const steps = lines.some((line) => line.stepwise !== undefined);
  const header = [
    left(say("measures.measure")),
    ...(both ? [number(say("measures.before"))] : []),
    ...(steps ? [number(say("measures.stepwise"))] : []),
    number(say(steps ? "measures.together" : "measures.after")),
  ];
  const rows = lines.map((line) => ({
    cells: [
      measureName(told(line.title), told(line.unit)),
      ...(both ? [line.before === undefined ? "" : figure(line.before)] : []),
      ...(steps ? [line.stepwise === undefined ? "" : figure(line.stepwise)] : []),
      figure(line.after),
    ],
  }));
  const table = `${pen.heading(say(both ? "measures.title" : "measures.alone"))}\n${pen.table(header, rows)}`;
  return steps ? `${table}\n${pen.paragraph(say("measures.gains"))}` : table;
}

/** The unit only where the title does not name it already. */
function measureName(title: string, unit: string): string {
  return title.includes(unit) ? title : `${title} (${unit})`;
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
