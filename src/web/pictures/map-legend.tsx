import { useTexts } from "../texts.tsx";
import { diamond } from "../../report/pictures/marks.ts";
import { LegendItem } from "./legend.tsx";
import { shades } from "./map-shades.ts";

/** What colours, shapes and lines of the map stand for. */
export function MapLegend({ state }: { readonly state: "decision" | "package" }) {
  const { say } = useTexts();
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
            <LegendItem shape={<path className="vw-joins" d="M2 20L22 4" />} text={say("picture.map.merger")} />
            <LegendItem
              shape={
                <g className="vw-swaps">
                  <path d="M2 20Q8 6 22 4" strokeWidth="4" />
                </g>
              }
              text={say("picture.map.swap")}
            />
          </>
        ) : null}
      </ul>
    </div>
  );
}
