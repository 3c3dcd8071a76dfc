import type { Effect } from "../../explain/sensitivity/index.ts";
import { byEffect, changeOf, type ChangeWords, effectsTitle } from "../effects.ts";
import { formatNumber } from "../language.ts";
import { printable } from "./layout.ts";
import { left, pen, right, type TextOptions } from "./style.ts";

/** Widest bar of the tornado, in characters. */
const widest = 12;

/**
 * A tornado: the largest effect on a measure first, a bar to the left where it improves and to the right where not;
 * beside it how many agreements and municipalities differ. `held`: the province with which all the rest is held.
 */
export function effectsText<What>(
  title: "effects.title" | "effects.pins",
  effects: readonly Effect<What>[],
  words: (what: What) => ChangeWords,
  measure: string,
  options: TextOptions,
  held?: string,
): string {
  const p = pen(options);
  if (effects.length === 0) return `${p.say("effects.pins.none")}\n`;
  const number = (value: number) => formatNumber(p.language, value);
  const most = Math.max(1, ...effects.map((e) => Math.abs(Number(changeOf(e, measure)) || 0)));
  const rows = byEffect(effects, measure).map((e) => {
    const change = printable(words(e.what).sentence);
    const value = changeOf(e, measure);
    const differs = e.status === "solved" ? [number(e.agreements), number(e.municipalities)] : ["", ""];
    if (typeof value === "string") return { cells: [change, p.say(`effects.${value}`), "", ...differs] };
    const bar = (value < 0 ? "◀" : "▶").repeat(Math.round((Math.abs(value) * widest) / most));
    return {
      cells: [change, (value > 0 ? "+" : "") + number(value), bar, ...differs],
    };
  });
  const open = effects.some((e) => changeOf(e, measure) === "unknown");
  const header = [
    left(p.say("effects.change")),
    right(p.say("effects.effect")),
    left(""),
    right(p.say("effects.agreements")),
    right(p.say("effects.municipalities")),
  ];
  return `${[
    p.heading(effectsTitle(title, measure, p.language, p.words)),
    p.table(header, rows),
    p.paragraph(p.say("effects.explained")),
    ...(held === undefined
      ? []
      : [p.paragraph(p.say("held.joint", { province: printable(held) })), p.paragraph(p.say("effects.held"))]),
    ...(open ? [p.paragraph(p.say("effects.open"))] : []),
  ].join("\n")}\n`;
}
