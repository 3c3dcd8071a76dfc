import type { MeasureLine } from "../data/measures.ts";
import type { ReportData } from "../data/report-data.ts";
import { own, table, type Table } from "./table.ts";

type Data = Pick<ReportData, "measures">;

export const hasBefore = ({ measures }: Data): boolean => measures.some(({ before }) => before !== undefined);
export const hasSteps = ({ measures }: Data): boolean => measures.some(({ stepwise }) => stepwise !== undefined);

/** Every measure of the package, beside that of the decision and of the steps one after the other where there are any. */
export const measures: Table<Data> = table<Data, MeasureLine>({
  id: "measures",
  title: "measures.title",
  caption: "measures.caption",
  columns: [
    {
      key: "measure",
      words: "measures.measure",
      align: "text",
      value: ({ id, title, unit, description }, { told }) => {
        // The unit only where the title does not name it already.
        const words = told(title).includes(told(unit)) ? told(title) : `${told(title)} (${told(unit)})`;
        return { code: id, words, note: told(description) };
      },
    },
    { key: "before", words: "measures.before", align: "figure", when: hasBefore, value: ({ before }) => before },
    {
      key: "stepwise",
      words: own("stap voor stap", "step by step"),
      align: "figure",
      when: hasSteps,
      value: ({ stepwise }) => stepwise,
    },
    { key: "together", words: own("samen", "together"), align: "figure", when: hasSteps, value: ({ after }) => after },
    {
      key: "after",
      words: own("pakket", "package"),
      align: "figure",
      when: (data) => !hasSteps(data),
      value: ({ after }) => after,
    },
    {
      key: "ranks",
      words: own("telt in trap", "counts in level"),
      align: "number",
      room: "page",
      value: ({ ranks }) => ranks.join(", "),
    },
  ],
  rows: (data) => data.measures,
});
