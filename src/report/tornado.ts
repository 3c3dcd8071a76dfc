import type { Effect } from "../explain/sensitivity/index.ts";
import { byEffect, changeOf, type ChangeWords } from "./effects.ts";
import { html } from "./html/html.ts";
import { formatNumber, type Language } from "./language.ts";
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

/** Where a bar of a tornado stands on a width of `room`: 0 in the middle, the largest change to the edge. */
export function tornadoScale(rows: readonly TornadoRow[], room: number): (value: number) => readonly [number, number] {
  const most = Math.max(1, ...rows.flatMap((row) => row.bars.map((bar) => Math.abs(bar.value ?? 0))));
  return (value) => {
    const width = Math.round((Math.abs(value) * room * 5) / most) / 10;
    return [value < 0 ? room / 2 - width : room / 2, width];
  };
}

/** A change with its sign and where the number went: “+1.200 (80 plekken)”; “geen pakket” where there is none. */
export function barText({ to, value, unknown }: TornadoRow["bars"][number], language: Language): string {
  const change =
    value === undefined
      ? reportSay(language)(unknown === true ? "effects.unknown" : "effects.none")
      : `${value > 0 ? "+" : ""}${formatNumber(language, value)}`;
  return to === "" ? change : `${change} (${to})`;
}

const [wide, room, step, head] = [960, 280, 44, 40] as const;

/** The tornado as a picture of its own. */
export function tornadoSvg(rows: readonly TornadoRow[], title: string, language: Language): string {
  const at = tornadoScale(rows, room);
  const middle = 380;
  const height = head + rows.length * step + 10;
  const items = rows.map((row, i) => {
    const top = head + i * step;
    const half = 24 / row.bars.length;
    const bars = row.bars.map((bar, j) => {
      const [x, width] = at(bar.value ?? 0);
      return html`<rect
        x="${middle + x}"
        y="${top + 12 + j * half}"
        width="${width}"
        height="${half - 2}"
        fill="currentColor"
        fill-opacity="${(bar.value ?? 0) < 0 ? 0.45 : 0.85}"
      />`;
    });
    return html`<g>
      ${lines(row.subject, 52).map((line, l) => html`<text x="4" y="${top + 17 + l * 14}">${line}</text>`)}${bars}
      ${row.bars.map((bar, j) => html`<text x="${middle + room + 14}" y="${top + 17 + j * 14}">${barText(bar, language)}</text>`)}
    </g>`;
  });
  return `${
    html`<svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 ${wide} ${height}"
      role="img"
      font-family="sans-serif"
      font-size="12"
    >
      <title>${title}</title>
      <text x="4" y="20" font-size="14">${title}</text>
      <path d="M${middle + room / 2} ${head}V${height - 6}" stroke="currentColor" />
      ${items}
    </svg>`.markup
  }\n`;
}

/** At most two lines of about `width` characters, broken between words; what does not fit ends in “…”. */
function lines(text: string, width: number): string[] {
  const cut = text.length <= width ? -1 : text.lastIndexOf(" ", width);
  if (cut <= 0) return [text];
  const rest = text.slice(cut + 1);
  return [text.slice(0, cut), rest.length <= width ? rest : `${rest.slice(0, width - 1)}…`];
}
