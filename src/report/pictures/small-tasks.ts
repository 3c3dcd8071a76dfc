import type { ReportData } from "../data/report-data.ts";
import { fates } from "../data/small-tasks.ts";
import { formatNumber } from "../language.ts";
import { own } from "../tables/table.ts";
import { axisOfParts } from "./axis.ts";
import type { Sketch } from "./picture.ts";
import { bar, full, sample, scaleTo } from "./marks.ts";

const description = own(
  "Een staaf per soort opvang, verdeeld naar wat er met de te kleine taken gebeurt",
  "A bar for each kind of reception, divided by what becomes of the tasks that are too small",
);

/** What becomes of the tasks that are too small: one bar a kind, each on its own full width. */
export const smallTasks: Sketch<Pick<ReportData, "smallTasks">> = {
  id: "small-tasks",
  table: "small-tasks",
  draw({ smallTasks: lines }, texts) {
    const { say, language } = texts;
    const shown = lines.filter(({ kind, before }) => kind !== "total" && before.value > 0);
    const occurring = fates.filter((fate) => shown.some((line) => line.fates[fate].value > 0));
    return {
      title: say("small.picture"),
      description: description(texts),
      key: occurring.map((fate) => ({ mark: sample(fate), words: say(`small.${fate}`) })),
      axis: axisOfParts(language),
      bars: shown.map((line) => {
        const [before, after] = [line.before.value, line.after.value];
        const at = scaleTo(before, full);
        const kind = say(`kind.${line.kind}`);
        let from = 0;
        return {
          words: kind,
          description: say("small.row", { kind, before, after }),
          marks: occurring.map((fate) => bar(fate, at, from, (from += line.fates[fate].value))),
          values: [{ words: `${formatNumber(language, before)} → ${formatNumber(language, after)}` }],
        };
      }),
    };
  },
};
