import { columns, type Figures } from "../data/figure.ts";
import type { LedgerLine, ProvinceColumn, ProvinceLine } from "../data/ledger.ts";
import type { MeasureLine } from "../data/measures.ts";
import type { BooksData, ScenarioLine } from "../data/report-data.ts";
import { marks } from "../mark.ts";
import { formatNumber } from "../language.ts";
import type { ReportKey } from "../messages/index.ts";
import { printable } from "./layout.ts";
import { left, number, type Pen } from "./style.ts";

const subtotals: ReadonlySet<string> = new Set(["need", "decided", "task"]);

export function ledgerText(pen: Pen, lines: readonly LedgerLine[]): string {
  const { say, figure } = pen;
  const rows = lines.map(({ name, figures }) => ({
    cells: [say(`ledger.${name}`), ...columns.map((column) => figure(figures[column]))],
    strong: subtotals.has(name),
  }));
  const header = [left(say("ledger.unit")), ...columns.map((column) => number(say(`kind.${column}`)))];
  const note = pen.paint.faint(pen.paragraph(say("kinds.note")));
  return `${pen.heading(say("ledger.title"))}\n${pen.table(header, rows)}\n${note}`;
}

type ProvinceHeader = readonly [ProvinceColumn, ReportKey];

/** Eight columns that fit a terminal of 80; the HTML report has them all, per kind. */
const afterPackage: readonly ProvinceHeader[] = [
  ["need", "provinces.task"],
  ["adopted", "municipalities.adopted"],
  ["remainder", "provinces.remainder.narrow"],
  ["surplus", "provinces.surplus.narrow"],
  ["decided", "provinces.decided"],
  ["takenOver", "provinces.takenOver"],
  ["relief", "provinces.relief"],
  ["task", "provinces.after"],
];
const afterDecision: readonly ProvinceHeader[] = [
  ["need", "provinces.task"],
  ["reported", "provinces.reported"],
  ["promising", "provinces.promising"],
  ["remainder", "provinces.remainder"],
  ["surplus", "provinces.surplus"],
  ["decided", "provinces.decided"],
];

export function provincesText(
  pen: Pen,
  lines: readonly ProvinceLine[],
  nation: ProvinceLine["figures"],
  stage: "decision" | "package" = "package",
): string {
  const { say } = pen;
  const shown = stage === "package" ? afterPackage : afterDecision;
  const cells = (name: string, figures: Readonly<Record<ProvinceColumn, Figures>>) => [
    printable(name),
    ...shown.map(([column]) => pen.flow(figures[column].total)),
  ];
  const header = [left(say("province")), ...shown.map(([, key]) => number(say(key)))];
  const rows = [
    ...lines.map((line) => ({ cells: cells(line.name, line.figures) })),
    { cells: cells(say("provinces.sum"), nation), strong: true },
  ];
  return `${pen.heading(say("provinces.title"))}\n${pen.table(header, rows)}`;
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
