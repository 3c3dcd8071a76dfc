import type { Facilities, Row } from "../../src/model/index.ts";
import type { Columns, Layer, Segments } from "./instance.ts";
import type { Role } from "./roles.ts";
import type { Bounds } from "./tight-bounds.ts";

/** A sum over columns that is minimised or held against a budget. */
export type Priced = Pick<Row, "indices" | "coefficients"> & { readonly budget: number };

/**
 * A sum as prices of arcs, hosts, customers alone and loads. Undefined where it prices a column that none of them
 * knows, or prices segments so that a later one is cheaper than an earlier one or all cost less than nothing: filling
 * them in order would then not be the cheapest way to take up a load.
 */
export function layerOf(
  { indices, coefficients, budget }: Priced,
  columns: Columns,
  room: Int32Array,
): Layer | undefined {
  const price = new Map<number, number>();
  for (const [i, j] of indices.entries()) price.set(j, coefficients[i] as number);
  const take = (j: number) => {
    const found = price.get(j) ?? 0;
    price.delete(j);
    return found;
  };
  const arc = Float64Array.from(columns.arc, take);
  const open = Float64Array.from(columns.open, take);
  const alone = Float64Array.from(columns.alone, take);
  const load: Float64Array[] = [];
  for (const [h, rows] of columns.segments.entries()) {
    const table = new Float64Array((room[h] as number) + 1);
    for (const segments of rows) {
      const prices = segments.columns.map(take);
      if (prices.some((p, i) => p < (prices[i - 1] ?? 0))) return undefined;
      addLoad(table, segments, prices);
    }
    load.push(table);
  }
  const flat = Uint8Array.from(load, (table) => Number(table.every((p) => p === 0)));
  return price.size === 0 ? { budget, arc, open, alone, load, flat } : undefined;
}

function addLoad(table: Float64Array, { free, widths }: Segments, prices: readonly number[]): void {
  for (let load = 0; load < table.length; load++) {
    let rest = load - free;
    for (let i = 0; i < prices.length && rest > 0; i++) {
      const part = Math.min(rest, widths[i] as number);
      table[load] = (table[load] as number) + part * (prices[i] as number);
      rest -= part;
    }
    if (rest > 0) table[load] = Infinity;
  }
}

/** Mean size of the prices of a layer that are not 0, those of load apart; 1 at least. */
export function meanOf({ arc, open, alone }: Layer): number {
  let sum = 0;
  let count = 0;
  for (const prices of [arc, open, alone]) {
    for (const price of prices) {
      if (price === 0) continue;
      sum += Math.abs(price);
      count += 1;
    }
  }
  return count === 0 ? 1 : Math.max(1, sum / count);
}

/**
 * Whether a row Σ c · x ≤ u over columns of the structure is kept by every choice within the domain, however bad: each
 * host at the most that it can spend, which is no more than k · room where none of its arcs spends more than k a place.
 */
export function isVoid(
  { indices, coefficients, upper }: Row,
  roles: ReadonlyMap<number, Role>,
  { customers, hosts }: Facilities,
  bounds: readonly Bounds[],
): boolean {
  const spending = new Map<number, { open: number; must: boolean; all: number; rate: number }>();
  let most = 0;
  for (let i = 0; i < indices.length; i++) {
    const j = indices[i] as number;
    const c = coefficients[i] as number;
    const role = roles.get(j);
    if (role === undefined) return false;
    const [low, high] = bounds[j] as Bounds;
    if (high < 1) continue;
    if (role.type === "alone") {
      most += Math.max(0, c);
      continue;
    }
    const at = spending.get(role.host) ?? { open: 0, must: false, all: 0, rate: 0 };
    spending.set(role.host, at);
    if (role.type === "open") [at.open, at.must] = [c, low > 0];
    else if (c > 0) {
      at.all += c;
      at.rate = Math.max(at.rate, Math.ceil(c / (customers[role.customer]?.weight ?? 0)));
    }
  }
  for (const [h, { open, must, all, rate }] of spending) {
    const spent = open + (all === 0 ? 0 : Math.min(all, rate * (hosts[h]?.room ?? 0)));
    most += must ? spent : Math.max(0, spent);
  }
  return most <= upper;
}
