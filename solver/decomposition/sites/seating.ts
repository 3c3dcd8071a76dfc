import type { ElasticArc } from "../../../src/model/index.ts";
import { FREE, IN } from "../../state.ts";
import type { Offer } from "./offers.ts";
import { slideAll } from "./window.ts";

/** What the knapsacks of all sites are worked out in, one after the other. */
export interface Tables {
  readonly layers: readonly Float64Array[];
  readonly whole: Float64Array;
  readonly window: Float64Array;
  readonly queue: Int32Array;
  readonly load: Float64Array;
  readonly scratch: Float64Array;
  readonly ahead: readonly [Float64Array, Float64Array];
}

/** Guests in their order, and what each may bring. */
export interface Seating {
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
export function isWelcome(offers: readonly (readonly Offer[])[], state: Uint8Array, i: number): boolean {
  if (state[i] !== FREE) return state[i] === IN;
  for (const { least, most, fixed, slope } of offers[i] as readonly Offer[])
    if (fixed + slope * (slope < 0 ? most : least) < 0) return true;
  return false;
}

/** Fills a layer for every guest. Returns how far the last one reaches: more they do not bring together. */
export function seat(
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

export function takeOrLeave(
  from: Float64Array,
  taken: Float64Array,
  to: Float64Array,
  reach: number,
  must: boolean,
): void {
  for (let l = 0; l <= reach; l++) {
    const taking = taken[l] as number;
    const leaving = from[l] as number;
    to[l] = must || taking < leaving ? taking : leaving;
  }
}

/** The load of at least `need` that costs least; −1 where none can be. */
export function cheapest({ whole, load }: Tables, need: number, length: number): number {
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
export function trace(
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
export function amountOf(offers: readonly Offer[], from: Float64Array, l: number, total: number): number {
  let found = Infinity;
  for (const { least, most, fixed, slope } of offers)
    for (let c = least; c <= most && c <= l && c < found; c++)
      if ((from[l - c] as number) + fixed + slope * c === total) found = c;
  return found;
}
