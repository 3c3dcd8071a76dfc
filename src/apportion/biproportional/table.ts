import { MOST_SEATS, type DivisorSequence } from "../divisor-sequences.ts";
import { sum } from "../exact.ts";
import type { DivisorMethodName } from "../method.ts";
import { checkWhole } from "../request.ts";
import type { TieRule } from "../tie.ts";

/** A table of weights whose whole places must close on rows and columns at once. Cells are [row][column]. */
export interface TableRequest {
  /** Places per row, and per column: whole numbers with the same sum. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Whole numbers of at least 0. Where the weight is 0 the cell stays at its lower bound. */
  readonly weights: readonly (readonly number[])[];
  /** The fewest places per cell, 0 when left out. */
  readonly lower?: readonly (readonly number[])[];
  /** The most places per cell, no limit when left out. */
  readonly upper?: readonly (readonly number[])[];
  /** Webster when left out. */
  readonly method?: DivisorMethodName;
  /** Lower row first, then lower column, when left out. */
  readonly ties?: TieRule;
}

/**
 * The table in flat lists, row by row: cell (i, j) is i · columns.length + j.
 * A weight of 0 means that the cell is fixed, at `lower`.
 */
export interface Table {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly weights: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** Bounds of one cell that exclude each other. */
export interface Crossed {
  readonly status: "infeasible";
  readonly reason: "crossed";
  readonly row: number;
  readonly column: number;
  /** How far the lower bound is above the upper one. */
  readonly places: number;
}

/**
 * Checks the request and lays it flat. A row or column of 0 places has no weights: it takes no part. A method that gives
 * every weight a place (its first divisor is 0) does so here by the lower bound, unless the upper bound forbids it.
 * Throws RangeError on numbers that are not whole, not safe, or above 2²⁵ places, and on lists of the wrong length.
 */
export function layFlat(request: TableRequest, sequence: DivisorSequence): ({ status: "table" } & Table) | Crossed {
  const { rows, columns } = request;
  checkTotals(rows, "row");
  checkTotals(columns, "column");
  const given = flatten(request.weights, rows, columns, "weight");
  sum(given, "weights");
  const low = request.lower ? flatten(request.lower, rows, columns, "lower bound") : given.map(() => 0);
  const high = request.upper ? flatten(request.upper, rows, columns, "upper bound") : given.map(() => MOST_SEATS);
  const weights: number[] = [];
  const lower: number[] = [];
  for (const [cell, weight] of given.entries()) {
    const row = Math.trunc(cell / columns.length);
    const column = cell % columns.length;
    const fewest = low[cell] ?? 0;
    const most = high[cell] ?? 0;
    if (fewest > most) return { status: "infeasible", reason: "crossed", row, column, places: fewest - most };
    const takesPart = weight > 0 && rows[row] !== 0 && columns[column] !== 0;
    const first = takesPart && sequence.above(0) === 0 ? 1 : 0;
    weights.push(takesPart ? weight : 0);
    lower.push(Math.max(fewest, Math.min(first, most)));
  }
  return { status: "table", rows, columns, weights, lower, upper: high };
}

function checkTotals(totals: readonly number[], name: string): void {
  totals.forEach((places, i) => checkWhole(places, `total of ${name} (${i})`));
  const places = sum(totals, `${name} totals`);
  if (places > MOST_SEATS) {
    throw new RangeError(`The sum of the ${name} totals (${places}) is more than divisor methods compare here (${MOST_SEATS}).
Maybe the table can be cut into tables that close by themselves.`);
  }
}

function flatten(
  cells: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
  name: string,
): number[] {
  if (cells.length !== rows.length || cells.some((row) => row.length !== columns.length)) {
    throw new RangeError(`The ${name}s are not a table of the totals' size (${rows.length} rows of ${columns.length}).
Maybe rows and columns were exchanged.`);
  }
  return cells.flatMap((row, i) =>
    row.map((value, j) => {
      checkWhole(value, `${name} of row (${i}), column (${j})`);
      return value;
    }),
  );
}
