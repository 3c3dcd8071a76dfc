import type { MeasureLine } from "../data/measures.ts";
import type { ReportData } from "../data/report-data.ts";
import { figure, number, text } from "./cells.ts";
import { own, table, type Table, type Texts } from "./table.ts";

type Data = Pick<ReportData, "measures">;

export const hasBefore = ({ measures }: Data): boolean => measures.some(({ before }) => before !== undefined);
export const hasSteps = ({ measures }: Data): boolean => measures.some(({ stepwise }) => stepwise !== undefined);

/** Every measure of the package, beside that of the decision and of the steps one after the other where there are any. */
export const measures: Table<Data> = table<Data, MeasureLine>({
  id: "measures",
  title: "measures.title",
  caption: "measures.caption",
  columns: [
    text("measure", "measures.measure", (line, { told }) => {
      return { code: line.id, words: measureWords(line, told), note: told(line.description) };
    }),
    figure("before", "measures.before", ({ before }) => before, { when: hasBefore }),
    figure("stepwise", own("stap voor stap", "step by step"), ({ stepwise }) => stepwise, { when: hasSteps }),
    figure("together", own("samen", "together"), ({ after }) => after, { when: hasSteps }),
    figure("after", own("pakket", "package"), ({ after }) => after, { when: (data) => !hasSteps(data) }),
    number("ranks", own("telt in trap", "counts in level"), ({ ranks }) => ranks.join(", "), { room: "page" }),
  ],
  rows: (data) => data.measures,
});

/** A measure by its title, and its unit only where the title does not name it already. */
export function measureWords({ title, unit }: Pick<MeasureLine, "title" | "unit">, told: Texts["told"]): string {
  return told(title).includes(told(unit)) ? told(title) : `${told(title)} (${told(unit)})`;
}
