import type { ExitLine, PlacedExit } from "./map-exits.ts";
import { arrowOf } from "./map-lines.ts";
import type { MapPlace } from "./map-places.ts";

/**
 * What the municipalities of one province swap with others: dotted, to the name of the other province at the edge or from it.
 * `lit`: the municipality whose lines stand out.
 */
export function Exits({
  lines,
  exits,
  places,
  unit,
  size,
  lit,
}: {
  readonly lines: readonly ExitLine[];
  readonly exits: readonly PlacedExit[];
  readonly places: readonly MapPlace[];
  /** One pixel of the screen, in units of the picture. */
  readonly unit: number;
  /** Of letters, in units of the picture. */
  readonly size: number;
  readonly lit: string | undefined;
}) {
  const at = new Map(places.map((place) => [place.code, place]));
  const ends = new Map(exits.map((exit) => [exit.key, exit.end]));
  return (
    <g className={`vw-exits${lines.some(({ town }) => town === lit) ? " vw-exits--one" : ""}`} aria-hidden="true">
      {lines.map(({ kind, town, exit, way }) => {
        const [place, end] = [at.get(town), ends.get(exit)];
        if (place === undefined || end === undefined) return null;
        const aside = (kind === "amv" ? -2 : 2) * unit;
        const arrow =
          way === "to"
            ? arrowOf(place, end, { size: 9 * unit, aside })
            : arrowOf(end, place, { size: 9 * unit, aside, short: place.radius });
        return (
          <g
            key={`${kind} ${town} ${exit}`}
            className={`vw-task vw-task--municipal-swap vw-task--${kind}${town === lit ? " vw-task--lit" : ""}`}
            data-town={town}
            data-exit={exit}
          >
            <path className="vw-task__line" d={arrow.line} />
            <path className="vw-task__head" d={arrow.head} />
          </g>
        );
      })}
      {exits.map(({ key, text, box }) => (
        <text
          key={key}
          className="vw-exits__name"
          x={(box.left + box.right) / 2}
          y={box.top + size * 0.85}
          textAnchor="middle"
          style={{ fontSize: `${size}px`, strokeWidth: 3.5 * unit }}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
