import type { ElasticArc, ElasticPlace } from "../../../src/model/index.ts";
import type { Curve } from "./homes.ts";
import type { Instance, Segments } from "../program/instance.ts";
import { guestOffers, leftOf, type Offer, ownOffers } from "./offers.ts";
import { priceOfLoad } from "./site.ts";
import { slideAll } from "./window.ts";

/** What arrives of one task, and what that costs. */
interface Part {
  /** Arc that brings it; −1: the host's own task. */
  readonly arc: number;
  readonly offers: readonly Offer[];
}

/** What of each task arrives at a given relief: of the host's own, and by arc. */
export interface Arrivals {
  readonly stays: number;
  readonly brought: ReadonlyMap<number, number>;
}

/**
 * The cost of homes by the relief that their tasks get together, at prices of the columns (whole numbers; links are not
 * among them). With T the tasks of a site's people and l the load that arrives, relief is T − l. Where what arrives of each task
 * costs so much a place it comes cheapest first, part by part, and the load's own price is convex, so the sum is one convex curve.
 * Where being relieved at all has a price, or a least size, the sum is taken apart into convex stretches (`piecesOf`).
 */
export interface Curves {
  readonly site: (place: number, arcs: readonly number[]) => readonly Curve[];
  readonly small: (place: number) => readonly Curve[];
  readonly nothing: (place: number) => readonly Curve[];
  /** What a point of a site's curve is made of. */
  readonly arrivals: (place: number, arcs: readonly number[], relief: number) => Arrivals;
}

