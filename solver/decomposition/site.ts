import type { ElasticArc, ElasticPlace } from "../../src/model/index.ts";
import { FREE, IN, OUT } from "../state.ts";
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

/** What the knapsacks of all sites are worked out in, one after the other. */
interface Tables {
  readonly layers: readonly Float64Array[];
  readonly whole: Float64Array;
  readonly window: Float64Array;
  readonly queue: Int32Array;
  readonly load: Float64Array;
  readonly scratch: Float64Array;
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
      const price = (j: number | undefined) => (j === undefined ? 0 : (prices[j] as number));
      const stretches = brings[h] as (typeof brings)[number];
      const offers = arcs.map((arc, i) => {
        if (state[i] === OUT) return NONE;
        const served = worth[arc.guest] as number;
        return guestOffers(places[arc.guest] as ElasticPlace, arc, price, served, stretches[i]);
      });
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
  };
}

/** Guests in their order, and what each may bring. */
interface Seating {
  readonly arcs: readonly ElasticArc[];
  readonly offers: readonly (readonly Offer[])[];
  readonly state: Uint8Array;
  readonly order: readonly number[];
  /** The first so many are welcome for themselves. */
  readonly gladly: number;
  /** What guests may bring together. */
  readonly limit: number;
  /** What they must bring together. */
  readonly shortOf: number;
}

/** Load never costs less than nothing, so only who is welcome at some amount is worth taking for itself. */
function isWelcome(offers: readonly (readonly Offer[])[], state: Uint8Array, i: number): boolean {
  if (state[i] !== FREE) return state[i] === IN;
  for (const { least, most, fixed, slope } of offers[i] as readonly Offer[])
    if (fixed + slope * (slope < 0 ? most : least) < 0) return true;
  return false;
}

/** Fills a layer for every guest. Returns how far the last one reaches: more they do not bring together. */
function seat(
  { arcs, offers, state, order, gladly, limit, shortOf }: Seating,
  { layers, window, queue, scratch }: Tables,
): number {
  let reach = 0;
  const first = layers[0] as Float64Array;
  first.fill(Infinity, 0, Math.min(first.length, limit + 1));
  first[0] = 0;
  for (let n = 0; n < order.length; n++) {
    const i = order[n] as number;
    const { most } = arcs[i] as ElasticArc;
    const from = layers[n] as Float64Array;
    const more = Math.min(reach + most, limit);
    // Without a guest that costs something the load would miss `need`, or it would not be here.
    const far = n < gladly ? more : Math.min(more, Math.max(reach, shortOf + most));
    from.fill(Infinity, reach + 1, far + 1);
    reach = far;
    slideAll(from, window, reach + 1, offers[i] as readonly Offer[], queue, scratch);
    takeOrLeave(from, window, layers[n + 1] as Float64Array, reach, state[i] === IN);
  }
  return reach;
}

function takeOrLeave(from: Float64Array, taken: Float64Array, to: Float64Array, reach: number, must: boolean): void {
  for (let l = 0; l <= reach; l++) {
    const with_ = taken[l] as number;
    const without = from[l] as number;
    to[l] = must || with_ < without ? with_ : without;
  }
}

/** The load of at least `need` that costs least; −1 where none can be. */
function cheapest({ whole, load }: Tables, need: number, length: number): number {
  let value = Infinity;
  let at = -1;
  for (let l = need; l < length; l++) {
    const total = (whole[l] as number) + (load[l] as number);
    if (total < value) {
      value = total;
      at = l;
    }
  }
  return at;
}

/** Walks back through the layers from what all guests bring together: who was taken, and with how much. */
function trace(
  offers: readonly (readonly Offer[])[],
  state: Uint8Array,
  order: readonly number[],
  end: number,
  { layers }: Tables,
  brings: Float64Array,
): void {
  let l = end;
  brings.fill(0);
  for (let n = order.length - 1; n >= 0; n--) {
    const i = order[n] as number;
    const from = layers[n] as Float64Array;
    const to = layers[n + 1] as Float64Array;
    if (state[i] !== IN && to[l] === from[l]) continue;
    const c = amountOf(offers[i] as readonly Offer[], from, l, to[l] as number);
    brings[i] = c;
    l -= c;
  }
}

/** The least amount that an offer brings to l at that price. */
function amountOf(offers: readonly Offer[], from: Float64Array, l: number, total: number): number {
  let found = Infinity;
  for (const { least, most, fixed, slope } of offers)
    for (let c = least; c <= most && c <= l && c < found; c++)
      if ((from[l - c] as number) + fixed + slope * c === total) found = c;
  return found;
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
