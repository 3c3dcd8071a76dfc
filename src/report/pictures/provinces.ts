import type { ReportData } from "../data/report-data.ts";
import { own } from "../tables/table.ts";
import { axisTo } from "./axis.ts";
import type { Sketch } from "./picture.ts";
import { across, bar, full, sample, scaleTo, track } from "./marks.ts";

const description = own(
  "Een staaf per provincie: haar aanbod, haar restopgave en wat door uitruil weggaat; een lijn is haar taak",
  "A bar for every province: its offer, its part of the remainder and what swaps take away; a line is its task",
);

/** Per province: what was offered, what remains of the remainder, what swaps take away, and the task as a line. */
export const provinces: Sketch<Pick<ReportData, "provinces">> = {
  id: "provinces",
  table: "provinces-total",
  draw({ provinces: lines }, texts) {
    const { say, language } = texts;
    const most = Math.max(...lines.flatMap(({ figures: f }) => [f.need.total.value, f.decided.total.value]));
    const at = scaleTo(most, full);
    // Where decisions that were issued differ from what was offered, the bar is what they take over.
    const differs = lines.some(({ figures }) => figures.published !== undefined);
    const offered = say(differs ? "municipalities.takenOver" : "provinces.picture.adopted");
    return {
      title: say("provinces.picture"),
      description: description(texts),
      key: [
        { mark: sample("reported"), words: offered },
        { mark: sample("remainder"), words: say("provinces.picture.remainder") },
        { mark: sample("relief"), words: say("provinces.picture.relief") },
        { mark: across("need", 12), words: say("provinces.picture.task") },
      ],
      axis: axisTo(most, language),
      bars: lines.map(({ name, figures }) => {
        const [need, adopted] = [figures.need.total.value, figures.adopted.total.value];
        const [decided, after] = [figures.decided.total.value, figures.task.total.value];
        const kept = Math.max(adopted, after);
        return {
          words: name,
          description: say("provinces.picture.row", { province: name, task: need, offered, adopted, decided, after }),
          marks: [
            track,
            bar("reported", at, 0, adopted, 16),
            ...(kept > adopted ? [bar("remainder", at, adopted, kept, 16)] : []),
            ...(decided > after ? [bar("relief", at, after, decided, 16)] : []),
            across("need", at(need)),
          ],
          values: [{ before: figures.decided.total, words: " → ", figure: figures.task.total }],
        };
      }),
    };
  },
};
