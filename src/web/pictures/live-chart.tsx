import type { PartProof } from "../../app/index.ts";
import type { Scenario } from "../../domain/index.ts";
import type { MeasureLine } from "../../report/data/measures.ts";
import type { ProofStatement } from "../../report/data/proof.ts";
import { weighedTitle } from "../../report/tables/level-words.ts";
import type { Moment } from "../engine/api.ts";
import { Paragraph } from "../parts/nl.tsx";
import { RawChanges } from "../parts/raw-changes.tsx";
import { useWidth } from "../parts/use-width.ts";
import { useTexts } from "../texts.tsx";
import { LegendItem } from "./legend.tsx";
import { liveLines, type LivePoint } from "./live-lines.ts";
import { levelNamed, liveFigures, liveScale } from "./live-scale.ts";
import { liveSentence } from "./live-sentence.ts";

export interface LiveChartProps {
  /** Everything told since the start, in order; each part of a phase tells its own incumbents and bounds per level. */
  readonly moments: readonly Moment[];
  readonly running: boolean;
  /** The levels, to name them in the language of the page. */
  readonly objective: Scenario["objective"];
  /** What was proven of what these moments led to; absent as long as that is not known. */
  readonly proof?: ProofStatement | undefined;
  /** How its parts ended. */
  readonly settled?: readonly PartProof[] | undefined;
  /** Of the same plan. */
  readonly measures?: readonly MeasureLine[] | undefined;
}

/** Room below for seconds, and for the words of one letter: of the widest sort, since a number that is cut off is another one. */
const [height, below, letter] = [220, 22, 8.5];

/** Incumbent and bound over time while it solves: the sum of the parts on the level of which most was told. */
export function LiveChart({ moments, running, objective, proof, settled, measures = [] }: LiveChartProps) {
  const texts = useTexts();
  const { say, told, number } = texts;
  // Words keep their size: a narrow picture is not a wide one made small.
  const hand = useWidth("hand");
  const beyondHand = useWidth("beside") ? 640 : 400;
  const width = hand ? 330 : beyondHand;
  const lines = liveLines(moments, settled);
  const last = lines?.points.at(-1);
  if (lines === undefined || last === undefined)
    return running ? null : <Paragraph>{say("picture.live.none")}</Paragraph>;
  const { points } = lines;
  // Nothing that is counted is below 0, whatever a search may have proven so far.
  const bounded = points.flatMap((p) => (p.bound === undefined ? [] : [{ at: p.at, bound: Math.max(0, p.bound) }]));
  const [first, end] = [points[0]?.at ?? 0, Math.max(last.at, (points[0]?.at ?? 0) + 0.2)];
  const most = Math.max(...points.map((p) => p.found));
  const { title: scale, marks } = liveScale(lines, objective, texts);
  const named = levelNamed(lines.level, objective)?.name;
  const title = say("picture.live.axes", { level: named === undefined ? lines.level : told(named), scale });
  const beside = Math.max(...marks.map(({ words }) => words.length)) * letter + 10;
  const x = (at: number) => Math.round(((at - first) / (end - first)) * (width - beside - 4) * 10) / 10 + beside;
  const y = (value: number) =>
    Math.round((height - below - (value / Math.max(1, most)) * (height - below - 8)) * 10) / 10;
  const steps = <Point extends Pick<LivePoint, "at">>(along: readonly Point[], of: (point: Point) => number) =>
    along.map((p, i) => (i === 0 ? `M${x(p.at)} ${y(of(p))}` : `H${x(p.at)}V${y(of(p))}`)).join("");
  const seconds = (at: number) => number(Math.round(at * 10) / 10);
  const sentence = liveSentence(lines, last, objective, proof && { ...proof, measures }, texts);
  return (
    <figure className="vw-picture vw-live">
      <ul className="vw-key">
        <LegendItem
          shape={<line className="vw-found" x1="0" x2="24" y1="12" y2="12" />}
          text={say("picture.live.found")}
        />
        <LegendItem
          shape={<line className="vw-bound" x1="0" x2="24" y1="12" y2="12" />}
          text={say("picture.live.bound")}
        />
      </ul>
      <Paragraph>{title}</Paragraph>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${say("picture.live")}. ${title} ${sentence}`}>
        {marks.map(({ value, words }) => (
          <g key={value}>
            <path className="vw-grid" d={`M${beside} ${y(value)}H${width - 4}`} />
            <text x={beside - 6} y={y(value)} dy="0.35em" textAnchor="end">
              {words}
            </text>
          </g>
        ))}
        <path className="vw-axis" d={`M${beside} 4V${height - below}H${width - 4}`} />
        <path className="vw-found" d={steps(points, (p) => p.found)} />
        {bounded.length === 0 ? null : <path className="vw-bound" d={steps(bounded, (p) => p.bound)} />}
        <text x={beside} y={height - 6}>
          {seconds(first)}
        </text>
        <text x={width - 4} y={height - 6} textAnchor="end">
          {seconds(end)} {say("picture.live.seconds")}
        </text>
      </svg>
      <figcaption aria-live="polite">{sentence}</figcaption>
      <RawChanges title={told(weighedTitle)} changes={liveFigures(lines, objective, texts)} />
    </figure>
  );
}
