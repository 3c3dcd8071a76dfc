import type { CaseTable, Cell } from "./table.ts";

/** A performance profile (Dolan and Moré 2002): which part of the cases a rival does within a factor of the fastest. */
export interface Profile {
  readonly rival: string;
  /** Rising steps: from this factor on, this part of all cases. */
  readonly steps: readonly (readonly [factor: number, part: number])[];
  /** Part of the cases that it does at all. */
  readonly reach: number;
}

/**
 * ρ(τ) = |{cases where time ≤ τ · (least time of all rivals)}| / |cases|, over the cases that somebody does. A rival that
 * was not asked a case, or did not do it, has no time there: the denominator is the same for all. Times below one
 * millisecond count as one: factors between them say nothing.
 */
export function profiles(
  cases: readonly CaseTable[],
  rivals: readonly string[],
  time: (cell: Cell) => number | undefined,
): readonly Profile[] {
  const timed = cases
    .map(({ cells }) => new Map(cells.flatMap((cell) => entry(cell, time(cell)))))
    .filter((times) => times.size > 0);
  return rivals.map((rival) => {
    const factors = timed
      .flatMap((times) => {
        const own = times.get(rival);
        return own === undefined ? [] : [own / Math.min(...times.values())];
      })
      .toSorted((a, b) => a - b);
    const steps = factors.map((factor, i) => [factor, (i + 1) / timed.length] as const);
    return { rival, steps, reach: timed.length === 0 ? 0 : factors.length / timed.length };
  });
}

function entry(cell: Cell, time: number | undefined): (readonly [string, number])[] {
  return time === undefined ? [] : [[cell.rival, Math.max(1, time)]];
}
