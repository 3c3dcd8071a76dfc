import type { ElasticPlace } from "../../src/model/index.ts";
import type { Curve } from "./homes.ts";
import type { Instance, Segments } from "./instance.ts";
import { leastOf, priceOfLoad } from "./site.ts";

/** What arrives of one task: least … most places, each at `slope`. */
interface Part {
  /** Arc that brings it; −1: the host's own task. */
  readonly arc: number;
  readonly least: number;
  readonly most: number;
  readonly slope: number;
}

/** What of each task arrives at a given relief: of the host's own, and by arc. */
export interface Arrivals {
  readonly stays: number;
  readonly brought: ReadonlyMap<number, number>;
}

/**
 * The cost of homes by the relief that their tasks get together, at prices of the columns (whole numbers; links are not
 * among them). With T the tasks of a site's people and l the load that arrives, relief is T − l. What arrives comes
 * cheapest first, part by part, and the load's own price is convex, so the sum is convex too.
 */
export interface Curves {
  readonly site: (place: number, arcs: readonly number[]) => Curve;
  readonly small: (place: number) => Curve;
  readonly nothing: (place: number) => Curve;
  /** What a point of a site's curve is made of. */
  readonly arrivals: (place: number, arcs: readonly number[], relief: number) => Arrivals;
}

export function createCurves(instance: Instance, prices: Float64Array): Curves {
  const { places, program } = instance;
  const price = (j: number | undefined) => (j === undefined ? 0 : (prices[j] as number));
  /** By place: the price of every load, and the loads at which its slope changes. */
  const loads = new Map<number, { readonly table: Float64Array; readonly bends: readonly number[] }>();

  return { site, small, nothing, arrivals };

  function site(h: number, arcs: readonly number[]): Curve {
    const place = places[h] as ElasticPlace;
    const parts = partsOf(place, arcs);
    const tasks = tasksOf(place, arcs);
    const [from, to] = loadsOf(place, parts);
    if (from > to) return { relief: [], cost: [] };
    const { table, bends } = loadOf(h, place, to);
    let least = 0;
    let fixed = price(place.site?.open) + price(place.relief?.column) * place.task;
    for (const { arc, least: low, slope } of parts) {
      least += low;
      fixed += low * slope;
      if (arc < 0) continue;
      const { column, guest } = place.arcs[arc] as (typeof place.arcs)[number];
      fixed += price(column) + price(places[guest]?.relief?.column) * (places[guest] as ElasticPlace).task;
    }
    const corners = [from, to, ...bends.filter((l) => l > from && l < to)];
    let full = least;
    for (const { least: low, most } of parts) {
      full += most - low;
      if (full > from && full < to) corners.push(full);
    }
    const ascending = [...new Set(corners)].sort((a, b) => b - a);
    return straightened(
      ascending.map((l) => tasks - l),
      ascending.map((l) => fixed + fill(parts, l - least) + (table[l] as number)),
    );
  }

  function small(h: number): Curve {
    const place = places[h] as ElasticPlace;
    const low = Math.max(0, leastOf(place));
    const high = Math.min(place.task, place.small?.most ?? -1);
    if (low > high) return { relief: [], cost: [] };
    const table = new Float64Array(high + 1);
    priceOfLoad(instance.small[h] ?? [], program.columns, prices, table, high + 1);
    const relief: number[] = [];
    const cost: number[] = [];
    for (let stays = high; stays >= low; stays--) {
      relief.push(place.task - stays);
      cost.push(
        price(place.small?.column) +
          price(place.small?.stays) * stays +
          price(place.relief?.column) * (place.task - stays) +
          (table[stays] as number),
      );
    }
    return straightened(relief, cost);
  }

  function nothing(h: number): Curve {
    const { task, relief, nothing: column } = places[h] as ElasticPlace;
    return { relief: [task], cost: [price(column) + price(relief?.column) * task] };
  }

  function arrivals(h: number, arcs: readonly number[], relief: number): Arrivals {
    const place = places[h] as ElasticPlace;
    const parts = partsOf(place, arcs);
    let left = tasksOf(place, arcs) - relief - parts.reduce((sum, { least }) => sum + least, 0);
    let stays = 0;
    const brought = new Map<number, number>();
    for (const { arc, least, most } of parts) {
      const more = Math.min(left, most - least);
      left -= more;
      if (arc < 0) stays = least + more;
      else brought.set(arc, least + more);
    }
    return { stays, brought };
  }

  /** Cheapest first. */
  function partsOf(place: ElasticPlace, arcs: readonly number[]): readonly Part[] {
    const own = {
      arc: -1,
      least: leastOf(place),
      most: place.task,
      slope: price(place.site?.stays) - price(place.relief?.column),
    };
    const guests = arcs.map((arc): Part => {
      const { guest: g, places: brought, most } = place.arcs[arc] as (typeof place.arcs)[number];
      const guest = places[g] as ElasticPlace;
      if (brought === undefined)
        return { arc, least: guest.task, most: guest.task, slope: -price(guest.relief?.column) };
      const slope = price(brought) - price(guest.relief?.column);
      return { arc, least: Math.max(1, leastOf(guest)), most, slope };
    });
    return [own, ...guests].sort((a, b) => a.slope - b.slope || a.arc - b.arc);
  }

  function tasksOf({ task, arcs: all }: ElasticPlace, arcs: readonly number[]): number {
    return arcs.reduce((sum, i) => sum + (places[all[i]?.guest as number] as ElasticPlace).task, task);
  }

  function loadsOf({ site: of }: ElasticPlace, parts: readonly Part[]): readonly [from: number, to: number] {
    // An arc may have less room than its guest must bring: then nobody can use it.
    if (parts.some((part) => part.least > part.most)) return [Infinity, 0];
    const least = parts.reduce((sum, part) => sum + part.least, 0);
    const most = parts.reduce((sum, part) => sum + part.most, 0);
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

/** What `places` more than the least cost, cheapest part first. */
function fill(parts: readonly Part[], places: number): number {
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
