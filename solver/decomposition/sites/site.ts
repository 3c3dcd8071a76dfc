import type { ElasticPlace } from "../../../src/model/index.ts";
import { OUT } from "../../state.ts";
import { forcedOnes } from "./forced.ts";
import type { Instance, Segments } from "../program/instance.ts";
import { brought, guestOffers, leastOf, type Offer, ownOffers, type PriceOf } from "./offers.ts";
import { amountOf, cheapest, isWelcome, seat, type Tables, trace } from "./seating.ts";
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
  /** By arc that is free: what the same comes to at least where that one is taken. Infinity of the others. */
  readonly forced: (h: number, prices: Prices, worth: Float64Array, state: Uint8Array) => Float64Array;
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
  const tables: Tables = {
    layers: Array.from({ length: most + 1 }, () => new Float64Array(size)),
    whole: new Float64Array(size),
    window: new Float64Array(size),
    queue: new Int32Array(size),
    load: new Float64Array(size),
    scratch: new Float64Array(size),
    ahead: [new Float64Array(size), new Float64Array(size)],
  };
  const brings = places.map(({ arcs }) => arcs.map((arc) => brought(places[arc.guest] as ElasticPlace, arc)));

  return {
    best(h, prices, worth, state, filled) {
      const place = places[h] as ElasticPlace;
      const { site, arcs } = place;
      if (site === undefined) return Infinity;
      const low = leastOf(place);
      const room = Math.min(site.room, size - 1);
      const limit = room - low;
      if (limit < 0) return Infinity;
      const price = priceIn(prices);
      const offers = offersTo(h, price, worth, state);
      // Who is welcome for what it is worth comes first; who is not counts only as far as `need` may call for it.
      const order: number[] = [];
      for (let i = 0; i < arcs.length; i++) if (isWelcome(offers, state, i)) order.push(i);
      const gladly = order.length;
      if (site.need > low)
        for (let i = 0; i < arcs.length; i++) if (state[i] !== OUT && !isWelcome(offers, state, i)) order.push(i);
      const shortOf = site.need - low;
      const reach = seat({ arcs, offers, state, order, gladly, limit, shortOf }, tables);
      const own = ownOffers(place, price);
      const guests = tables.layers[order.length] as Float64Array;
      const length = Math.min(room, reach + place.task) + 1;
      guests.fill(Infinity, reach + 1, Math.max(reach + 1, length));
      slideAll(guests, tables.whole, length, own, tables.queue, tables.scratch);
      priceOfLoad(instance.open[h] ?? [], program.columns, prices, tables.load, length);
      const at = cheapest(tables, site.need, length);
      if (at < 0) return Infinity;
      filled.value = (tables.whole[at] as number) + (tables.load[at] as number) + price(site.open);
      filled.stays = amountOf(own, guests, at, tables.whole[at] as number);
      trace(offers, state, order, at - filled.stays, tables, filled.brought);
      return filled.value;
    },
    forced(h, prices, worth, state) {
      const place = places[h] as ElasticPlace;
      const { site, arcs } = place;
      const none = new Float64Array(arcs.length).fill(Infinity);
      const room = Math.min(site?.room ?? -1, size - 1);
      const limit = room - leastOf(place);
      if (site === undefined || limit < 0) return none;
      const price = priceIn(prices);
      const offers = offersTo(h, price, worth, state);
      priceOfLoad(instance.open[h] ?? [], program.columns, prices, tables.load, room + 1);
      const own = ownOffers(place, price);
      const least = forcedOnes({ offers, state, own, need: site.need, room, limit }, tables);
      return least.map((value) => value + price(site.open));
    },
  };

  function offersTo(h: number, price: PriceOf, worth: Float64Array, state: Uint8Array): (readonly Offer[])[] {
    const stretches = brings[h] as (typeof brings)[number];
    return (places[h] as ElasticPlace).arcs.map((arc, i) => {
      if (state[i] === OUT) return NONE;
      const served = worth[arc.guest] as number;
      return guestOffers(places[arc.guest] as ElasticPlace, arc, price, served, stretches[i]);
    });
  }
}

function priceIn(prices: Prices): PriceOf {
  return (j) => (j === undefined ? 0 : (prices[j] as number));
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
