import type { HostPart } from "./instance.ts";

/** The best set of customers for one host at given prices. */
export interface Choice {
  /** Infinity where the host cannot reach its need. */
  readonly value: number;
  /** Arc indices. */
  readonly arcs: number[];
}

// The tables are asked for hundreds of thousands of times; they are grown once and used again.
let table = new Float64Array(0);
let flags = new Uint8Array(0);

/** A table with 0 at no load and Infinity elsewhere. */
function scratch(width: number): Float64Array {
  if (table.length < width) table = new Float64Array(2 * width);
  table.fill(Infinity, 0, width);
  table[0] = 0;
  return table;
}

function marks(size: number): Uint8Array {
  if (flags.length < size) flags = new Uint8Array(2 * size);
  return flags.fill(0, 0, size);
}

/**
 * min Σ price_j + loadPrice[Σ weight_j] over sets of arcs with need ≤ Σ weight ≤ room: a 0/1 knapsack with a lower and
 * an upper load, by dynamic programming over the load; O(arcs · room). `skip` leaves one arc out.
 * `state`: 1 out, 2 in, 0 free.
 */
export function bestSet(
  host: HostPart,
  weight: Int32Array,
  price: Float64Array,
  loadPrice: Float64Array,
  state: Uint8Array,
  skip = -1,
): Choice {
  const n = host.arcCustomer.length;
  const width = host.room + 1;
  const best = scratch(width);
  const taken = marks(n * width);
  let reach = 0;
  for (let j = 0; j < n; j++) {
    if (j === skip || state[j] === 1) continue;
    const w = weight[host.arcCustomer[j] as number] as number;
    const p = price[j] as number;
    const row = j * width;
    if (state[j] === 2) {
      // Forced in: every load moves up.
      for (let l = Math.min(host.room, reach + w); l >= 0; l--) {
        best[l] = l >= w ? (best[l - w] as number) + p : Infinity;
        taken[row + l] = 1;
      }
    } else {
      for (let l = Math.min(host.room, reach + w); l >= w; l--) {
        const value = (best[l - w] as number) + p;
        if (value < (best[l] as number)) {
          best[l] = value;
          taken[row + l] = 1;
        }
      }
    }
    reach = Math.min(host.room, reach + w);
  }
  let at = -1;
  let value = Infinity;
  for (let l = host.need; l <= reach; l++) {
    const total = (best[l] as number) + (loadPrice[l] as number);
    if (total < value) {
      value = total;
      at = l;
    }
  }
  const arcs: number[] = [];
  if (at >= 0) {
    for (let j = n - 1; j >= 0; j--) {
      if (j === skip || state[j] === 1 || taken[j * width + at] === 0) continue;
      arcs.push(j);
      at -= weight[host.arcCustomer[j] as number] as number;
    }
  }
  return { value, arcs };
}

/**
 * Per arc, the best value with it in the set and with it left out, over the same sets as `bestSet`: forward tables over
 * all other arcs. O(arcs² · room).
 */
export function withAndWithout(
  host: HostPart,
  weight: Int32Array,
  price: Float64Array,
  loadPrice: Float64Array,
  state: Uint8Array,
): { with: Float64Array; without: Float64Array } {
  const n = host.arcCustomer.length;
  const found = { with: new Float64Array(n).fill(Infinity), without: new Float64Array(n).fill(Infinity) };
  for (let j = 0; j < n; j++) {
    if (state[j] !== 0) continue;
    const table = tableWithout(host, weight, price, state, j);
    const w = weight[host.arcCustomer[j] as number] as number;
    const p = price[j] as number;
    for (let l = host.need; l <= host.room; l++) {
      const out = (table[l] as number) + (loadPrice[l] as number);
      if (out < (found.without[j] as number)) found.without[j] = out;
      if (l < w) continue;
      const inside = (table[l - w] as number) + p + (loadPrice[l] as number);
      if (inside < (found.with[j] as number)) found.with[j] = inside;
    }
  }
  return found;
}

function tableWithout(
  host: HostPart,
  weight: Int32Array,
  price: Float64Array,
  state: Uint8Array,
  skip: number,
): Float64Array {
  const best = scratch(host.room + 1);
  for (let j = 0; j < host.arcCustomer.length; j++) {
    if (j === skip || state[j] === 1) continue;
    const w = weight[host.arcCustomer[j] as number] as number;
    const p = price[j] as number;
    if (state[j] === 2) {
      for (let l = host.room; l >= 0; l--) best[l] = l >= w ? (best[l - w] as number) + p : Infinity;
    } else {
      for (let l = host.room; l >= w; l--) {
        const value = (best[l - w] as number) + p;
        if (value < (best[l] as number)) best[l] = value;
      }
    }
  }
  return best;
}
