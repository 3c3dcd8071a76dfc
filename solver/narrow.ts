import type { Model, Row } from "../src/model/index.ts";

/** The values still open: per column a lowest and a highest. */
export interface Box {
  readonly lower: number[];
  readonly upper: number[];
}

/** The values that the columns may have, in a box of its own. */
export function boxOf({ columns }: Pick<Model, "columns">): Box {
  return { lower: columns.map(({ lower }) => lower), upper: columns.map(({ upper }) => upper) };
}

export function copyOf({ lower, upper }: Box): Box {
  return { lower: lower.slice(), upper: upper.slice() };
}

/** lower ≤ Σ coefficient · x ≤ upper, as in a Model. */
export type LinearRow = Omit<Row, "name">;

/**
 * Narrows a box, in place, to what each row on its own leaves possible, until no row narrows it further. Never cuts
 * off a whole point that satisfies the rows. Returns false when some row, or the box, leaves nothing.
 *
 * With S the sum of a row's other terms at their lowest, c · x ≤ upper − S, so x ≤ floor((upper − S) / c) for c > 0
 * and x ≥ ceil((upper − S) / c) for c < 0; likewise from below with the others at their highest. Quotients of safe
 * whole numbers below 2^53 / |c| round to the right whole number: the nearest fraction is 1/|c| away. A row whose sums
 * leave the safe whole numbers is passed over. `rounds` ends it sooner: what was narrowed till then still holds.
 */
export function narrow(box: Box, rows: readonly LinearRow[], rounds = Infinity): boolean {
  return createNarrowing(rows, box.lower.length).narrow(box, rounds);
}

/** Rows that narrow boxes, each looked at again only when one of its columns has changed: it has nothing new to say till then. */
export interface Narrowing {
  /** As `narrow`. */
  readonly narrow: (box: Box, rounds?: number) => boolean;
  /**
   * What follows from columns that were changed in a box of which the rows had nothing more to say. `note` hears of every column that is
   * narrowed, before it is.
   */
  readonly follow: (box: Box, changed: readonly number[], note: (column: number) => void) => boolean;
}

export function createNarrowing(rows: readonly LinearRow[], columns: number): Narrowing {
  const waiting = new Uint8Array(rows.length);
  let index: RowsOf | undefined;
  return {
    narrow(box, rounds = Infinity) {
      const { lower, upper } = box;
      for (let j = 0; j < lower.length; j++) if ((lower[j] as number) > (upper[j] as number)) return false;
      waiting.fill(1);
      const changed: number[] = [];
      const note = (j: number) => void changed.push(j);
      let any = rows.length > 0;
      for (let round = 0; any && round < rounds; round++) {
        any = false;
        for (let r = 0; r < rows.length; r++) {
          if (waiting[r] === 0) continue;
          waiting[r] = 0;
          if (!narrowBy(box, rows[r] as LinearRow, note)) return false;
          if (changed.length === 0) continue;
          any = true;
          index ??= rowsOf(rows, columns);
          for (const j of changed) for (const other of of(index, j)) waiting[other] = 1;
          changed.length = 0;
        }
      }
      return true;
    },
    follow(box, changed, note) {
      index ??= rowsOf(rows, columns);
      waiting.fill(0);
      const queue: number[] = [];
      const wake = (j: number) => {
        for (const r of of(index as RowsOf, j)) {
          if (waiting[r] === 1) continue;
          waiting[r] = 1;
          queue.push(r);
        }
      };
      for (const j of changed) wake(j);
      const moved: number[] = [];
      for (let r = queue.pop(); r !== undefined; r = queue.pop()) {
        waiting[r] = 0;
        const narrowed = (j: number) => {
          note(j);
          moved.push(j);
        };
        if (!narrowBy(box, rows[r] as LinearRow, narrowed)) return false;
        for (const j of moved) wake(j);
        moved.length = 0;
      }
      return true;
    },
  };
}

/** By column the rows that it stands in: `list` from `start` of the column to that of the next. */
interface RowsOf {
  readonly start: Int32Array;
  readonly list: Int32Array;
}

function rowsOf(rows: readonly LinearRow[], columns: number): RowsOf {
  const start = new Int32Array(columns + 1);
  for (const { indices } of rows) for (const j of indices) start[j + 1] = (start[j + 1] as number) + 1;
  for (let j = 0; j < columns; j++) start[j + 1] = (start[j + 1] as number) + (start[j] as number);
  const list = new Int32Array(start[columns] as number);
  const next = start.slice();
  for (const [r, { indices }] of rows.entries())
    for (const j of indices) {
      list[next[j] as number] = r;
      next[j] = (next[j] as number) + 1;
    }
  return { start, list };
}

function of({ start, list }: RowsOf, j: number): Int32Array {
  return list.subarray(start[j], start[j + 1]);
}

/** The same by one row, once. `note` hears of every column that it narrows, before it does. */
export function narrowBy(box: Box, row: LinearRow, note: (column: number) => void): boolean {
  const { lower, upper } = box;
  // Of the box before this row; a term narrowed on the way only makes these two too modest for the next.
  const [least, most] = range(box, row);
  if (!Number.isSafeInteger(least) || !Number.isSafeInteger(most)) return true;
  if (least > row.upper || most < row.lower) return false;
  for (let i = 0; i < row.indices.length; i++) {
    const j = row.indices[i] as number;
    const c = row.coefficients[i] as number;
    const atLow = c * (lower[j] as number);
    const atHigh = c * (upper[j] as number);
    // What is left for this term, with all others at their best for it.
    const room = row.upper - (least - Math.min(atLow, atHigh));
    const need = row.lower - (most - Math.max(atLow, atHigh));
    // Adding 0 turns −0, of 0 by a negative number or of a fraction rounded up, into 0.
    const high = Math.floor((c > 0 ? room : need) / c) + 0;
    const low = Math.ceil((c > 0 ? need : room) / c) + 0;
    if (high < (upper[j] as number)) {
      note(j);
      upper[j] = high;
    }
    if (low > (lower[j] as number)) {
      note(j);
      lower[j] = low;
    }
    if ((lower[j] as number) > (upper[j] as number)) return false;
  }
  return true;
}

/** The least and the most that a row's sum can be within the box. */
function range({ lower, upper }: Box, { indices, coefficients }: LinearRow): [least: number, most: number] {
  let least = 0;
  let most = 0;
  for (let i = 0; i < indices.length; i++) {
    const c = coefficients[i] as number;
    const low = c * (lower[indices[i] as number] as number);
    const high = c * (upper[indices[i] as number] as number);
    least += Math.min(low, high);
    most += Math.max(low, high);
  }
  return [least, most];
}
