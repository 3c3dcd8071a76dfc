import type { Model, Row } from "../../src/model/index.ts";
import { boxOf, narrow, narrowBy } from "../narrow.ts";
import { gcd } from "../whole-bounds.ts";

/** A sum of columns: a place each, and how often it counts. A column may come more than once. */
export type Terms = readonly (readonly [column: number, coefficient: number])[];

/** What follows from the rows of a model, in whole numbers. "No" means that it was not seen to follow. */
export interface Reasoning {
  /**
   * Whether `holds` under the assumption that these columns have these values, with all that follows from it row by row.
   * What no point can have says nothing false: then it is true without being asked.
   */
  readonly assuming: (given: Terms, holds: () => boolean) => boolean;
  /** Whether every point under the assumption has Σ coefficient · column ≤ upper. */
  readonly atMost: (terms: Terms, upper: number) => boolean;
}

/** Rounds in which all rows narrow all columns before anything is assumed; few are needed as a rule. */
const ROUNDS = 50;
/** Ways to see a sum: by the columns' bounds alone, by one row as well, by an equality first as well. */
const [COLUMNS, ROW, EQUALITY] = [0, 1, 2];
/**
 * How far what follows from an assumption is followed: to the rows of the columns assumed, to the rows of what those settle, and
 * so on. After each step it is asked, in more ways every time, and what is seen to hold needs no further step: the rows further
 * out are long, and have little to say. What is left undone only leaves more unproven.
 */
const STEPS = [COLUMNS, ROW, EQUALITY];

/**
 * Three ways to see Σ a · x ≤ u, each exact: from the columns' bounds; from one side of one row, added to it so often that
 * some column drops out (p · a − q · row bounded by the columns); and from an equality added first, which says the same sum in
 * other columns.
 */
