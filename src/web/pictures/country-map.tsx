import { type KeyboardEvent, useRef, useState } from "react";
import type { Shapes } from "../borders/shapes.ts";
import type { ReportData } from "../../report/index.ts";
import { diamond } from "../../report/pictures/marks.ts";
import { useTexts } from "../texts.tsx";
import { Exits } from "./map-exit-lines.tsx";
import { type Exit, exitLines, exitsOf, type Frame, withExits } from "./map-exits.ts";
import { mapLabels } from "./map-labels.ts";
import { MapLegend } from "./map-legend.tsx";
import { Mergers, ProvinceNames, Swaps, TownNames } from "./map-layers.tsx";
import { type MergerLine, mergerLines, taskLines } from "./map-lines.ts";
import { isArrow, type MapPlace, mapPlaces, neighbourOf, withBorders } from "./map-places.ts";
import { unitOf, useMapScale } from "./map-scale.ts";
import { Tasks, useTaskNotes } from "./map-tasks.tsx";
import { MapTip, type Spot } from "./map-tip.tsx";

export interface CountryMapProps {
  /** `map` has the circles and radii, `municipalities` the numbers (same order), `agreements` the lines. */
  readonly report: Pick<ReportData, "map" | "municipalities" | "agreements" | "provinces">;
  /** Which of the two states to show; it moves between them. */
  readonly state: "decision" | "package";
  /** Code of the province to show alone; absent: the country. */
  readonly province?: string;
  /** Borders that somebody dropped in: then a choropleth. */
  readonly shapes?: Shapes;
  /** Lines that stand out; absent: all are equal. */
  readonly lit?: ((line: MergerLine) => boolean) | undefined;
  readonly onChoose: (municipality: string) => void;
}

/** Size of the names of municipalities, in `rem`. */
const letters = 0.875;

/** Around the circles of one province, in units of the picture: names stand beside more than above them. */
const margin = { beside: 26, above: 9 };

