import { FREE, IN, OUT } from "../../state.ts";
import type { Offer } from "./offers.ts";
import { type Tables, takeOrLeave } from "./seating.ts";
import { slideAll } from "./window.ts";

export interface Site {
  /** By arc: what its guest may bring; none of one that is out. */
  readonly offers: readonly (readonly Offer[])[];
  readonly state: Uint8Array;
  /** What may stay of the own task. */
  readonly own: readonly Offer[];
  readonly need: number;
  readonly room: number;
  /** What guests may bring together. */
  readonly limit: number;
}

/**
 * What a site comes to at least where one guest is taken, for each that is free; Infinity for the others. `load` of the tables
 * has the price of load. f_n[l] is the least price of the guests before n that bring l, and b_n[l] that of all that comes after
 * where those have brought l: guests, the own task, the price of load. Then it is min over l and c of f_n[l − c] + offer_n(c) + b_{n+1}[l].
 * O(arcs · room) for all arcs together, where each by itself would be that.
 */
export function forcedOnes({ offers, state, own, need, room, limit }: Site, tables: Tables): Float64Array {
  const { layers, window, queue, scratch } = tables;
  const least = new Float64Array(offers.length).fill(Infinity);
  const seated = [...offers.keys()].filter((i) => state[i] !== OUT);
  const length = limit + 1;
  const first = layers[0] as Float64Array;
  first.fill(Infinity, 0, length);
  first[0] = 0;
  for (const [n, i] of seated.entries()) {
    const from = layers[n] as Float64Array;
    slideAll(from, window, length, offers[i] as readonly Offer[], queue, scratch);
    takeOrLeave(from, window, layers[n + 1] as Float64Array, limit, state[i] === IN);
  }
  let [after, before] = tables.ahead;
  alone({ own, need, room, limit }, tables, after);
  for (let n = seated.length - 1; n >= 0; n--) {
    const i = seated[n] as number;
    const made = offers[i] as readonly Offer[];
    if (state[i] === FREE) {
      slideAll(layers[n] as Float64Array, window, length, made, queue, scratch);
      let sum = Infinity;
      for (let l = 0; l <= limit; l++) sum = Math.min(sum, (window[l] as number) + (after[limit - l] as number));
      least[i] = sum;
    }
    slideAll(after, window, length, made, queue, scratch);
    takeOrLeave(after, window, before, limit, state[i] === IN);
    [after, before] = [before, after];
  }
  return least;
}

/** b of the last: the own task and the price of load. From the highest load to the lowest, so that a window slides over it as over f. */
function alone(
  { own, need, room, limit }: Pick<Site, "own" | "need" | "room" | "limit">,
  { whole, window, load, queue, scratch }: Tables,
  to: Float64Array,
): void {
  for (let l = 0; l <= room; l++) window[room - l] = l >= need ? (load[l] as number) : Infinity;
  slideAll(window, whole, room + 1, own, queue, scratch);
  for (let l = 0; l <= limit; l++) to[limit - l] = whole[room - l] as number;
}
