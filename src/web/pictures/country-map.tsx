import { type KeyboardEvent, useRef, useState } from "react";
import type { Shapes } from "../borders/shapes.ts";
import type { ReportData } from "../../report/index.ts";
import { diamond } from "../../report/pictures/marks.ts";
import { useTexts } from "../texts.tsx";
import { MapLegend } from "./map-legend.tsx";
import { isArrow, type MapPlace, mapPlaces, middles, neighbourOf, withBorders } from "./map-places.ts";

export interface CountryMapProps {
  /** `map` has the circles and radii, `municipalities` the numbers (same order), `agreements` the lines. */
  readonly report: Pick<ReportData, "map" | "municipalities" | "agreements" | "provinces">;
  /** Which of the two states to show; it moves between them. */
  readonly state: "decision" | "package";
  /** Code of the province to show alone; absent: the country. */
  readonly province?: string;
  /** Borders that somebody dropped in: then a choropleth. */
  readonly shapes?: Shapes;
  readonly onChoose: (municipality: string) => void;
}

/** Around the circles of one province, in units of the picture. */
const margin = 24;

/** A Dorling cartogram of the municipalities: area = places hosted, colour = deviation from the key. */
export function CountryMap({ report, state, province, shapes, onChoose }: CountryMapProps) {
  const { say, number } = useTexts();
  const [reached, setReached] = useState<string>();
  const [pointed, setPointed] = useState<string>();
  const drawing = useRef<SVGSVGElement>(null);
  const circles = mapPlaces(report, state);
  const all = shapes === undefined ? circles : withBorders(circles, shapes);
  const shown = province === undefined ? all : all.filter((place) => place.province === province);
  const stop = shown.find((place) => place.code === reached) ?? shown[0];
  const told = shown.find((place) => place.code === (pointed ?? reached));
  const signed = (n: number) => (n > 0 ? `+${number(n)}` : number(n));
  const words = (place: MapPlace) => {
    const text = say("picture.map.town", {
      name: place.name,
      hosted: place.hosted,
      key: place.key,
      deviation: signed(place.hosted - place.key),
    });
    return place.small ? `${text}, ${say("picture.map.small")}` : text;
  };
  const walk = (event: KeyboardEvent) => {
    if (stop === undefined || !isArrow(event.key)) return;
    event.preventDefault();
    const next = neighbourOf(shown, stop, event.key);
    if (next === undefined) return;
    setReached(next.code);
    drawing.current?.querySelector<SVGGElement>(`[data-code="${next.code}"]`)?.focus();
  };
  return (
    <figure className="vw-picture vw-map">
      <MapLegend state={state} />
      <svg
        ref={drawing}
        viewBox={frame(shapes ?? report.map, province === undefined ? undefined : shown)}
        role="group"
        aria-label={say("picture.map", { n: shown.length, state: say(`map.${state}`) })}
      >
        {(shapes === undefined ? report.provinces : []).map(({ code }, i) => (
          <g key={code} className={`vw-land vw-land--${i % 3}`}>
            {shown
              .filter((place) => place.province === code)
              .map((place) => (
                <circle key={place.code} cx={place.x} cy={place.y} r={Math.max(place.radius, 4) + 7} />
              ))}
          </g>
        ))}
        {state === "package" && province === undefined ? <Swaps report={report} places={all} /> : null}
        {shown.map((place) => (
          <g
            key={place.code}
            data-code={place.code}
            className={`vw-town vw-town--${place.hosted === 0 ? "none" : place.shade}`}
            role="button"
            tabIndex={place === stop ? 0 : -1}
            aria-label={words(place)}
            onClick={() => onChoose(place.code)}
            onFocus={() => setReached(place.code)}
            onPointerEnter={() => setPointed(place.code)}
            onPointerLeave={() => setPointed(undefined)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return walk(event);
              event.preventDefault();
              onChoose(place.code);
            }}
          >
            {place.path === undefined ? (
              <circle
                className="vw-town__circle"
                cx={place.x}
                cy={place.y}
                style={{ r: `${Math.max(1.6, place.radius)}px` }}
              />
            ) : (
              <path className="vw-town__circle" d={place.path} />
            )}
            {place.small ? <path className="vw-town__small" d={diamond(place.x, place.y, 4.6)} /> : null}
          </g>
        ))}
        {state === "package" ? <Mergers report={report} circles={circles} shown={shown} /> : null}
        <Names report={report} places={shown} />
      </svg>
      <figcaption aria-live="polite">{told === undefined ? say("picture.map.hint") : words(told)}</figcaption>
    </figure>
  );
}

/** From each task that was handed over to its host. */
function Mergers({
  report,
  circles,
  shown,
}: {
  readonly report: CountryMapProps["report"];
  readonly circles: readonly MapPlace[];
  readonly shown: readonly MapPlace[];
}) {
  const now = new Map(shown.map((place) => [place.code, place]));
  const places = new Map(circles.map(({ code, x, y }) => [`${x} ${y}`, now.get(code)]));
  const lines = report.map.mergers.map(({ from, to }) => {
    const [guest, host] = [places.get(`${from.x} ${from.y}`), places.get(`${to.x} ${to.y}`)];
    return guest === undefined || host === undefined ? "" : `M${guest.x} ${guest.y}L${host.x} ${host.y}`;
  });
  return <path className="vw-joins" d={lines.join("")} />;
}

/** Between the middles of provinces, wider where more places go. */
function Swaps({
  report,
  places,
}: {
  readonly report: CountryMapProps["report"];
  readonly places: readonly MapPlace[];
}) {
  const at = middles(places);
  return (
    <g className="vw-swaps">
      {report.agreements.swaps.map(({ surplus, shortage, figures }) => {
        const [from, to] = [at.get(surplus.code), at.get(shortage.code)];
        if (from === undefined || to === undefined) return null;
        const bend = { x: (from.x + to.x) / 2 + (to.y - from.y) / 6, y: (from.y + to.y) / 2 - (to.x - from.x) / 6 };
        return (
          <path
            key={`${surplus.code} ${shortage.code}`}
            d={`M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`}
            strokeWidth={Math.max(1.2, Math.sqrt(figures.total.value) / 4)}
          />
        );
      })}
    </g>
  );
}

function Names({
  report,
  places,
}: {
  readonly report: CountryMapProps["report"];
  readonly places: readonly MapPlace[];
}) {
  const at = middles(places);
  return (
    <g className="vw-land-names" aria-hidden="true">
      {report.provinces.map(({ code, name }) => {
        const middle = at.get(code);
        return middle === undefined ? null : (
          <text key={code} x={middle.x} y={middle.y} textAnchor="middle">
            {name}
          </text>
        );
      })}
    </g>
  );
}

/** The whole picture, or what holds these places. */
function frame(map: Pick<ReportData["map"], "width" | "height">, places: readonly MapPlace[] | undefined): string {
  if (places === undefined || places.length === 0) return `0 0 ${map.width} ${map.height}`;
  const left = Math.min(...places.map((p) => p.x)) - margin;
  const top = Math.min(...places.map((p) => p.y)) - margin;
  const width = Math.max(...places.map((p) => p.x)) + margin - left;
  const height = Math.max(...places.map((p) => p.y)) + margin - top;
  return `${left} ${top} ${width} ${height}`;
}
