import { known } from "../../domain/index.ts";
import type { ReportData } from "../../report/index.ts";
import { useTexts } from "../texts.tsx";

export interface SwapFlowsProps {
  readonly swaps: ReportData["agreements"]["swaps"];
}

type Swap = SwapFlowsProps["swaps"][number];

const width = 480;
const column = 12;
const [leftX, rightX] = [150, width - 150];
const gap = 14;
/** Height of all places together, and the least that a province's name needs. */
const tall = 300;
const least = 16;

interface Stop {
  readonly code: string;
  readonly name: string;
  readonly places: number;
  readonly y: number;
  readonly height: number;
}

/** Provinces of one side below one another, largest first, as tall as their places. */
function stops(swaps: readonly Swap[], side: "surplus" | "shortage", unit: number): ReadonlyMap<string, Stop> {
  const sums = new Map<string, { name: string; places: number }>();
  for (const swap of swaps) {
    const { code, name } = swap[side];
    sums.set(code, { name, places: (sums.get(code)?.places ?? 0) + swap.figures.total.value });
  }
  let y = 4;
  const found = new Map<string, Stop>();
  for (const [code, { name, places }] of [...sums].sort((a, b) => b[1].places - a[1].places)) {
    const height = places * unit;
    found.set(code, { code, name, places, y, height });
    y += Math.max(height, least) + gap;
  }
  return found;
}

/** The swap agreements as flows from provinces with a surplus to provinces with a shortage; width = places. */
export function SwapFlows({ swaps }: SwapFlowsProps) {
  const { say, number } = useTexts();
  const all = swaps.reduce((sum, swap) => sum + swap.figures.total.value, 0);
  if (all === 0) return null;
  const unit = tall / all;
  const left = stops(swaps, "surplus", unit);
  const right = stops(swaps, "shortage", unit);
  const used = new Map<string, number>();
  const take = (side: string, stop: Stop, height: number): number => {
    const key = `${side} ${stop.code}`;
    const from = used.get(key) ?? 0;
    used.set(key, from + height);
    return stop.y + from;
  };
  const order = (swap: Swap) => [left.get(swap.surplus.code)?.y ?? 0, right.get(swap.shortage.code)?.y ?? 0] as const;
  const sorted = [...swaps].sort((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1]);
  const end = Math.max(...[...left.values(), ...right.values()].map((s) => s.y + Math.max(s.height, least)));
  return (
    <figure className="vw-picture vw-flows">
      <svg
        viewBox={`0 0 ${width} ${Math.ceil(end + 4)}`}
        role="img"
        aria-label={say("picture.flows", { n: swaps.length })}
      >
        {sorted.map((swap) => {
          const places = swap.figures.total.value;
          const height = places * unit;
          const from = take("left", known(left, swap.surplus.code), height) + height / 2;
          const to = take("right", known(right, swap.shortage.code), height) + height / 2;
          const [x1, x2, middle] = [leftX + column, rightX - column, width / 2];
          return (
            <path
              key={`${swap.surplus.code} ${swap.shortage.code}`}
              className="vw-flow"
              strokeWidth={Math.max(1, height)}
              d={`M${x1} ${from}C${middle} ${from} ${middle} ${to} ${x2} ${to}`}
            >
              <title>{say("picture.flow", { surplus: swap.surplus.name, shortage: swap.shortage.name, places })}</title>
            </path>
          );
        })}
        {[...left.values()].map((stop) => (
          <g key={stop.code}>
            <rect className="drawn-decided" x={leftX} y={stop.y} width={column} height={Math.max(1, stop.height)} />
            <text x={leftX - 6} y={stop.y + Math.max(stop.height, 10) / 2 + 4} textAnchor="end">
              {stop.name} {number(stop.places)}
            </text>
          </g>
        ))}
        {[...right.values()].map((stop) => (
          <g key={stop.code}>
            <rect
              className="drawn-remainder"
              x={rightX - column}
              y={stop.y}
              width={column}
              height={Math.max(1, stop.height)}
            />
            <text x={rightX + 6} y={stop.y + Math.max(stop.height, 10) / 2 + 4}>
              {stop.name} {number(stop.places)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
