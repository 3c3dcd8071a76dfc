import { kinds } from "../../domain/index.ts";
import { useTexts } from "../texts.tsx";
import { diamond } from "../../report/pictures/marks.ts";
import { LegendItem } from "./legend.tsx";
import type { TaskLine } from "./map-lines.ts";
import { TaskLegend } from "./map-tasks.tsx";
import { shades } from "./map-shades.ts";

/** What colours, shapes and lines of the map stand for. */
export function MapLegend({
  state,
  tasks,
  country = false,
}: {
  readonly state: "decision" | "package";
  /** Exchanges and swaps between municipalities that are drawn. */
  readonly tasks: readonly TaskLine[];
  /** With what only a map of the whole country has. */
  readonly country?: boolean;
}) {
  const { say, report } = useTexts();
  return (
    <div className="vw-map__legend">
      <p>{say("picture.map.scale")}</p>
      <ul className="vw-key">
        {shades.map((shade) => (
          <LegendItem
            key={shade}
            shape={
              <g className={`vw-town vw-town--${shade}`}>
                <circle className="vw-town__circle" cx="12" cy="12" r="9" />
              </g>
            }
            text={say(`picture.map.${shade}`)}
          />
        ))}
        <LegendItem
          shape={
            <g className="vw-town vw-town--none">
              <circle className="vw-town__circle" cx="12" cy="12" r="4" />
            </g>
          }
          text={say("picture.map.none")}
        />
        <LegendItem
          shape={<path className="vw-town__small" d={diamond(12, 12, 9)} />}
          text={say("picture.map.small")}
        />
        {state === "package" ? (
          <>
            {kinds.map((kind) => (
              <LegendItem
                key={kind}
                shape={
                  <g className={`vw-join vw-join--${kind}`}>
                    <path className="vw-join__line" d="M1 21L16 8" />
                    <path className="vw-join__head" d="M23 2L18.5 11L13 5Z" />
                  </g>
                }
                text={say("picture.map.merger", { kind: report(`kind.${kind}`) })}
              />
            ))}
            <TaskLegend lines={country ? tasks.filter(({ by }) => by === "exchange") : tasks} />
            {country ? (
              <LegendItem
                shape={
                  <g className="vw-swaps">
                    <path d="M2 20Q8 8 15 6" strokeWidth="4" />
                    <path className="vw-swaps__head" d="M24 4L14 11L13 0Z" />
                  </g>
                }
                text={say("picture.map.swap")}
              />
            ) : null}
          </>
        ) : null}
      </ul>
    </div>
  );
}