export function createCurves(instance: Instance, prices: Float64Array): Curves {
  const { places, program } = instance;
  const price = (j: number | undefined) => (j === undefined ? 0 : (prices[j] as number));
  /** By place: the price of every load, and the loads at which its slope changes. */
  const loads = new Map<number, { readonly table: Float64Array; readonly bends: readonly number[] }>();

  return { site, small, nothing, arrivals };

  function site(h: number, arcs: readonly number[]): readonly Curve[] {
    const place = places[h] as ElasticPlace;
    const parts = partsOf(place, arcs);
    const tasks = tasksOf(place, arcs);
    const [from, to] = loadsOf(place, parts);
    if (from > to) return [];
    const { table, bends } = loadOf(h, place, to);
    const open = price(place.site?.open);
    const slopes = convexOf(parts);
    if (slopes === undefined) {
      const all = arriving(parts, to).at(-1) as Float64Array;
      return piecesOf(
        to,
        from,
        (l) => tasks - l,
        (l) => open + (all[l] as number) + (table[l] as number),
      );
    }
    let least = 0;
    let fixed = open;
    for (const offer of slopes) {
      least += offer.least;
      fixed += offer.fixed + offer.least * offer.slope;
    }
    const corners = [from, to, ...bends.filter((l) => l > from && l < to)];
    let full = least;
    for (const { least: low, most } of slopes) {
      full += most - low;
      if (full > from && full < to) corners.push(full);
    }
    const ascending = [...new Set(corners)].sort((a, b) => b - a);
    const curve = straightened(
      ascending.map((l) => tasks - l),
      ascending.map((l) => fixed + fill(slopes, l - least) + (table[l] as number)),
    );
    return curve.relief.length === 0 ? [] : [curve];
  }

  function small(h: number): readonly Curve[] {
    const place = places[h] as ElasticPlace;
    const { task, relief, small: of } = place;
    const high = Math.min(task, of?.most ?? -1);
    const table = new Float64Array(Math.max(0, high) + 1);
    priceOfLoad(instance.small[h] ?? [], program.columns, prices, table, table.length);
    return leftOf(place).flatMap(({ least, most, when }) => {
      const curve = { relief: [] as number[], cost: [] as number[] };
      for (let stays = Math.min(high, most); stays >= Math.max(0, least); stays--) {
        curve.relief.push(task - stays);
        const kept = price(of?.column) + price(of?.stays) * stays + (table[stays] as number);
        curve.cost.push(kept + price(relief?.column) * (task - stays) + price(when));
      }
      const told = straightened(curve.relief, curve.cost);
      return told.relief.length === 0 ? [] : [told];
    });
  }

  function nothing(h: number): readonly Curve[] {
    const place = places[h] as ElasticPlace;
    const { task, relief, nothing: column } = place;
    const left = leftOf(place).find(({ least }) => least <= 0);
    if (left === undefined) return [];
    return [{ relief: [task], cost: [price(column) + price(relief?.column) * task + price(left.when)] }];
  }

  function arrivals(h: number, arcs: readonly number[], relief: number): Arrivals {
    const place = places[h] as ElasticPlace;
    const parts = partsOf(place, arcs);
    const load = tasksOf(place, arcs) - relief;
    const amounts = convexOf(parts) === undefined ? traced(parts, load) : filled(parts, load);
    const brought = new Map<number, number>();
    for (const [n, { arc }] of parts.entries()) if (arc >= 0) brought.set(arc, amounts[n] as number);
    return { stays: amounts[parts.findIndex(({ arc }) => arc < 0)] as number, brought };
  }

  /** Cheapest place first, where each part has one price a place. */
  function partsOf(place: ElasticPlace, arcs: readonly number[]): readonly Part[] {
    const guests = arcs.map((arc): Part => {
      const of = place.arcs[arc] as ElasticArc;
      return { arc, offers: guestOffers(places[of.guest] as ElasticPlace, of, price) };
    });
    const slope = ({ offers }: Part) => offers[0]?.slope ?? 0;
    return [{ arc: -1, offers: ownOffers(place, price) }, ...guests].sort(
      (a, b) => slope(a) - slope(b) || a.arc - b.arc,
    );
  }

  function tasksOf({ task, arcs: all }: ElasticPlace, arcs: readonly number[]): number {
    return arcs.reduce((sum, i) => sum + (places[all[i]?.guest as number] as ElasticPlace).task, task);
  }

  function loadsOf({ site: of }: ElasticPlace, parts: readonly Part[]): readonly [from: number, to: number] {
    // An arc may have less room than its guest must bring: then nobody can use it.
    if (parts.some(({ offers }) => offers.length === 0)) return [Infinity, 0];
    const least = parts.reduce((sum, { offers }) => sum + Math.min(...offers.map((offer) => offer.least)), 0);
    const most = parts.reduce((sum, { offers }) => sum + Math.max(...offers.map((offer) => offer.most)), 0);
    return [Math.max(least, of?.need ?? Infinity), Math.min(most, of?.room ?? 0)];
  }

  function loadOf(h: number, place: ElasticPlace, to: number) {
    const known = loads.get(h);
    if (known !== undefined && known.table.length > to) return known;
    const most = place.arcs.reduce((sum, arc) => sum + arc.most, place.task);
    const length = Math.max(to, Math.min(place.site?.room ?? 0, most)) + 1;
    const table = new Float64Array(length);
    // A site of which nothing can be chosen has no load that the rows count.
    const none = place.task === 0 && place.arcs.length === 0;
    const rows: readonly Segments[] = instance.open[h] ?? [];
    priceOfLoad(rows, program.columns, prices, table, length);
    const bends: number[] = [];
    for (let l = 1; l + 1 < length; l++)
      if (2 * (table[l] as number) !== (table[l - 1] as number) + (table[l + 1] as number)) bends.push(l);
    const made = { table: none ? table.fill(table[0] as number) : table, bends };
    loads.set(h, made);
    return made;
  }
}

/** The one offer of each part; undefined where any has more than one. */
function convexOf(parts: readonly Part[]): readonly Offer[] | undefined {
  return parts.every(({ offers }) => offers.length === 1) ? parts.map(({ offers }) => offers[0] as Offer) : undefined;
}

/** What `places` more than the least cost, cheapest part first. */
function fill(parts: readonly Offer[], places: number): number {
  let left = places;
  let sum = 0;
  for (const { least, most, slope } of parts) {
    const more = Math.min(left, most - least);
    sum += more * slope;
    left -= more;
    if (left === 0) break;
  }
  return sum;
}

