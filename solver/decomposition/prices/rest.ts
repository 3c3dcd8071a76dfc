import type { Row } from "../../../src/model/index.ts";
import type { Instance } from "../program/instance.ts";

/** The cheapest way to fill the rest, relaxed: its value, and the columns' amounts. */
export interface RestSolver {
  /**
   * A lower bound of Σ price · column over the rest at prices in whole grains, itself whole; `amount` by the position of
   * the column in `rest.columns`.
   */
  readonly at: (prices: Float64Array) => { readonly value: number; readonly amount: Float64Array };
}

interface Part {
  /** Positions of the columns that add up to `sum`, each at most `upper`. */
  readonly columns: readonly number[];
  readonly sum: number;
}

/**
 * Rows Σ x_j = b with coefficients 1 that share no column are filled cheapest first; other columns take what is
 * cheapest within their bounds. A column x that is nothing without another one, x ≤ M · z, bears z's price by the
 * unit, ⌊price_z / M⌋, where z stands in no such sum itself and is charged nowhere else. Every point of the rest costs at least that: for price_z ≥ 0,
 * price_z · z ≥ M · ⌊price_z / M⌋ · z ≥ ⌊price_z / M⌋ · x. Whole grains throughout, rounded down where it divides.
 */
export function createRestSolver({ program, rest }: Instance): RestSolver {
  const position = new Map(Array.from(rest.columns, (j, i) => [j, i]));
  const upper = Float64Array.from(rest.columns, (j) => program.columns[j]?.upper ?? 0);
  const lower = Float64Array.from(rest.columns, (j) => program.columns[j]?.lower ?? 0);
  const { parts, free } = partsOf(rest.rows, position);
  const summed = new Set(parts.flatMap(({ columns }) => columns));
  const charge = chargesOf(rest.rows, position, summed);
  const charged = new Set(Array.from(charge.values(), ({ z }) => z));
  const amount = new Float64Array(rest.columns.length);
  const price = new Float64Array(rest.columns.length);
  return {
    at(prices) {
      for (const [i, j] of rest.columns.entries()) price[i] = prices[j] as number;
      for (const [x, { z, most }] of charge) {
        price[x] = (price[x] as number) + Math.floor(Math.max(0, price[z] as number) / most);
      }
      let value = 0;
      amount.fill(0);
      for (const i of free) {
        if (charged.has(i) && (price[i] as number) > 0) continue;
        const taken = (price[i] as number) < 0 ? (upper[i] as number) : (lower[i] as number);
        amount[i] = taken;
        value += taken * (price[i] as number);
      }
      for (const { columns, sum } of parts) {
        let left = sum;
        for (const i of columns) {
          const least = lower[i] as number;
          amount[i] = least;
          left -= least;
        }
        for (const i of columns.toSorted((a, b) => (price[a] as number) - (price[b] as number) || a - b)) {
          const more = Math.min(left, (upper[i] as number) - (lower[i] as number));
          amount[i] = (amount[i] as number) + more;
          left -= more;
        }
        for (const i of columns) value += (amount[i] as number) * (price[i] as number);
      }
      return { value, amount };
    },
  };
}

function partsOf(rows: readonly Row[], position: ReadonlyMap<number, number>) {
  const taken = new Set<number>();
  const parts: Part[] = [];
  for (const { lower, upper, indices, coefficients } of rows) {
    if (lower !== upper || lower <= 0 || coefficients.some((c) => c !== 1)) continue;
    if (indices.some((j) => taken.has(j))) continue;
    for (const j of indices) taken.add(j);
    parts.push({ columns: indices.map((j) => position.get(j) as number), sum: lower });
  }
  const free = [...position].flatMap(([j, i]) => (taken.has(j) ? [] : [i]));
  return { parts, free };
}

/** By position of x: the z that it cannot do without, by a row x − M·z ≤ 0; each z is charged once, where M is largest. */
function chargesOf(
  rows: readonly Row[],
  position: ReadonlyMap<number, number>,
  bearing: ReadonlySet<number>,
): ReadonlyMap<number, { readonly z: number; readonly most: number }> {
  const found = new Map<number, { x: number; most: number }>();
  for (const { upper, indices, coefficients } of rows) {
    if (upper !== 0 || indices.length !== 2) continue;
    const at = coefficients.indexOf(1);
    const most = -(coefficients[1 - at] ?? 0);
    if (at < 0 || most <= 0) continue;
    const x = position.get(indices[at] as number) as number;
    const z = position.get(indices[1 - at] as number) as number;
    if (bearing.has(x) && !bearing.has(z) && most > (found.get(z)?.most ?? 0)) found.set(z, { x, most });
  }
  return new Map(Array.from(found, ([z, { x, most }]) => [x, { z, most }]));
}
