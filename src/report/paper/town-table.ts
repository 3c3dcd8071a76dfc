import { kinds } from "../../domain/index.ts";
import type { Figure } from "../data/figure.ts";
import type { ReportData } from "../data/report-data.ts";
import { formatNumber, type Language } from "../language.ts";
import { paperSay } from "../messages/paper.ts";
import { figure, figureHead, head, type PaperCell, type PaperTable, summing, words } from "./model.ts";
import { isSum, stepsOf, stepWords } from "./sums.ts";

/** The municipalities of a province, a row for each kind, from the key to where people are: every row adds up. */
export function townTable(data: ReportData, province: string, language: Language): PaperTable {
  const say = paperSay(language, data.scenario.words);
  const towns = data.municipalities
    .filter((one) => one.province.code === province)
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const steps = stepsOf(towns);
  const issued = towns.some(({ cells }) => kinds.some((kind) => cells[kind].published !== undefined));
  const given = (one: Figure | undefined): PaperCell => (one === undefined ? figureHead("") : figure(one, language));
  return {
    type: "table",
    look: "wide",
    columns: [
      head(say("municipality")),
      head(say("mergers.kind")),
      figureHead(say("book.column.indicative")),
      ...steps.map((step) => summing(isSum(step), figureHead(stepWords(step, say)))),
      ...(issued ? [figureHead(say("paper.own")), figureHead(say("paper.difference"))] : []),
    ],
    rows: towns.flatMap(({ name, cells }) =>
      kinds.map((kind) => {
        const cell = cells[kind];
        const { published, own } = cell;
        const more =
          published === undefined || own === undefined ? "" : formatNumber(language, published.value - own.value);
        return [
          head(name),
          words(say(`kind.${kind}`)),
          figure(cell.indicative, language),
          ...steps.map((step) => summing(isSum(step), figure(cell[step.name], language))),
          ...(issued ? [given(own), figureHead(more)] : []),
        ];
      }),
    ),
  };
}
