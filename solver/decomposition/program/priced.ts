import type { Row } from "../../../src/model/index.ts";
import type { Instance } from "./instance.ts";

/** What columns cost in grains with some limits priced, and what a point costs less for what those limits are: −Σ price · limit. */
export interface Priced {
  readonly prices: Float64Array;
  readonly constant: number;
}

/** `budget`: by limit, its price in grains; 0 for one without. */
export function priced({ program, budgets }: Instance, scale: number, budget: ArrayLike<number>): Priced {
  const prices = new Float64Array(program.columns.length);
  let constant = 0;
  const [level] = program.levels;
  if (level !== undefined) addTerms(prices, level, scale);
  for (const [r, row] of budgets.entries()) {
    const price = budget[r] as number;
    if (price === 0) continue;
    addTerms(prices, row, price);
    constant -= price * row.upper;
  }
  return { prices, constant };
}

/** Adds a multiple of a row to prices, in place. */
export function addTerms(
  prices: Float64Array,
  { indices, coefficients }: Pick<Row, "indices" | "coefficients">,
  by: number,
): void {
  for (const [i, j] of indices.entries()) prices[j] = (prices[j] as number) + by * (coefficients[i] as number);
}
