import type { ReportData } from "../data/report-data.ts";
import { own } from "../tables/table.ts";
import { axisTo } from "./axis.ts";
import type { Sketch } from "./picture.ts";
import { across, bar, full, scaleTo, track } from "./marks.ts";

const signs = { total: "", plus: "+\u2009", minus: "−\u2009" } as const;
const description = own(
  "Staven van wat gemeld is tot het pakket; een lijn door alle staven is de opgave",
  "Bars from what was reported to the package; a line through all bars is the task",
);

/** The ledger: up to what was decided, and down to exactly the need. */
export const waterfall: Sketch<Pick<ReportData, "waterfall" | "nation">> = {
  id: "waterfall",
  table: "ledger",
  draw({ waterfall: steps, nation }, texts) {
    const { say } = texts;
    const need = nation.need.total.value;
    const most = Math.max(need, ...steps.flatMap((step) => [step.from, step.to]));
    const at = scaleTo(most, full);
    return {
      title: say("waterfall.title"),
      description: description(texts),
      note: say("waterfall.note", { need }),
      axis: axisTo(most, texts.language),
      bars: steps.map(({ name, role, from, to, figures }) => ({
        words: say(`waterfall.${name}`),
        strong: role === "total",
        marks: [track, bar(name, at, Math.min(from, to), Math.max(from, to)), across("need", at(need))],
        values: [{ words: signs[role], figure: figures.total }],
      })),
    };
  },
};
