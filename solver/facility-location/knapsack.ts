import { FREE, IN } from "../state.ts";
import type { Instance } from "./instance.ts";

/**
 * A 0/1 knapsack with a lower and an upper load and a price on the load, per host:
 *
 *     V = min Σ_{a ∈ A} price_a + loadPrice[Σ_{a ∈ A} weight_a],   need ≤ Σ weight ≤ room,   A ⊇ arcs that are IN
 *
 * by dynamic programming from the last item back: row_n(l) = loadPrice[l] where l ≥ need, else ∞, and
 * row_j(l) = min(row_{j+1}(l), price_j + row_{j+1}(l + weight_j)), so V = row_0(0). O(items · room).
 * Prices are whole numbers or ∞, so every sum is exact (see `prices.ts`).
 */
export interface Knapsack {
  /** The best value, ∞ where no set will do; marks its arcs 1 and the host's other arcs 0 in `taken`. */
  readonly best: (h: number, price: Float64Array, load: Float64Array, arc: Uint8Array, taken: Uint8Array) => number;
  /** Per FREE arc of the host, V with the arc forced in and V with it left out. */
  readonly each: (h: number, price: Float64Array, load: Float64Array, arc: Uint8Array, into: Each) => number;
}

/** By arc; only those of the host that was asked for are written. */
export interface Each {
  readonly inside: Float64Array;
  readonly outside: Float64Array;
}

export function createKnapsack(instance: Instance): Knapsack {
  const { first, arcWeight, need, room } = instance;
  let cells = 0;
  let longest = 0;
  let widest = 0;
  for (let h = 0; h < instance.hosts; h++) {
    const items = (first[h + 1] as number) - (first[h] as number);
    const width = (room[h] as number) + 1;
    cells = Math.max(cells, (items + 1) * width);
    longest = Math.max(longest, items);
    widest = Math.max(widest, width);
  }
  // Asked for hundreds of thousands of times: made once, written before they are read.
  const rows = new Float64Array(cells);
  const items = new Int32Array(longest);
  const reaches = new Int32Array(longest + 1);
  const forward = new Float64Array(widest);
  let count = 0;
  let width = 0;
  let sure = 0;
  // Set where all items are taken without a table.
  let whole = false;

  /**
   * Fills the rows over the FREE arcs; loads are counted from what arcs that are IN bring. Returns row_0(0).
   * `lean` leaves out arcs that cannot better the value: those that pay nothing, where what is IN meets the need, since
   * a load never costs less for being larger.
   */
  function fill(h: number, price: Float64Array, load: Float64Array, arc: Uint8Array, lean: boolean): number {
    const end = first[h + 1] as number;
    let base = 0;
    whole = false;
    count = 0;
    sure = 0;
    for (let a = first[h] as number; a < end; a++) {
      if (arc[a] === FREE) items[count++] = a;
      else if (arc[a] === IN) {
        base += arcWeight[a] as number;
        sure += price[a] as number;
      }
    }
    width = (room[h] as number) - base + 1;
    if (width <= 0) return Infinity;
    const missing = Math.max(0, (need[h] as number) - base);
    if (lean && missing === 0) {
      let kept = 0;
      for (let j = 0; j < count; j++) if ((price[items[j] as number] as number) < 0) items[kept++] = items[j] as number;
      count = kept;
    }
    // Items before j reach no load beyond reaches[j], so row j needs no more; light ones first keep rows short.
    let reach = 0;
    reaches[0] = 0;
    for (let j = 0; j < count; j++) {
      reach = Math.min(width - 1, reach + (arcWeight[items[j] as number] as number));
      reaches[j + 1] = reach;
    }
    if (missing > reach) return Infinity;
    if (lean && missing === 0 && fitsWhole(base, reach, load)) return takeWhole(price, load[base] as number);
    let next = count * width;
    rows.fill(Infinity, next, next + missing);
    for (let l = missing; l <= reach; l++) rows[next + l] = load[base + l] as number;
    for (let j = count - 1; j >= 0; j--) {
      const a = items[j] as number;
      const weight = arcWeight[a] as number;
      const p = price[a] as number;
      const row = next - width;
      const last = reaches[j] as number;
      const both = Math.min(last, width - 1 - weight);
      for (let l = 0; l <= both; l++) {
        const without = rows[next + l] as number;
        const inside = (rows[next + l + weight] as number) + p;
        rows[row + l] = inside < without ? inside : without;
      }
      for (let l = Math.max(0, both + 1); l <= last; l++) rows[row + l] = rows[next + l] as number;
      next = row;
    }
    return rows[0] as number;
  }

  /** Whether all items fit together and their load costs nothing more: prices of load never fall, so none between does. */
  function fitsWhole(base: number, reach: number, load: Float64Array): boolean {
    let weight = 0;
    for (let j = 0; j < count; j++) weight += arcWeight[items[j] as number] as number;
    return weight === reach && load[base + reach] === load[base];
  }

  /** The value where all items are taken, as each of them pays. */
  function takeWhole(price: Float64Array, loadPrice: number): number {
    whole = true;
    let value = loadPrice;
    for (let j = 0; j < count; j++) value += price[items[j] as number] as number;
    return value;
  }

  return {
    best(h, price, load, arc, taken) {
      const value = fill(h, price, load, arc, true);
      for (let a = first[h] as number; a < (first[h + 1] as number); a++) taken[a] = arc[a] === IN ? 1 : 0;
      if (value === Infinity) return Infinity;
      if (whole) {
        for (let j = 0; j < count; j++) taken[items[j] as number] = 1;
        return sure + value;
      }
      let at = 0;
      for (let j = 0; j < count; j++) {
        if ((rows[j * width + at] as number) === (rows[(j + 1) * width + at] as number)) continue;
        const a = items[j] as number;
        taken[a] = 1;
        at += arcWeight[a] as number;
      }
      return sure + value;
    },
    each(h, price, load, arc, into) {
      const value = fill(h, price, load, arc, false);
      for (let a = first[h] as number; a < (first[h + 1] as number); a++) into.inside[a] = into.outside[a] = Infinity;
      if (value === Infinity) return Infinity;
      // forward(l) is the least price of the items before j at load l; row j + 1 completes it with those after.
      forward.fill(Infinity, 0, width);
      forward[0] = 0;
      for (let j = 0; j < count; j++) {
        const a = items[j] as number;
        const weight = arcWeight[a] as number;
        const p = price[a] as number;
        const next = (j + 1) * width;
        let inside = Infinity;
        let outside = Infinity;
        for (let l = reaches[j] as number; l >= 0; l--) {
          const before = forward[l] as number;
          if (before === Infinity) continue;
          const without = before + (rows[next + l] as number);
          if (without < outside) outside = without;
          if (l + weight >= width) continue;
          const taking = before + p;
          const completed = taking + (rows[next + l + weight] as number);
          if (completed < inside) inside = completed;
          // From the heaviest load down, so that no item is taken twice.
          if (taking < (forward[l + weight] as number)) forward[l + weight] = taking;
        }
        into.inside[a] = sure + inside;
        into.outside[a] = sure + outside;
      }
      return sure + value;
    },
  };
}
