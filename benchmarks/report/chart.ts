import { html, type Html } from "../../src/report/html/html.ts";

export interface Line {
  readonly label: string;
  readonly colour: string;
  readonly dash: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Points that stand for "not within the time": hollow. */
  readonly hollow?: readonly (readonly [x: number, y: number])[];
  /** Horizontal, then up or down, as values that hold until the next; without dots. */
  readonly stepped?: true;
}

export interface Axis {
  readonly label: string;
  readonly log: boolean;
  readonly from: number;
  readonly to: number;
  readonly tick: (value: number) => string;
}

const WIDTH = 620;
const HEIGHT = 330;
const LEFT = 64;
const RIGHT = 26;
const TOP = 12;
const BOTTOM = 46;

/** A picture with axes, and a legend beneath it that says what the picture shows in words too. */
export function chart(title: string, x: Axis, y: Axis, lines: readonly Line[]): Html {
  const px = (value: number) => LEFT + place(x, value) * (WIDTH - LEFT - RIGHT);
  const py = (value: number) => HEIGHT - BOTTOM - place(y, value) * (HEIGHT - TOP - BOTTOM);
  const shown = lines.filter(({ points, hollow = [] }) => points.length + hollow.length > 0);
  const path = ({ points, stepped }: Line) =>
    points
      .map(([a, b], i) => {
        const to = `${px(a).toFixed(1)},${py(b).toFixed(1)}`;
        if (i === 0) return `M${to}`;
        return stepped === true ? `H${px(a).toFixed(1)}V${py(b).toFixed(1)}` : `L${to}`;
      })
      .join("");
  return html`<figure>
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
      ${ticks(x).map(
        (value) =>
          html`<line
              class="grid"
              x1="${px(value).toFixed(1)}"
              x2="${px(value).toFixed(1)}"
              y1="${TOP}"
              y2="${HEIGHT - BOTTOM}"
            />
            <text x="${px(value).toFixed(1)}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${x.tick(value)}</text>`,
      )}
      ${ticks(y).map(
        (value) =>
          html`<line
              class="grid"
              x1="${LEFT}"
              x2="${WIDTH - RIGHT}"
              y1="${py(value).toFixed(1)}"
              y2="${py(value).toFixed(1)}"
            />
            <text x="${LEFT - 6}" y="${(py(value) + 4).toFixed(1)}" text-anchor="end">${y.tick(value)}</text>`,
      )}
      <text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${x.label}</text>
      <text transform="translate(13 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${y.label}</text>
      ${shown.map(
        (line) =>
          html`<g stroke="${line.colour}" fill="${line.colour}"
            ><path d="${path(line)}" fill="none" stroke-width="2" stroke-dasharray="${line.dash}" /> ${
              line.stepped === true
                ? []
                : line.points.map(
                    ([a, b]) => html`<circle cx="${px(a).toFixed(1)}" cy="${py(b).toFixed(1)}" r="3.5" />`,
                  )
            }
            ${(line.hollow ?? []).map(
              ([a, b]) =>
                html`<circle cx="${px(a).toFixed(1)}" cy="${py(b).toFixed(1)}" r="3.5" fill="var(--paper)" />`,
            )}</g
          >`,
      )}
    </svg>
    <ul class="legend">
      ${shown.map(
        (line) =>
          html`<li>
            <svg viewBox="0 0 26 10" aria-hidden="true">
              <line
                x1="0"
                x2="26"
                y1="5"
                y2="5"
                stroke="${line.colour}"
                stroke-width="3"
                stroke-dasharray="${line.dash}"
              />
            </svg>
            ${line.label}
          </li>`,
      )}
    </ul>
  </figure>`;
}

/** 0 … 1 along the axis; what lies beyond an end is shown at it. */
function place({ log, from, to }: Axis, value: number): number {
  const [low, high, at] = log
    ? [Math.log10(from), Math.log10(to), Math.log10(Math.max(value, from))]
    : [from, to, value];
  return high === low ? 0.5 : Math.min(1, Math.max(0, (at - low) / (high - low)));
}

/** Powers of ten on a log axis (with 2 and 5 where it is short), five steps on another. */
function ticks({ log, from, to }: Axis): number[] {
  if (!log) return Array.from({ length: 6 }, (_, i) => from + ((to - from) * i) / 5);
  const decades = Math.log10(to / from);
  const factors = decades < 1.6 ? [1, 2, 5] : [1];
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++) {
    for (const factor of factors) {
      const value = factor * 10 ** power;
      if (value >= from * 0.999 && value <= to * 1.001) found.push(value);
    }
  }
  return found;
}

/** Ends for a log axis around values: whole decades where they span more than one. */
export function logEnds(values: readonly number[], least = 1): { readonly from: number; readonly to: number } {
  const some = values.filter((value) => value > 0);
  const low = Math.max(least, Math.min(...some, least * 1e9));
  const high = Math.max(low * 2, ...some);
  return { from: 10 ** Math.floor(Math.log10(low)), to: 10 ** Math.ceil(Math.log10(high * 1.001)) };
}
