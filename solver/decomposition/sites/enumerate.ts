import type { ElasticPlace } from "../../../src/model/index.ts";
import type { Instance } from "../program/instance.ts";
import { guestOffers, leastOf, type Offer, ownOffers, type PriceOf } from "./offers.ts";
import { priceOfLoad } from "./site.ts";
import { slideAll } from "./window.ts";

/** A guest that may come, and what it costs to bring so much of its task, less what serving it is worth. */
interface Coming {
  readonly arc: number;
  readonly offers: readonly Offer[];
  readonly least: number;
  readonly most: number;
}

export interface Enumeration {
  /** In grains: of every column, and what serving each place is worth. */
  readonly prices: Float64Array;
  readonly worth: Float64Array;
  /** By arc of the place: 1 is out. */
  readonly out: Uint8Array;
  /** Reduced price up to which homes are listed, in grains. */
  readonly most: number;
  /** Ends the enumeration after so many. */
  readonly limit: number;
  readonly visit: (arcs: readonly number[]) => void;
}

/**
 * Every set of guests of site h whose cheapest load costs at most `most` in reduced price. False where there were more
 * than `limit`.
 *
 * Depth first over the arcs, dearest first. The cheapest way to finish from arc i on with load l so far,
 *
 *     C_n(l) = min over the own part of the price of the load then,   C_i(l) = min(C_{i+1}(l), min over c of fixed_i + slope_i·c + C_{i+1}(l + c)),
 *
 * is exact (a minimum over a sliding window each), so that a branch is entered only if some set below it is listed: no
 * node is in vain.
 */
export function enumerateSite(instance: Instance, h: number, asked: Enumeration): boolean {
  const { places, program, customer } = instance;
  const { prices, worth, most, limit, visit } = asked;
  const place = places[h] as ElasticPlace;
  const { site, task } = place;
  if (site === undefined) return true;
  const price = (j: number | undefined) => (j === undefined ? 0 : (prices[j] as number));
  const coming = comingTo(instance, place, price, asked);
  const low = leastOf(place);
  const room = Math.min(
    site.room,
    coming.reduce((sum, guest) => sum + guest.most, task),
  );
  const reach = room - low;
  if (reach < 0) return true;
  const own = customer[h] === 1 ? (worth[h] as number) : 0;
  const fixed = price(site.open) - own;
  const queue = new Int32Array(room + 1);
  const finish = completions();

  // prefix[i][l]: the least that the guests chosen among the first i cost when they bring l together.
  const prefix = coming.map(() => new Float64Array(reach + 1));
  const chosen: number[] = [];
  let found = 0;
  descend(0, Float64Array.of(0), 0, 0);
  return found <= limit;

  function descend(i: number, before: Float64Array, from: number, to: number): void {
    if (found > limit) return;
    const ahead = finish[i] as Float64Array;
    let least = Infinity;
    for (let l = from; l <= to; l++) least = Math.min(least, (before[l] as number) + (ahead[l] as number));
    if (least + fixed > most) return;
    if (i === coming.length) {
      found += 1;
      if (found <= limit) visit(chosen.toSorted((a, b) => a - b));
      return;
    }
    const guest = coming[i] as Coming;
    const first = from + guest.least;
    if (first <= reach) {
      const after = prefix[i] as Float64Array;
      const last = Math.min(to + guest.most, reach);
      after.fill(Infinity, first, last + 1);
      for (const offer of guest.offers) extend(before, from, to, offer, after);
      chosen.push(guest.arc);
      descend(i + 1, after, first, last);
      chosen.pop();
    }
    descend(i + 1, before, from, to);
  }

  /** Lowers after[l] to min over c of before[l − c] + fixed + slope · c. */
  function extend(before: Float64Array, from: number, to: number, offer: Offer, after: Float64Array): void {
    const { fixed: once, slope, least, most: largest } = offer;
    let head = 0;
    let tail = 0;
    for (let l = from + least; l <= Math.min(to + largest, reach); l++) {
      const enter = l - least;
      if (enter <= to) {
        const value = (before[enter] as number) - slope * enter;
        while (tail > head && valueAt(tail - 1) >= value) tail -= 1;
        queue[tail++] = enter;
      }
      while ((queue[head] as number) < Math.max(from, l - largest)) head += 1;
      after[l] = Math.min(after[l] as number, once + slope * l + valueAt(head));
    }
    function valueAt(n: number): number {
      const at = queue[n] as number;
      return (before[at] as number) - slope * at;
    }
  }

  /** C_i(l) for l = 0 … reach: windows that look ahead, so the tables are slid over backwards. */
  function completions(): readonly Float64Array[] {
    const of = new Float64Array(room + 1);
    priceOfLoad(instance.open[h] ?? [], program.columns, prices, of, room + 1);
    of.fill(Infinity, 0, Math.min(room + 1, Math.max(0, (site as { need: number }).need)));
    const all = Array.from({ length: coming.length + 1 }, () => new Float64Array(reach + 1));
    ahead(of, all[coming.length] as Float64Array, ownOffers(place, price));
    for (let i = coming.length - 1; i >= 0; i--) {
      const without = all[i + 1] as Float64Array;
      const c = all[i] as Float64Array;
      ahead(without, c, (coming[i] as Coming).offers);
      for (let l = 0; l <= reach; l++) c[l] = Math.min(without[l] as number, c[l] as number);
    }
    return all;
  }

  /** out[l] = min over the offers and over c of f[l + c] + fixed + slope · c. */
  function ahead(f: Float64Array, out: Float64Array, offers: readonly Offer[]): void {
    const last = f.length - 1;
    const mirrored = f.toReversed();
    const answer = new Float64Array(f.length);
    slideAll(mirrored, answer, f.length, offers, queue, new Float64Array(f.length));
    for (let l = 0; l < out.length; l++) out[l] = answer[last - l] as number;
  }
}

/** Guests that are not out, dearest first; without those who must bring more than their arc has room for. */
function comingTo(
  { places }: Instance,
  { arcs }: ElasticPlace,
  price: PriceOf,
  { worth, out }: Pick<Enumeration, "worth" | "out">,
): readonly Coming[] {
  const made = arcs.flatMap((of, arc): Coming[] => {
    if (out[arc] === 1) return [];
    const offers = guestOffers(places[of.guest] as ElasticPlace, of, price, worth[of.guest]);
    if (offers.length === 0) return [];
    const least = Math.min(...offers.map((offer) => offer.least));
    return [{ arc, offers, least, most: Math.max(...offers.map((offer) => offer.most)) }];
  });
  const dear = ({ offers }: Coming) => Math.min(...offers.map(({ fixed, slope, least }) => fixed + slope * least));
  return made.sort((a, b) => dear(b) - dear(a) || a.arc - b.arc);
}
