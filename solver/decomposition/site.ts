import type { ElasticArc, ElasticPlace } from "../../src/model/index.ts";
import { IN, OUT } from "../state.ts";
import type { Instance, Segments } from "./instance.ts";
import { brought, guestOffers, leastOf, type Offer, ownOffers } from "./offers.ts";
import { slideAll } from "./window.ts";

/** Prices in grains: of every column, and what a unit of each segment costs is read from there. */
export type Prices = Float64Array;

/** The cheapest way to run one site: what it costs, what stays of its own task, and what each arc brings (0: not taken). */
export interface Filled {
  value: number;
  stays: number;
  readonly brought: Float64Array;
}

const NONE: readonly Offer[] = [];

export interface SiteSolver {
  /**
   * Least of Σ prices over an open site: its own task if it keeps one, and any set of guests, each bringing what its
   * range allows, with need ≤ load ≤ room. `worth[g]` is what serving place g is worth (its multiplier). `state` of
   * each arc as in `../state.ts`. Infinity where there is no such load.
   */
  readonly best: (h: number, prices: Prices, worth: Float64Array, state: Uint8Array, filled: Filled) => number;
}

/**
 * A knapsack over load: f_i[l] is the least price of guests 1 … i that bring l together. A guest that brings c of
 * c_low … c_high costs a fixed price and so much a place, so each step is a minimum over a sliding window (over two, where being
 * relieved at all has a price); the own task is one more step of that kind, and the convex price of load is added last.
 * O(arcs · room).
 */
export function createSiteSolver(instance: Instance): SiteSolver {
  const { places, program } = instance;
  let size = 0;
  let most = 0;
  for (const place of places) {
    const reach = place.arcs.reduce((n, { most: m }) => n + m, 0);
    size = Math.max(size, reach + place.task + 1);
    most = Math.max(most, place.arcs.length);
  }
  const layers = Array.from({ length: most + 1 }, () => new Float64Array(size));
  const whole = new Float64Array(size);
  const window = new Float64Array(size);
  const queue = new Int32Array(size);
  const load = new Float64Array(size);
  const scratch = new Float64Array(size);
  const brings = places.map(({ arcs }) => arcs.map((arc) => brought(places[arc.guest] as ElasticPlace, arc)));

  return {
    best(h, prices, worth, state, filled) {
      const place = places[h] as ElasticPlace;
      const { site, arcs, task } = place;
      if (site === undefined) return Infinity;
      const price = (j: number | undefined) => (j === undefined ? 0 : (prices[j] as number));
      const low = leastOf(place);
      const room = Math.min(site.room, size - 1);
      const limit = room - low;
      if (limit < 0) return Infinity;
      // Who is welcome for what it is worth comes first; who is not counts only as far as `need` may call for it.
      const stretches = brings[h] as (typeof brings)[number];
      const offers = arcs.map((arc, i) => {
        if (state[i] === OUT) return NONE;
        const served = worth[arc.guest] as number;
        return guestOffers(places[arc.guest] as ElasticPlace, arc, price, served, stretches[i]);
      });
      const order: number[] = [];
      for (let i = 0; i < arcs.length; i++) if (state[i] !== OUT && welcome(i)) order.push(i);
      const gladly = order.length;
      if (site.need > low) for (let i = 0; i < arcs.length; i++) if (state[i] !== OUT && !welcome(i)) order.push(i);
      let reach = 0;
      const first = layers[0] as Float64Array;
      first.fill(Infinity, 0, Math.min(size, limit + 1));
      first[0] = 0;
      for (const [n, i] of order.entries()) {
        const from = layers[n] as Float64Array;
        const to = layers[n + 1] as Float64Array;
        const arc = arcs[i] as ElasticArc;
        const must = state[i] === IN;
        const more = Math.min(reach + arc.most, limit);
        // Without a guest that costs something the load would miss `need`, or it would not be here.
        const far = n < gladly ? more : Math.min(more, Math.max(reach, site.need - low + arc.most));
        from.fill(Infinity, reach + 1, far + 1);
        reach = far;
        slideAll(from, window, reach + 1, offers[i] as readonly Offer[], queue, scratch);
        for (let l = 0; l <= reach; l++) {
          const taken = window[l] as number;
          to[l] = must ? taken : Math.min(from[l] as number, taken);
        }
      }
      const guests = layers[order.length] as Float64Array;
      const length = Math.min(room, reach + task) + 1;
      guests.fill(Infinity, reach + 1, Math.max(reach + 1, length));
      const own = ownOffers(place, price);
      slideAll(guests, whole, length, own, queue, scratch);
      priceOfLoad(instance.open[h] ?? [], program.columns, prices, load, length);
      let value = Infinity;
      let at = -1;
      for (let l = site.need; l < length; l++) {
        const total = (whole[l] as number) + (load[l] as number);
        if (total < value) {
          value = total;
          at = l;
        }
      }
      if (at < 0) return Infinity;
      value += price(site.open);
      filled.value = value;
      trace(at);
      return value;

      /** Walks back through the layers: who was taken, and with how much. */
      function trace(end: number): void {
        let l = end;
        filled.stays = amount(own, guests, l, whole[l] as number);
        l -= filled.stays;
        filled.brought.fill(0);
        for (let n = order.length - 1; n >= 0; n--) {
          const i = order[n] as number;
          const from = layers[n] as Float64Array;
          const to = layers[n + 1] as Float64Array;
          if (state[i] !== IN && to[l] === from[l]) continue;
          const c = amount(offers[i] as readonly Offer[], from, l, to[l] as number);
          filled.brought[i] = c;
          l -= c;
        }
      }

      /** The least amount that an offer brings to l at that price. */
      function amount(made: readonly Offer[], from: Float64Array, l: number, total: number): number {
        let found = Infinity;
        for (const { least, most: largest, fixed, slope } of made)
          for (let c = least; c <= largest && c <= l && c < found; c++)
            if ((from[l - c] as number) + fixed + slope * c === total) found = c;
        return found;
      }

      /** Load never costs less than nothing, so only who is welcome at some amount is worth taking for itself. */
      function welcome(i: number): boolean {
        if (state[i] === IN) return true;
        return (offers[i] as readonly Offer[]).some(
          ({ least, most: largest, fixed, slope }) => fixed + slope * (slope < 0 ? largest : least) < 0,
        );
      }
    },
  };
}

/** load[l] = Σ over segment rows of what filling max(0, l + offset) costs, segment by segment. */
export function priceOfLoad(
  rows: readonly Segments[],
  columns: readonly { readonly upper: number }[],
  prices: Prices,
  load: Float64Array,
  length: number,
): void {
  load.fill(0, 0, length);
  for (const { offset, columns: segments } of rows) {
    let i = 0;
    let left = 0;
    let sum = 0;
    let unit = 0;
    for (let l = Math.max(0, -offset); l < length; l++) {
      // The first load that counts takes up all that lies below it too.
      const steps = l === Math.max(0, -offset) ? l + offset : 1;
      for (let n = 0; n < steps; n++) {
        while (left === 0 && i < segments.length) {
          const j = segments[i++] as number;
          left = columns[j]?.upper ?? 0;
          unit = prices[j] as number;
        }
        if (left === 0) {
          sum = Infinity;
          break;
        }
        left -= 1;
        sum += unit;
      }
      load[l] = (load[l] as number) + sum;
    }
  }
}