export function createReasoning({ columns, rows }: Model): Reasoning {
  const box = boxOf({ columns });
  const possible = narrow(box, rows, ROUNDS);
  let ways = EQUALITY;
  const rowsOf: Row[][] = columns.map(() => []);
  for (const row of rows) for (const j of row.indices) rowsOf[j]?.push(row);
  const scratch = new Float64Array(columns.length);

  return {
    assuming(given, holds) {
      if (!possible) return true;
      const before: number[] = [];
      const note = (j: number) => void before.push(j, box.lower[j] as number, box.upper[j] as number);
      const result = assume(given, note, holds);
      ways = EQUALITY;
      for (let i = before.length - 3; i >= 0; i -= 3) {
        const j = before[i] as number;
        box.lower[j] = before[i + 1] as number;
        box.upper[j] = before[i + 2] as number;
      }
      return result;
    },
    atMost(terms, upper) {
      if (!possible) return true;
      const sum = merge(terms);
      if (ways === COLUMNS) return mostOf(sum) <= upper;
      return byOneRow(sum, upper) || (ways === EQUALITY && byEquality(sum, upper));
    },
  };

  /**
   * Sets the columns and lets every row that they stand in narrow the others, and so on, until `holds` is seen. Where no point
   * has them, it holds of all there are.
   */
  function assume(given: Terms, note: (column: number) => void, holds: () => boolean): boolean {
    let next: number[] = [];
    const changed = (j: number) => {
      note(j);
      next.push(j);
    };
    for (const [j, value] of given) {
      if (value < (box.lower[j] as number) || value > (box.upper[j] as number)) return true;
      changed(j);
      box.lower[j] = value;
      box.upper[j] = value;
    }
    if (given.length === 0) return holds();
    // What one row says of the columns assumed needs nothing to follow from them.
    ways = ROW;
    if (holds()) return true;
    for (const step of STEPS) {
      const rows = new Set(next.flatMap((j) => rowsOf[j] ?? []));
      next = [];
      for (const row of rows) if (!narrowBy(box, row, changed)) return true;
      ways = step;
      if (holds()) return true;
    }
    return false;
  }

  function byOneRow(sum: Sum, upper: number): boolean {
    if (mostOf(sum) <= upper) return true;
    const seen = new Set<Row>();
    for (const [j, a] of sum) {
      for (const row of rowsOf[j] ?? []) {
        if (seen.has(row)) continue;
        seen.add(row);
        const by = dropping(row, j, a);
        if (by !== undefined && mostWith(sum, by) <= by.p * upper - by.side) return true;
      }
    }
    return false;
  }

  function byEquality(sum: Sum, upper: number): boolean {
    const seen = new Set<Row>();
    for (const [j, a] of sum) {
      for (const row of rowsOf[j] ?? []) {
        if (row.lower !== row.upper || seen.has(row)) continue;
        seen.add(row);
        const by = dropping(row, j, a);
        if (by !== undefined && byOneRow(merge(together(sum, by)), by.p * upper - by.side)) return true;
      }
    }
    return false;
  }

  /** How often a row is taken from how often a sum so that column j, which the sum counts a times, drops out. */
  function dropping(row: Row, j: number, a: number): Dropping | undefined {
    const c = row.coefficients[row.indices.indexOf(j)] as number;
    // Which side of the row speaks: its upper side where both count j alike, else its lower side, turned round.
    const sign = Math.sign(a) === Math.sign(c) ? 1 : -1;
    const side = sign > 0 ? row.upper : -row.lower;
    if (side === Infinity) return undefined;
    const common = gcd(Math.abs(a), Math.abs(c));
    const q = Math.abs(a) / common;
    return { row, p: Math.abs(c) / common, q: q * sign, side: q * side };
  }

  /** p · sum − q · row, as terms. */
  function together(sum: Sum, { row, p, q }: Dropping): Terms {
    return [
      ...Array.from(sum, ([k, b]) => [k, p * b] as const),
      ...row.indices.map((k, i) => [k, -q * (row.coefficients[i] as number)] as const),
    ];
  }

  /** The most that p · sum − q · row can be within the columns' bounds, without writing it out. */
  function mostWith(sum: Sum, { row, p, q }: Dropping): number {
    let most = 0;
    for (const [k, b] of sum) scratch[k] = p * b;
    // Columns of both come with what is left of them.
    for (let i = 0; i < row.indices.length; i++) {
      const k = row.indices[i] as number;
      most = plus(most, mostOfTerm(k, (scratch[k] as number) - q * (row.coefficients[i] as number)));
      scratch[k] = 0;
    }
    for (const k of sum.keys()) {
      most = plus(most, mostOfTerm(k, scratch[k] as number));
      scratch[k] = 0;
    }
    return most;
  }

  /** The most that a sum can be within the columns' bounds; Infinity where it leaves the safe whole numbers. */
  function mostOf(sum: Sum): number {
    let most = 0;
    for (const [j, c] of sum) most = plus(most, mostOfTerm(j, c));
    return most;
  }

  function mostOfTerm(j: number, c: number): number {
    return c === 0 ? 0 : safe(c * ((c > 0 ? box.upper[j] : box.lower[j]) as number));
  }
}

type Sum = ReadonlyMap<number, number>;

/** p · sum − q · row, whose most is at most p · upper − side wherever the sum is at most `upper`... */
interface Dropping {
  readonly row: Row;
  readonly p: number;
  /** Below 0 where the row's lower side speaks. */
  readonly q: number;
  /** q times the side of the row that speaks. */
  readonly side: number;
}

/** Infinity for what leaves the safe whole numbers, for good: nothing is seen to be at most anything by it. */
function safe(value: number): number {
  return Number.isSafeInteger(value) ? value : Infinity;
}

function plus(most: number, more: number): number {
  return safe(most + more);
}

function merge(terms: Terms): Sum {
  const sum = new Map<number, number>();
  for (const [j, c] of terms) sum.set(j, (sum.get(j) ?? 0) + c);
  for (const [j, c] of sum) if (c === 0) sum.delete(j);
  return sum;
}
