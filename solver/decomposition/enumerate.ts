import type { ElasticPlace } from "../../src/model/index.ts";
import type { Instance } from "./instance.ts";
import { leastOf, priceOfLoad } from "./site.ts";
import { slide } from "./window.ts";

/** What one guest costs that brings c of least … most places: fixed + slope · c. */
interface Offer {
  readonly arc: number;
  readonly fixed: number;
  readonly slope: number;
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
  const { site, relief, task } = place;
  if (site === undefined) return true;
  const price = (j: number | undefined) => (j === undefined ? 0 : (prices[j] as number));
  const offers = offersOf(instance, place, asked);
  const low = leastOf(place);
  const room = Math.min(
    site.room,
    offers.reduce((sum, offer) => sum + offer.most, task),
  );
  const reach = room - low;
  if (reach < 0) return true;
  const own = customer[h] === 1 ? (worth[h] as number) : 0;
  const fixed = price(site.open) + price(relief?.column) * task - own;
  const queue = new Int32Array(room + 1);
  const finish = completions();

  // prefix[i][l]: the least that the guests chosen among the first i cost when they bring l together.
  const prefix = offers.map(() => new Float64Array(reach + 1));
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
    if (i === offers.length) {
      found += 1;
      if (found <= limit) visit(chosen.toSorted((a, b) => a - b));
      return;
    }
    const offer = offers[i] as Offer;
    const first = from + offer.least;
    if (first <= reach) {
      const after = prefix[i] as Float64Array;
      const last = Math.min(to + offer.most, reach);
      extend(before, from, to, offer, after, first, last);
      chosen.push(offer.arc);
      descend(i + 1, after, first, last);
      chosen.pop();
    }
    descend(i + 1, before, from, to);
  }

  /** after[l] = min over c of before[l − c] + fixed + slope · c, for l in first … last. */
  function extend(
    before: Float64Array,
    from: number,
    to: number,
    { fixed: once, slope, least, most: largest }: Offer,
    after: Float64Array,
    first: number,
    last: number,
  ): void {
    let head = 0;
    let tail = 0;
    for (let l = first; l <= last; l++) {
      const enter = l - least;
      if (enter <= to) {
        const value = (before[enter] as number) - slope * enter;
        while (tail > head && valueAt(tail - 1) >= value) tail -= 1;
        queue[tail++] = enter;
      }
      while ((queue[head] as number) < Math.max(from, l - largest)) head += 1;
      after[l] = once + slope * l + valueAt(head);
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
    const all = Array.from({ length: offers.length + 1 }, () => new Float64Array(reach + 1));
    ahead(of, all[offers.length] as Float64Array, low, task, price(site?.stays) - price(relief?.column));
    for (let i = offers.length - 1; i >= 0; i--) {
      const offer = offers[i] as Offer;
      const without = all[i + 1] as Float64Array;
      const c = all[i] as Float64Array;
      ahead(without, c, offer.least, offer.most, offer.slope);
      for (let l = 0; l <= reach; l++) c[l] = Math.min(without[l] as number, (c[l] as number) + offer.fixed);
    }
    return all;
  }

  /** out[l] = min over c in least … largest of f[l + c] + slope · c. */
  function ahead(f: Float64Array, out: Float64Array, least: number, largest: number, slope: number): void {
    const last = f.length - 1;
    const mirrored = f.toReversed();
    const answer = new Float64Array(f.length);
    slide(mirrored, answer, f.length, least, largest, slope, queue);
    for (let l = 0; l < out.length; l++) out[l] = answer[last - l] as number;
  }
}

/** Guests that are not out, dearest first; without those who must bring more than their arc has room for. */
function offersOf(
  { places }: Instance,
  { arcs }: ElasticPlace,
  { prices, worth, out }: Pick<Enumeration, "prices" | "worth" | "out">,
): readonly Offer[] {
  const made = arcs.flatMap(({ guest: g, column, places: brought, most }, arc): Offer[] => {
    if (out[arc] === 1) return [];
    const guest = places[g] as ElasticPlace;
    const alone = (prices[column] as number) - (worth[g] as number);
    if (brought === undefined) return [{ arc, fixed: alone, slope: 0, least: guest.task, most: guest.task }];
    const unit = guest.relief === undefined ? 0 : (prices[guest.relief.column] as number);
    const slope = (prices[brought] as number) - unit;
    return [{ arc, fixed: alone + unit * guest.task, slope, least: Math.max(1, leastOf(guest)), most }];
  });
  const dear = ({ fixed, slope, least }: Offer) => fixed + slope * least;
  return made.filter(({ least, most }) => least <= most).sort((a, b) => dear(b) - dear(a) || a.arc - b.arc);
}
