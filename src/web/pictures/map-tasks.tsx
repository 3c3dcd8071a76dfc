import type { ReportData } from "../../report/index.ts";
import { useTexts } from "../texts.tsx";
import { LegendItem } from "./legend.tsx";
import { arrowOf, type TaskLine } from "./map-lines.ts";
import type { MapPlace } from "./map-places.ts";

/**
 * Exchanges and swaps between municipalities. An exchange begins with a ring, since something comes back for it, and is a line
 * of dashes and dots; a swap is dotted. A head that is open is of amv, as with mergers. Both ends may lie outside the picture.
 */
export function Tasks({
  lines,
  places,
  unit,
}: {
  readonly lines: readonly TaskLine[];
  readonly places: readonly MapPlace[];
  /** One pixel of the screen, in units of the picture. */
  readonly unit: number;
}) {
  const at = new Map(places.map((place) => [place.code, place]));
  return lines.map(({ by, kind, from, to }) => {
    const [giver, taker] = [at.get(from), at.get(to)];
    if (giver === undefined || taker === undefined) return null;
    const aside = (kind === "amv" ? -3 : 3) * unit;
    const arrow = arrowOf(giver, taker, { size: 9 * unit, aside, short: taker.radius * 0.45 });
    return (
      <g
        key={`${by} ${kind} ${from} ${to}`}
        className={`vw-task vw-task--${by} vw-task--${kind}`}
        data-from={from}
        data-to={to}
      >
        <path className="vw-task__line" d={arrow.line} />
        {by === "exchange" ? <circle className="vw-task__ring" cx={giver.x} cy={giver.y} r={4 * unit} /> : null}
        <path className="vw-task__head" d={arrow.head} />
      </g>
    );
  });
}

/** What these lines stand for: of each sort and kind that there is one of. */
export function TaskLegend({ lines }: { readonly lines: readonly TaskLine[] }) {
  const { say, report } = useTexts();
  const sorts = new Map(lines.map((line) => [`${line.by} ${line.kind}`, line]));
  return Array.from(sorts, ([key, { by, kind }]) => (
    <LegendItem
      key={key}
      shape={
        <g className={`vw-task vw-task--${by} vw-task--${kind}`}>
          <path className="vw-task__line" d="M3 20L16 8" />
          {by === "exchange" ? <circle className="vw-task__ring" cx="4" cy="19" r="3.5" /> : null}
          <path className="vw-task__head" d="M23 2L18.5 11L13 5Z" />
        </g>
      }
      text={say(`picture.map.${by}`, { kind: report(`kind.${kind}`) })}
    />
  ));
}

/** What these lines say of a municipality, a sentence each. */
export function useTaskNotes(
  lines: readonly TaskLine[],
  { municipalities }: Pick<ReportData, "municipalities">,
): (code: string) => readonly string[] {
  const { say, report } = useTexts();
  const names = new Map<string, string>(municipalities.map(({ code, name }) => [code, name]));
  return (code) =>
    lines
      .filter(({ from, to }) => from === code || to === code)
      .map(({ by, kind, from, to, places }) =>
        say(from === code ? `picture.map.${by}.to` : `picture.map.${by}.from`, {
          name: names.get(from === code ? to : from) ?? "",
          kind: report(`kind.${kind}`),
          n: places,
        }),
      );
}
