import { type Bilingual, spoken } from "../../domain/index.ts";
import type { TradeOff } from "../data/beside.ts";
import type { ReportData } from "../data/report-data.ts";
import { formatNumber, type Language } from "../language.ts";
import { reportSay } from "../messages/index.ts";
import { plainTitle, plainValue } from "../plain-figures.ts";
import type { Drawing, Sketch } from "./picture.ts";
import { path, scaleTo, text } from "./marks.ts";

const [width, height, left, right, above, below] = [520, 340, 70, 16, 44, 54] as const;
const description: Bilingual = {
  nl: "De ruil tussen twee maten, naar rechts en omhoog slechter: elk punt is een nagerekend plan, een open punt is niet bewezen",
  en: "The trade-off between two measures, worse to the right and upward: every point is a plan that was checked, a hollow one is not proven",
};

const note: Bilingual = {
  nl: "Elk punt is een nagerekend plan; een open punt is niet bewezen. Linksonder is het best.",
  en: "Every point is a plan that was checked; a hollow one is not proven. Best is at the lower left.",
};

/** The points of a front, from left to right. Less is better on both axes, so good is below on the left. */
export function frontPicture(
  { points, complete }: Pick<TradeOff, "points" | "complete">,
  measures: readonly [string, string],
  language: Language,
  told: (text: Bilingual) => string = (text) => spoken(text, language),
): Drawing {
  const amounts = measures.map((id) => (value: number) => formatNumber(language, plainValue(id, value)));
  const [onFirst, onSecond] = amounts as [(value: number) => string, (value: number) => string];
  const [first, second] = measures.map((id) => plainTitle(id, told)) as [string, string];
  const across = range(points.map((point) => point.first));
  const up = range(points.map((point) => point.second));
  const [floor, edge] = [height - below, width - right];
  const onX = scaleTo(across.most - across.least, edge - left);
  const onY = scaleTo(up.most - up.least, floor - above);
  const dots = points.map((point, choice) => {
    const [cx, cy] = [left + onX(point.first - across.least), floor - onY(point.second - up.least)];
    const words = `plan ${choice + 1}: ${onFirst(point.first)} ${first}, ${onSecond(point.second)} ${second}`;
    const role = point.proven ? "point" : "open-point";
    return { shape: "circle", role, at: { cx, cy, r: 4.5 }, words, choice } as const;
  });
  // Between two points nothing is better than the upper one: the front is a staircase.
  const stairs = dots.map(({ at }, i) => (i === 0 ? `M${at.cx} ${at.cy}` : `H${at.cx}V${at.cy}`)).join("");
  return {
    title: reportSay(language)("front.title", { first, second }),
    description: spoken(description, language),
    note: spoken(note, language),
    width,
    height,
    marks: [
      path("axis", `M${left} ${above}V${floor}H${edge}`),
      path(complete ? "stairs" : "open-stairs", stairs),
      text(onFirst(across.least), left, floor + 20),
      ...(across.most > across.least ? [text(onFirst(across.most), edge, floor + 20, "end")] : []),
      text(first, (left + edge) / 2, height - 8, "middle"),
      text(onSecond(up.least), left - 6, floor, "end"),
      ...(up.most > up.least ? [text(onSecond(up.most), left - 6, above + 4, "end")] : []),
      text(second, 4, 16),
      ...dots,
    ],
  };
}

function range(values: readonly number[]): { readonly least: number; readonly most: number } {
  return { least: Math.min(...values), most: Math.max(...values) };
}

/** Its points stand in a table beside it. */
export const front: Sketch<Pick<ReportData, "tradeOff">> = {
  id: "front",
  draw: ({ tradeOff }, { language, told }) => tradeOff && frontPicture(tradeOff, tradeOff.measures, language, told),
};
