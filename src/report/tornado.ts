import type { Effect } from "../explain/sensitivity/index.ts";
import { byEffect, changeOf, type ChangeWords } from "./effects.ts";
import { formatNumber, type Language } from "./language.ts";
import type { ChangeUnit } from "./plain-figures.ts";
import { reportSay } from "./messages/index.ts";

/** One thing that moves, with a bar for every way it can go. */
export interface TornadoRow {
  readonly subject: string;
  /** `value`: change of the measure; absent where there is no package at all, or where it is not known. */
  readonly bars: readonly { readonly to: string; readonly value?: number; readonly unknown?: true }[];
}

/** Effects on one measure, both ways of a number on one row; the widest row first. */
export function tornadoRows<What>(
  effects: readonly Effect<What>[],
  words: (what: What) => ChangeWords,
  measure: string,
): TornadoRow[] {
  const rows = new Map<string, TornadoRow["bars"][number][]>();
  for (const effect of byEffect(effects, measure)) {
    const { subject, to } = words(effect.what);
    const change = changeOf(effect, measure);
    const bar =
      change === "none" ? { to } : change === "unknown" ? ({ to, unknown: true } as const) : { to, value: change };
    rows.set(subject, [...(rows.get(subject) ?? []), bar]);
  }
  return [...rows].map(([subject, bars]) => ({ subject, bars }));
}

/** Rows in which anything changes, or may. */
export function moving(rows: readonly TornadoRow[]): readonly TornadoRow[] {
  return rows.filter((row) => row.bars.some((bar) => bar.value !== 0));
}

/** A change in that unit with its sign and where the number went: “+1.200 (80 plekken)”; “geen pakket” where there is none. */
export function barText(
  { to, value, unknown }: TornadoRow["bars"][number],
  { of }: Pick<ChangeUnit, "of">,
  language: Language,
): string {
  const change =
    value === undefined
      ? reportSay(language)(unknown === true ? "effects.unknown" : "effects.none")
      : `${value > 0 ? "+" : ""}${formatNumber(language, of(value))}`;
  return to === "" ? change : `${change} (${to})`;
}
