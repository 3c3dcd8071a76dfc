import { known } from "../../domain/index.ts";
import type { ReportData } from "../data/report-data.ts";
import { formatNumber } from "../language.ts";
import { own } from "../tables/table.ts";
import type { Mark, Sketch } from "./picture.ts";
import { text } from "./marks.ts";

type Swap = ReportData["agreements"]["swaps"][number];

const [width, column, gap] = [560, 12, 14] as const;
const [leftX, rightX] = [190, width - 190] as const;
/** Height of all places together, and the least that a province's name needs. */
const [tall, least] = [300, 16] as const;

const title = own("Wie neemt over van wie", "Who takes over from whom");
const description = own(
  "De uitruil als stromen, zo breed als hun plekken: links wie overneemt, rechts wie taken verliest",
  "The swaps as flows, as wide as their places: on the left who takes over, on the right who loses tasks",
);

interface Stop {
  readonly name: string;
  readonly places: number;
  readonly y: number;
  readonly height: number;
  /** How much of it is taken by flows, from above. */
  used: number;
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
  for (const [code, { name, places }] of [...sums].toSorted((a, b) => b[1].places - a[1].places)) {
    const height = places * unit;
    found.set(code, { name, places, y, height, used: 0 });
    y += Math.max(height, least) + gap;
  }
  return found;
}

/** The middle of the next `height` of a stop. */
function take(stop: Stop, height: number): number {
  stop.used += height;
  return stop.y + stop.used - height / 2;
}

/** The swap agreements as flows from provinces with a surplus to provinces with a shortage; width = places. */
export const swapFlows: Sketch<Pick<ReportData, "agreements">> = {
  id: "swap-flows",
  table: "swaps",
  draw({ agreements: { swaps } }, texts) {
    const number = (value: number) => formatNumber(texts.language, value);
    const all = swaps.reduce((sum, swap) => sum + swap.figures.total.value, 0);
    if (all === 0) return undefined;
    const unit = tall / all;
    const [left, right] = [stops(swaps, "surplus", unit), stops(swaps, "shortage", unit)];
    const ends = swaps.map((swap) => ({
      swap,
      from: known(left, swap.surplus.code),
      to: known(right, swap.shortage.code),
    }));
    const flows = ends
      .toSorted((a, b) => a.from.y - b.from.y || a.to.y - b.to.y)
      .map(({ swap, from, to }): Mark => {
        const places = swap.figures.total.value;
        const height = places * unit;
        const [y1, y2, middle] = [take(from, height), take(to, height), width / 2];
        return {
          shape: "path",
          role: "flow",
          at: {
            d: `M${leftX + column} ${y1}C${middle} ${y1} ${middle} ${y2} ${rightX - column} ${y2}`,
            strokeWidth: Math.max(1, height),
          },
          words: `${swap.surplus.name} → ${swap.shortage.name}: ${number(places)}`,
        };
      });
    const named = (stop: Stop, onLeft: boolean): Mark[] => [
      {
        shape: "rect",
        role: onLeft ? "decided" : "remainder",
        at: { x: onLeft ? leftX : rightX - column, y: stop.y, width: column, height: Math.max(1, stop.height) },
      },
      text(
        `${stop.name} ${number(stop.places)}`,
        onLeft ? leftX - 6 : rightX + 6,
        stop.y + Math.max(stop.height, 10) / 2 + 4,
        onLeft ? "end" : undefined,
      ),
    ];
    const both = [...left.values(), ...right.values()];
    return {
      title: title(texts),
      description: description(texts),
      width,
      height: Math.ceil(Math.max(...both.map((stop) => stop.y + Math.max(stop.height, least))) + 4),
      marks: [
        ...flows,
        ...[...left.values()].flatMap((stop) => named(stop, true)),
        ...[...right.values()].flatMap((stop) => named(stop, false)),
      ],
    };
  },
};
