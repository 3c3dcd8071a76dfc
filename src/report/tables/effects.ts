import type { Effect } from "../../explain/sensitivity/index.ts";
import { measureOf } from "../../objectives/level.ts";
import { byEffect, changeOf } from "../effects.ts";
import { formatNumber } from "../language.ts";
import { changeUnit } from "../plain-figures.ts";
import { number, text } from "./cells.ts";
import { own, table, type Table, type Texts } from "./table.ts";

/** Changes in words, each with what it does to a package. */
interface Data {
  readonly effects: readonly ToldEffect[];
  /** Whether bars show what is large: where there is no picture beside it. */
  readonly bars: boolean;
}
/** `inShort`: what it changes, in things that people count. */
type ToldEffect = Effect<string> & { readonly inShort: string };
type Row = ToldEffect & { readonly most: number };

/** Widest bar of the tornado, in characters. */
const widest = 12;

/**
 * The largest effect on a measure first, a bar to the left where it improves and to the right where not; beside it how many
 * agreements and municipalities differ. `before`: what the measure was without.
 */
export function effectsOn(measure: string, title: "effects.title" | "effects.pins", before?: number): Table<Data> {
  const { title: name } = measureOf(measure);
  const { unit, of } = changeUnit(measure, before);
  const change = (row: Effect<string>) => changeOf(row, measure);
  return table<Data, Row>({
    id: title.replace(".", "-"),
    title: ({ say, told }) => say(title, { title: told(name), unit: told(unit) }),
    columns: [
      text("change", "effects.change", ({ what }) => what),
      text("inShort", own("wat het doet", "what it does"), (row, { told }) => shortOf(row, told), { room: "page" }),
      number("effect", "effects.effect", (row, { say, language }) => {
        const value = change(row);
        if (typeof value === "string") return say(`effects.${value}`);
        return `${value > 0 ? "+" : ""}${formatNumber(language, of(value))}`;
      }),
      text("bar", own("", ""), (row) => bar(change(row), row.most), { when: ({ bars }) => bars }),
      number("agreements", "effects.agreements", (row) => (row.status === "solved" ? row.agreements : undefined)),
      number("municipalities", "effects.municipalities", (row) =>
        row.status === "solved" ? row.municipalities : undefined,
      ),
    ],
    rows: ({ effects }) => {
      const most = Math.max(1, ...effects.map((effect) => Math.abs(Number(change(effect)) || 0)));
      return byEffect(effects, measure).map((effect) => ({ ...effect, most }));
    },
  });
}

function bar(value: number | string, most: number): string {
  if (typeof value === "string") return "";
  return (value < 0 ? "◀" : "▶").repeat(Math.round((Math.abs(value) * widest) / most));
}

/** Without a change in what is counted: whether anything differs at all, where that is known. */
function shortOf({ inShort, ...effect }: ToldEffect, told: Texts["told"]): string {
  if (inShort !== "" || effect.status === "none") return inShort;
  if (Object.keys(effect.measures).some((id) => !effect.known.includes(id)))
    return told({ nl: "niets dat zeker is", en: "nothing that is certain" });
  return effect.agreements + effect.municipalities === 0
    ? told({ nl: "niets", en: "nothing" })
    : told({ nl: "ander pakket, op de doelen even goed", en: "another package, as good on the objectives" });
}
