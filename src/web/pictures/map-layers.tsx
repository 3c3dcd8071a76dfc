import type { ReportData } from "../../report/index.ts";
import type { Frame } from "./map-exits.ts";
import { type MapLabel, provinceLabels } from "./map-labels.ts";
import { arrowOf, type MergerLine } from "./map-lines.ts";
import { type MapPlace, middles } from "./map-places.ts";

/** What is drawn on the circles of a map. `unit`: one pixel of the screen, in units of the picture. */
interface Layer {
  readonly places: readonly MapPlace[];
  readonly unit: number;
}

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
            <path className="vw-swaps__halo" d={arrow.line} strokeWidth={width + 3 * unit} />
            <path d={arrow.line} strokeWidth={width} />
            <path className="vw-swaps__head" d={arrow.head} />
          </g>
        );
      })}
    </g>
  );
}

/** The names of provinces, in their middle, or as near to it as they fit in the picture and lie on no other name. */
export function ProvinceNames({
  provinces,
  places,
  unit,
  frame,
}: Layer & { readonly provinces: ReportData["provinces"]; readonly frame: Frame }) {
  const size = Math.max(12, 12 * unit);
  return (
    <g className="vw-land-names" aria-hidden="true">
      {provinceLabels(provinces, middles(places), size, frame).map(({ code, text, x, y }) => (
        <text key={code} x={x} y={y} textAnchor="middle" style={{ fontSize: `${size}px` }}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** Names of municipalities, or numbers that stand for them, where there is room. `size`: of letters, in units of the picture. */
export function TownNames({
  labels,
  involved,
  size,
  unit,
}: Pick<Layer, "unit"> & {
  readonly labels: readonly MapLabel[];
  readonly involved: ReadonlySet<string>;
  readonly size: number;
}) {
  return (
    <g className="vw-town-names" aria-hidden="true">
      {labels.map(({ code, text, x, y, anchor }) => (
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
