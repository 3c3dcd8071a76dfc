import type { ReportData } from "../../report/index.ts";
import { mapLabels } from "./map-labels.ts";
import { arrowOf, type MergerLine } from "./map-lines.ts";
import { type MapPlace, middles } from "./map-places.ts";

/** What is drawn on the circles of a map. `unit`: one pixel of the screen, in units of the picture. */
interface Layer {
  readonly places: readonly MapPlace[];
  readonly unit: number;
}

/** What of the picture is shown. */
export type Frame = readonly [left: number, top: number, width: number, height: number];

/** From each task that was handed over to its host; amv beside regular, and dashed. `lit`: what stands out. */
export function Mergers({
  lines,
  lit,
  places,
  unit,
}: Layer & { readonly lines: readonly MergerLine[]; readonly lit: ((line: MergerLine) => boolean) | undefined }) {
  const at = new Map(places.map((place) => [place.code, place]));
  return lines.map((line) => {
    const [guest, host] = [at.get(line.guest), at.get(line.host)];
    if (guest === undefined || host === undefined) return null;
    const aside = (line.kind === "amv" ? -2 : 2) * unit;
    const arrow = arrowOf(guest, host, { size: 9 * unit, aside, short: host.radius * 0.45 });
    const how = lit === undefined ? "" : lit(line) ? " vw-join--lit" : " vw-join--dim";
    return (
      <g
        key={`${line.kind} ${line.guest} ${line.host}`}
        className={`vw-join vw-join--${line.kind}${how}`}
        data-guest={line.guest}
        data-host={line.host}
      >
        <path className="vw-join__halo" d={arrow.line} />
        <path className="vw-join__line" d={arrow.line} />
        <path className="vw-join__head" d={arrow.head} />
      </g>
    );
  });
}

/** Between the middles of provinces, wider where more places go; the head is where people go. */
export function Swaps({ swaps, places, unit }: Layer & { readonly swaps: ReportData["agreements"]["swaps"] }) {
  const at = middles(places);
  return (
    <g className="vw-swaps">
      {swaps.map(({ surplus, shortage, figures }) => {
        const [from, to] = [at.get(shortage.code), at.get(surplus.code)];
        if (from === undefined || to === undefined) return null;
        const bend = { x: (from.x + to.x) / 2 + (to.y - from.y) / 6, y: (from.y + to.y) / 2 - (to.x - from.x) / 6 };
        const width = Math.max(1.2, Math.sqrt(figures.total.value) / 4);
        const arrow = arrowOf(from, to, { size: Math.max(9 * unit, width * 2.2), bend });
        return (
          <g key={`${surplus.code} ${shortage.code}`}>
            <path d={arrow.line} strokeWidth={width} />
            <path className="vw-swaps__head" d={arrow.head} />
          </g>
        );
      })}
    </g>
  );
}

/** The names of provinces, in their middle, or as near to it as they fit in the picture. */
export function ProvinceNames({
  provinces,
  places,
  unit,
  frame: [left, , wide],
}: Layer & { readonly provinces: ReportData["provinces"]; readonly frame: Frame }) {
  const at = middles(places);
  const size = Math.max(12, 12 * unit);
  return (
    <g className="vw-land-names" aria-hidden="true">
      {provinces.map(({ code, name }) => {
        const middle = at.get(code);
        if (middle === undefined) return null;
        const half = (name.length * size * 0.7) / 2;
        const x = Math.max(left + half, Math.min(left + wide - half, middle.x));
        return (
          <text key={code} x={x} y={middle.y} textAnchor="middle" style={{ fontSize: `${size}px` }}>
            {name}
          </text>
        );
      })}
    </g>
  );
}

/** Names of municipalities, as many as there is room for. `letters`: their size in pixels. */
export function TownNames({
  lines,
  letters,
  frame,
  places,
  unit,
}: Layer & {
  readonly lines: readonly MergerLine[];
  readonly letters: number;
  readonly frame: Frame;
}) {
  const [left, top, width, height] = frame;
  const size = letters * unit;
  const involved = new Set(lines.flatMap(({ guest, host }) => [guest, host]));
  const box = { left, top, right: left + width, bottom: top + height };
  return (
    <g className="vw-town-names" aria-hidden="true">
      {mapLabels(places, involved, size, box).map(({ code, text, x, y, anchor }) => (
        <text
          key={code}
          x={x}
          y={y}
          textAnchor={anchor}
          className={involved.has(code) ? "vw-town-names__involved" : undefined}
          style={{ fontSize: `${size}px`, strokeWidth: 3.5 * unit }}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
