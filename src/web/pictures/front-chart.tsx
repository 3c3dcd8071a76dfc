import type { KeyboardEvent } from "react";
import type { Bilingual } from "../../domain/index.ts";
import type { FrontPoint } from "../../explain/front/index.ts";
import { useTexts } from "../texts.tsx";

export interface FrontChartProps {
  readonly points: readonly FrontPoint[];
  readonly complete: boolean;
  /** Titles of the two measures; `first` goes to the right, `second` up. Less is better on both. */
  readonly between: Bilingual;
  readonly and: Bilingual;
  /** Index of the point that is chosen. */
  readonly chosen?: number;
  readonly onChoose: (index: number) => void;
}

const [width, height, left, below, edge] = [520, 300, 16, 24, 14];

/** The trade-off between two measures: a staircase with a point to choose (mouse and keyboard). */
export function FrontChart({ points, complete, between, and, chosen = 0, onChoose }: FrontChartProps) {
  const { say, told, number } = useTexts();
  const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [x0, x1] = range(points.map((p) => p.first));
  const [y0, y1] = range(points.map((p) => p.second));
  const x = (value: number) => left + edge + ((value - x0) / Math.max(1, x1 - x0)) * (width - left - 2 * edge);
  const y = (value: number) =>
    height - below - edge - ((value - y0) / Math.max(1, y1 - y0)) * (height - below - 2 * edge);
  const sorted = points.map((point, index) => ({ point, index })).sort((a, b) => a.point.first - b.point.first);
  // Between two points nothing is better than the upper one: the front is a staircase.
  const stairs = sorted.map(({ point }, i) => {
    const before = sorted[i - 1]?.point;
    return before === undefined ? `M${x(point.first)} ${y(point.second)}` : `H${x(point.first)}V${y(point.second)}`;
  });
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = sorted.findIndex(({ index }) => index === chosen);
    const next = sorted[Math.min(sorted.length - 1, Math.max(0, at + step))];
    if (next !== undefined) onChoose(next.index);
  };
  return (
    <figure className="vw-picture vw-front">
      <figcaption className="vw-faint">{say("picture.front")}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="radiogroup" aria-label={say("picture.front")}>
        <path className="vw-axis" d={`M${left} ${edge / 2}V${height - below}H${width - edge / 2}`} />
        <path className={complete ? "vw-stairs" : "vw-stairs vw-stairs--open"} d={stairs.join("")} />
        <text x={width - edge} y={height - 6} textAnchor="end">
          {told(between)} →
        </text>
        <text transform={`translate(${left - 4} ${edge}) rotate(-90)`} textAnchor="end">
          {told(and)} →
        </text>
        {sorted.map(({ point, index }) => (
          <g
            key={index}
            role="radio"
            aria-checked={index === chosen}
            aria-label={say("picture.front.point", {
              n: index + 1,
              first: `${number(point.first)} ${told(between)}`,
              second: `${number(point.second)} ${told(and)}`,
            })}
            tabIndex={index === chosen ? 0 : -1}
            ref={(element) => {
              if (index === chosen && document.activeElement?.getAttribute("role") === "radio") element?.focus();
            }}
            className="vw-point"
            onClick={() => onChoose(index)}
            onKeyDown={(event) => {
              if (event.key === " " || event.key === "Enter") onChoose(index);
              else move(event);
            }}
          >
            <circle className="vw-point__reach" cx={x(point.first)} cy={y(point.second)} r="12" />
            <circle
              className={point.proven ? "vw-point__dot" : "vw-point__dot vw-point__dot--open"}
              cx={x(point.first)}
              cy={y(point.second)}
              r={index === chosen ? 7 : 4.5}
            />
          </g>
        ))}
      </svg>
    </figure>
  );
}
