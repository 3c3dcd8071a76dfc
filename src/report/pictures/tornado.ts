import { type Bilingual, ownOf, spoken } from "../../domain/index.ts";
import type { ReportData } from "../data/report-data.ts";
import type { Language } from "../language.ts";
import { type ChangeUnit, changeUnit } from "../plain-figures.ts";
import { barText, moving, type TornadoRow } from "../tornado.ts";
import { axisAround } from "./axis.ts";
import type { Bars, Sketch } from "./picture.ts";
import { across, full, scaleTo, span, track } from "./marks.ts";

const description: Bilingual = {
  nl: "Een staaf voor elk gevolg: naar links wordt het beter, naar rechts slechter, de grootste bovenaan",
  en: "A bar for every effect: to the left it gets better, to the right worse, the largest first",
};

/** Effects on one measure, in `unit`: 0 is in the middle, the largest change goes to the edge. */
export function effectsPicture(
  title: string,
  rows: readonly TornadoRow[],
  unit: Pick<ChangeUnit, "of">,
  language: Language,
): Bars {
  const most = Math.max(1, ...rows.flatMap((row) => row.bars.map((bar) => Math.abs(bar.value ?? 0))));
  const at = scaleTo(2 * most, full);
  return {
    title,
    description: spoken(description, language),
    axis: axisAround(unit.of(most), language),
    bars: rows.map(({ subject, bars }) => {
      const height = 24 / bars.length;
      return {
        words: subject,
        marks: [
          track,
          ...bars.map(({ value = 0 }, i) => {
            const [x, width] = span(at, most + Math.min(0, value), most + Math.max(0, value));
            const role = value < 0 ? "better" : "worse";
            return { shape: "rect", role, at: { x, y: i * height + 1, width, height: height - 2 } } as const;
          }),
          across("unchanged", full / 2),
        ],
        values: bars.map((bar) => ({ words: barText(bar, unit, language) })),
      };
    }),
  };
}

/** A tornado of what changes anything; what does not is told in words. */
export const tornado: Sketch<Pick<ReportData, "effects">> = {
  id: "tornado",
  draw: ({ effects }, { language }) =>
    effects &&
    effectsPicture(
      spoken(effects.title, language),
      moving(ownOf(effects.rows, language)),
      changeUnit(effects.measure, effects.before),
      language,
    ),
};
