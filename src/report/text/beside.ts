import { ownOf } from "../../domain/index.ts";
import { measureOf } from "../../objectives/level.ts";
import type { Beside, Effects, TradeOff } from "../data/beside.ts";
import { frontVerdict } from "../front.ts";
import { type Pen, pen, type TextOptions } from "./style.ts";

/** What was asked beside a package, and how much of it is known; empty where nothing was asked. */
export function besideText({ tradeOff, effects, notKnown = [] }: Beside, options: TextOptions): string {
  const p = pen(options);
  const lines = [
    ...(tradeOff === undefined ? [] : [ofFront(p, tradeOff)]),
    ...(effects === undefined ? [] : [ofEffects(p, effects)]),
    ...notKnown.map(({ of, why }) => p.say(`beside.unknown.${of}`, { why: p.say(`beside.why.${why}`) })),
  ];
  if (lines.length === 0) return "";
  return `${[p.heading(p.say("beside.title")), ...lines.map((line) => p.paragraph(line))].join("\n")}\n`;
}

function ofFront({ say, told }: Pen, tradeOff: TradeOff): string {
  const { measures, points, found } = tradeOff;
  const [first, second] = measures.map((id) => told(measureOf(id).title)) as [string, string];
  return say("beside.front", { first, second, verdict: say(frontVerdict(tradeOff), { found, n: points.length }) });
}

function ofEffects({ say, told, language }: Pen, { rows, measure, stepwise }: Effects): string {
  const bars = ownOf(rows, language).flatMap((row) => row.bars);
  const n = bars.filter((bar) => bar.unknown !== true).length;
  const values = { n, of: bars.length, title: told(measureOf(measure).title) };
  const known = n === bars.length ? say("beside.effects.all", values) : say("beside.effects", values);
  return stepwise ? `${known} ${say("effects.stepwise")}` : known;
}