/** By part: what of it arrives when all together are `load`, cheapest first. */
function filled(parts: readonly Part[], load: number): number[] {
  const slopes = convexOf(parts) as readonly Offer[];
  let left = slopes.reduce((rest, { least }) => rest - least, load);
  return slopes.map(({ least, most }) => {
    const more = Math.min(left, most - least);
    left -= more;
    return least + more;
  });
}

/** n-th table: by load up to `to`, the least that the first n parts cost when they bring it together. */
function arriving(parts: readonly Part[], to: number): Float64Array[] {
  const queue = new Int32Array(to + 1);
  const scratch = new Float64Array(to + 1);
  const tables = [new Float64Array(to + 1).fill(Infinity)];
  (tables[0] as Float64Array)[0] = 0;
  for (const { offers } of parts) {
    const next = new Float64Array(to + 1);
    slideAll(tables.at(-1) as Float64Array, next, to + 1, offers, queue, scratch);
    tables.push(next);
  }
  return tables;
}

/** By part: what of it arrives when all together are `load`, at the least cost. */
function traced(parts: readonly Part[], load: number): number[] {
  const tables = arriving(parts, load);
  const amounts = parts.map(() => 0);
  let l = load;
  for (let n = parts.length - 1; n >= 0; n--) {
    const [from, to] = [tables[n] as Float64Array, tables[n + 1] as Float64Array];
    for (const { least, most, fixed, slope } of parts[n]?.offers ?? [])
      for (let c = Math.min(most, l); c >= least; c--)
        if ((from[l - c] as number) + fixed + slope * c === to[l]) amounts[n] = c;
    l -= amounts[n] as number;
  }
  return amounts;
}

/**
 * A cost of load, taken apart where it stops being convex, from load `from` down to `to`: on each stretch it is convex, and at every
 * whole load it is what the stretch of that load says. The steep step that a fixed price makes is in no stretch.
 */
function piecesOf(from: number, to: number, relief: (load: number) => number, cost: (load: number) => number): Curve[] {
  const pieces: { relief: number[]; cost: number[] }[] = [];
  let last: { relief: number[]; cost: number[] } | undefined;
  for (let l = from; l >= to; l--) {
    const c = cost(l);
    if (c === Infinity) {
      last = undefined;
      continue;
    }
    const [before, rise] = [
      last?.cost.at(-1) as number,
      last === undefined || last.cost.length < 2
        ? -Infinity
        : (last.cost.at(-1) as number) - (last.cost.at(-2) as number),
    ];
    if (last === undefined) pieces.push((last = { relief: [], cost: [] }));
    else if (c - before < rise) {
      // The step to the last point was too steep for what follows: that point begins a stretch of its own.
      const [r, at] = [last.relief.pop() as number, last.cost.pop() as number];
      pieces.push((last = { relief: [r], cost: [at] }));
    }
    last.relief.push(relief(l));
    last.cost.push(c);
  }
  return pieces.map(({ relief: reliefs, cost: costs }) => straightened(reliefs, costs));
}

/** Without the points that lie on the line between their neighbours, and those that cannot be paid for. */
function straightened(relief: readonly number[], cost: readonly number[]): Curve {
  const kept: number[] = [];
  for (let i = 0; i < relief.length; i++) {
    if (cost[i] === Infinity) continue;
    while (kept.length >= 2 && onLine(kept.at(-2) as number, kept.at(-1) as number, i)) kept.pop();
    kept.push(i);
  }
  return { relief: kept.map((i) => relief[i] as number), cost: kept.map((i) => cost[i] as number) };

  function onLine(a: number, b: number, c: number): boolean {
    const run = (i: number, k: number) => (relief[k] as number) - (relief[i] as number);
    const rise = (i: number, k: number) => (cost[k] as number) - (cost[i] as number);
    return rise(a, b) * run(b, c) === rise(b, c) * run(a, b);
  }
}
