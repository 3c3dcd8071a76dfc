import type { Model } from "../../../src/model/index.ts";
import type { HotColumn } from "../../highs/hot.ts";
import { termsOf } from "../prices/column.ts";
import type { Instance } from "../program/instance.ts";
import type { Links } from "../program/links.ts";

/** Columns of the rest and loose ones, and the rows that they have in common with groups: of the rest, of links, of limits. */
export interface FlowRows {
  /** Columns of the program, in the order of all that follows. */
  readonly columns: readonly number[];
  readonly inRows: ReturnType<typeof termsOf>;
  readonly inLimits: ReturnType<typeof termsOf>;
  /** Sides of the rows of the rest and of the links; limits follow, and are the caller's to say. */
  readonly sides: readonly { readonly lower: number; readonly upper: number }[];
  readonly linkRow: (link: number) => number;
  readonly limitRow: (limit: number) => number;
  /** How many rows there are. */
  readonly size: number;
  /** The columns at their prices, with no bounds yet. Links count relief less flows. */
  readonly own: readonly HotColumn[];
  /** Two for each row: for what lacks and for what is too much. */
  readonly standIns: readonly HotColumn[];
}

export interface FlowRowsOf {
  readonly instance: Instance;
  readonly links: Links;
  /** By column, in grains. */
  readonly prices: Float64Array;
  readonly scale: number;
  readonly limits: readonly Model["rows"][number][];
  /** An engine counts limits in so many units. */
  readonly unit: number;
}

/** Stands in for what a row lacks: above any dual, and not so far above that sums leave the whole numbers of a double. */
const MISSING = 1e7;

export function flowRows({ instance, links, prices, scale, limits, unit }: FlowRowsOf): FlowRows {
  const { rest, loose, program } = instance;
  const { ties, at: tiesOf } = links;
  const columns = [...rest.columns, ...loose];
  const inRows = termsOf(rest.rows, program.columns.length);
  const inLimits = termsOf(limits, program.columns.length);
  const linkRow = (i: number) => rest.rows.length + i;
  const limitRow = (k: number) => rest.rows.length + ties.length + k;
  const size = limitRow(limits.length);
  return {
    columns,
    inRows,
    inLimits,
    linkRow,
    limitRow,
    size,
    sides: [
      ...rest.rows.map(({ lower, upper }) => ({ lower, upper })),
      ...ties.map(({ number }) => ({ lower: number, upper: number })),
    ],
    own: columns.map((j): HotColumn => {
      const terms: [number, number][] = [...(inRows[j] ?? [])].map(([r, c]) => [r, c]);
      for (const [i, sign] of tiesOf[j] ?? []) terms.push([linkRow(i), -sign]);
      for (const [k, c] of inLimits[j] ?? []) terms.push([limitRow(k), c / unit]);
      const cost = (prices[j] as number) / scale;
      return { cost, lower: 0, upper: 0, at: terms.map(([at]) => at), by: terms.map(([, by]) => by) };
    }),
    standIns: Array.from({ length: size }, (_, r) =>
      [1, -1].map((by): HotColumn => ({ cost: MISSING, lower: 0, upper: Infinity, at: [r], by: [by] })),
    ).flat(),
  };
}