/** A Dorling cartogram of the municipalities: area = places hosted, colour = deviation from the key. */
export function CountryMap({ report, state, province, shapes, lit, onChoose }: CountryMapProps) {
  const { say, report: told, number } = useTexts();
  const [reached, setReached] = useState<string>();
  const [spot, setSpot] = useState<Spot>();
  const drawing = useRef<SVGSVGElement>(null);
  const circles = mapPlaces(report, state);
  const all = shapes === undefined ? circles : withBorders(circles, shapes);
  const shown = province === undefined ? all : all.filter((place) => place.province === province);
  const stop = shown.find((place) => place.code === reached) ?? shown[0];
  const about = shown.find((place) => place.code === (spot?.code ?? reached));
  const lines = state === "package" ? mergerLines(report) : [];
  const moved = state === "package" ? taskLines(report) : [];
  const inSight = new Set(shown.map((place) => place.code));
  const tasks = moved.filter(({ from, to }) => inSight.has(from) || inSight.has(to));
  const leaving = province === undefined ? [] : exitLines(tasks, all, province);
  const bare = frameOf(shapes ?? report.map, province === undefined ? undefined : shown);
  const exits = exitsOf(leaving, all, bare);
  const scale = useMapScale(drawing);
  const sizeAt = (of: number) => (scale?.rem ?? 16) * letters * of;
  const exitWords = ({ province: code, way, places: n }: Exit) =>
    say(`picture.map.exit.${way}`, { name: report.provinces.find((p) => p.code === code)?.name ?? code, n });
  const { frame, placed } = withExits(exits, bare, sizeAt(unitOf(scale, bare[2], bare[3])), exitWords);
  const unit = unitOf(scale, frame[2], frame[3]);
  const taskNotes = useTaskNotes(tasks, report);
  const size = sizeAt(unit);
  const involved = new Set(lines.flatMap(({ guest, host }) => [guest, host]));
  const names = mapLabels(
    province === undefined ? [] : shown,
    involved,
    size,
    boxOf(frame),
    placed.map((e) => e.box),
  );
  const drawn = tasks.filter(
    ({ by, from, to }) => by === "exchange" || (province === undefined && [from, to].includes(about?.code ?? "")),
  );
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
  const notesOf = (code: string) => [
    ...lines.flatMap(({ kind, guest, host }) => {
      const other = code === guest ? host : code === host ? guest : undefined;
      const name = report.municipalities.find((m) => m.code === other)?.name;
      if (name === undefined) return [];
      return [say(code === guest ? "picture.map.to" : "picture.map.from", { name, kind: told(`kind.${kind}`) })];
    }),
    ...taskNotes(code),
  ];
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
      {province === undefined ? <MapLegend state={state} tasks={tasks} country /> : null}
      <svg
        ref={drawing}
        viewBox={frame.join(" ")}
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
        <Exits lines={leaving} exits={placed} places={shown} unit={unit} size={size} lit={about?.code} />
        {shown.map((place) => (
          <g
            key={place.code}
            data-code={place.code}
            className={`vw-town vw-town--${place.hosted === 0 ? "none" : place.shade}`}
            role="button"
            tabIndex={place === stop ? 0 : -1}
            aria-label={words(place)}
            onClick={() => onChoose(place.code)}
            onFocus={({ currentTarget }) => {
              const { right, top, height } = currentTarget.getBoundingClientRect();
              setReached(place.code);
              setSpot({ code: place.code, x: right, y: top + height / 2 });
            }}
            onBlur={() => setSpot(undefined)}
            onPointerMove={({ clientX, clientY }) => setSpot({ code: place.code, x: clientX, y: clientY })}
            onPointerLeave={() => setSpot(undefined)}
            onKeyDown={(event) => {
              if (event.key === "Escape") setSpot(undefined);
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
            {place.small ? (
              <path className="vw-town__small" d={diamond(place.x, place.y, Math.min(4.6, 7 * unit))} />
            ) : null}
          </g>
        ))}
        {state === "package" && province === undefined ? (
          <Swaps swaps={report.agreements.swaps} places={all} unit={unit} />
        ) : null}
        <Tasks lines={drawn} places={all} unit={unit} />
        <Mergers lines={lines} lit={lit} places={shown} unit={unit} />
        {province === undefined ? (
          <ProvinceNames provinces={report.provinces} places={shown} unit={unit} frame={frame} />
        ) : (
          <TownNames labels={names.labels} involved={involved} size={size} unit={unit} />
        )}
      </svg>
      {names.numbered.length === 0 ? null : (
        <p className="vw-map__numbers" aria-hidden="true">
          {names.numbered.map(({ number: n, name }) => (
            <span key={n} className="vw-unbroken">
              <strong>{n}</strong> {name}
            </span>
          ))}
        </p>
      )}
      {province === undefined ? null : <MapLegend state={state} tasks={tasks} />}
      {about === undefined || spot === undefined ? null : (
        <MapTip spot={spot}>
          <strong>{words(about)}</strong>
          {notesOf(about.code).map((note) => (
            <span key={note}>{note}</span>
          ))}
        </MapTip>
      )}
      <figcaption aria-live="polite">{about === undefined ? say("picture.map.hint") : words(about)}</figcaption>
    </figure>
  );
}

/** The whole picture, or what holds these places. */
function frameOf(map: Pick<ReportData["map"], "width" | "height">, places: readonly MapPlace[] | undefined): Frame {
  if (places === undefined || places.length === 0) return [0, 0, map.width, map.height];
  const left = Math.min(...places.map((p) => p.x - p.radius)) - margin.beside;
  const top = Math.min(...places.map((p) => p.y - p.radius)) - margin.above;
  const width = Math.max(...places.map((p) => p.x + p.radius)) + margin.beside - left;
  const height = Math.max(...places.map((p) => p.y + p.radius)) + margin.above - top;
  return [left, top, width, height];
}

function boxOf([left, top, width, height]: Frame) {
  return { left, top, right: left + width, bottom: top + height };
}
