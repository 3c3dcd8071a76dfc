import type { MeasureLine } from "../data/measures.ts";
import type { ReportData } from "../data/report-data.ts";
import { figure, number, text } from "./cells.ts";
import { partOfDecision, plainFigure, plainTitle, rawFigures } from "../plain-figures.ts";
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
      return {
        code: line.id,
        words: plainTitle(line.id, told, partOfDecision(line.before)),
        note: told(line.description),
      };
    }),
    figure("before", "measures.before", plain("before"), { when: hasBefore }),
    figure("stepwise", own("stap voor stap", "step by step"), plain("stepwise"), { when: hasSteps }),
    figure("together", own("samen", "together"), plain("after"), { when: hasSteps }),
    figure("after", own("pakket", "package"), plain("after"), { when: (data) => !hasSteps(data) }),
    number("ranks", own("telt in trap", "counts in level"), ({ ranks }) => ranks.join(", "), { room: "page" }),
  ],
  rows: (data) => data.measures,
});

/** One of its figures, as people read it. */
function plain(which: "before" | "stepwise" | "after") {
  return (line: MeasureLine) => {
    const of = line[which];
    return of === undefined ? undefined : plainFigure(line.id, of, partOfDecision(line.before));
  };
}

/** The same in the measures' own units, where people are told another: a line a measure. */
export function rawMeasures(data: Data, texts: Texts): string[] {
  const { say, told } = texts;
  const after = told(hasSteps(data) ? { nl: "samen", en: "together" } : { nl: "pakket", en: "package" });
  const steps = told({ nl: "stap voor stap", en: "step by step" });
  const lines = data.measures.map((line) => ({
    id: line.id,
    values: [
      { of: say("measures.before"), figure: line.before },
      { of: steps, figure: line.stepwise },
      { of: after, figure: line.after },
    ],
  }));
  return rawFigures(lines, texts);
}
