import * as fc from "fast-check";
import type { Instance } from "../../../solver/decomposition/program/instance.ts";
import type { ElasticPlace } from "../../../src/model/index.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

/** The least size of relief, where a column tells whether there is any; 0: none does. */
function arbLeast() {
  return fc.constantFrom(0, 0, 1, 1, 2, 3);
}

const arbGuest = fc
  .record({
    task: whole(1, 5),
    relief: whole(0, 5),
    most: whole(1, 20),
    counted: fc.boolean(),
    worth: whole(-20, 40),
    least: arbLeast(),
  })
  .map((drawn) => ({ ...drawn, relief: Math.min(drawn.relief, drawn.task), most: Math.min(drawn.most, drawn.task) }));

/**
 * A site with up to four guests, each with a column for what it brings (or without: then it brings its whole task), and
 * at times with less room on its arc than it must bring. Load has a convex price, in two segments; other prices have any sign, but
 * those of being relieved at all.
 */
export const arbSite = fc
  .record({
    task: whole(0, 6),
    relief: whole(0, 6),
    /** Whether any column tells who is relieved. */
    told: fc.boolean(),
    least: arbLeast(),
    fees: fc.array(fc.constantFrom(0, 1, 5, 20), { minLength: 5, maxLength: 5 }),
    always: fc.boolean(),
    need: whole(0, 9),
    room: whole(0, 16),
    small: whole(0, 6),
    worth: whole(-20, 20),
    guests: fc.array(arbGuest, { maxLength: 4 }),
    prices: fc.array(whole(-12, 12), { minLength: 18, maxLength: 18 }),
    widths: fc.tuple(whole(0, 5), fc.constantFrom(2, 50, 50, 50)),
    steep: fc.tuple(whole(0, 6), whole(0, 6)),
    offset: whole(-8, 2),
  })
  .map((made) => ({
    ...made,
    relief: Math.min(made.relief, made.task),
    need: made.always ? 0 : made.need,
    ...(made.told ? {} : { least: 0, guests: made.guests.map((guest) => ({ ...guest, least: 0 })) }),
  }));

export type Site = typeof arbSite extends fc.Arbitrary<infer T> ? T : never;
export type Guest = Site["guests"][number];

/**
 * Columns: 0 open, 1 stays, 2 relief, 3 small, 4 stays small, 5 nothing; by guest x, places, relief; two segments; whether the own
 * task, and those of guests, are relieved.
 */
const SEGMENTS = 18;
const WHEN = SEGMENTS + 2;
/** How many columns that is. */
export const COLUMNS = WHEN + 5;

export function siteInstance(site: Site): Instance {
  const { task, relief, least, always, need, room, small, guests, widths, offset } = site;
  const when = (column: number, fewest: number) => fewest > 0 && { when: { column: WHEN + column, least: fewest } };
  const host: ElasticPlace = {
    group: "p",
    task,
    ...(relief > 0 && { relief: { column: 2, most: relief, ...when(0, least) } }),
    site: { ...(!always && { open: 0 }), ...(relief > 0 && { stays: 1 }), need, room },
    small: { column: 3, ...(relief > 0 && { stays: 4 }), most: small },
    nothing: 5,
    arcs: guests.map((guest, i) => {
      const arc = { guest: i + 1, column: 6 + 3 * i };
      return guest.counted ? { ...arc, places: 7 + 3 * i, most: guest.most } : { ...arc, most: guest.task };
    }),
  };
  const places = guests.map((guest, i): ElasticPlace => {
    const taken = { column: 8 + 3 * i, most: guest.relief, ...(guest.counted && when(1 + i, guest.least)) };
    return { group: "p", task: guest.task, arcs: [], relief: taken };
  });
  const upper = [...Array.from({ length: SEGMENTS }, () => 50), ...widths, 1, 1, 1, 1, 1];
  const columns = upper.map((most, j) => ({ name: `c${j}`, lower: 0, upper: most }));
  const segments = [{ offset, columns: [SEGMENTS, SEGMENTS + 1] }];
  return {
    program: { name: "site", columns, rows: [], levels: [] },
    places: [host, ...places],
    customer: new Uint8Array(places.length + 1).fill(1),
    open: [segments, ...places.map(() => [])],
    small: [segments, ...places.map(() => [])],
    relief: new Set(places.flatMap(({ relief }) => relief?.column ?? [])),
    links: [],
    budgets: [],
    rest: { columns: new Int32Array(0), rows: [] },
    loose: new Int32Array(0),
  };
}

/** Later segments cost more, none less than nothing. */
export function pricesOf({ prices, steep, fees }: Site): Float64Array {
  return Float64Array.from([...prices, steep[0], steep[0] + steep[1], ...fees]);
}

/** What being relieved of so much costs once; Infinity where that is less than there may be. */
function fee(least: number, off: number, price: number): number {
  if (least === 0 || off === 0) return 0;
  return off < least ? Infinity : price;
}

/** What a load costs beyond what is free; Infinity where the segments cannot take it up. */
export function costOfLoad({ widths, offset, task, guests, steep }: Site, load: number): number {
  // Where nothing can be chosen, no row counts a load.
  const above = Math.max(0, (task === 0 && guests.length === 0 ? 0 : load) + offset);
  const first = Math.min(above, widths[0]);
  return above - first > widths[1] ? Infinity : first * steep[0] + (above - first) * (steep[0] + steep[1]);
}

/** What a guest may bring. */
export function amountsOf({ task, relief, most, counted }: Guest): number[] {
  if (!counted) return [task];
  const least = Math.max(1, task - relief);
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => least + i);
}

/** One way to run the site: what stays of the own task and what each guest of a set brings. */
export interface Way {
  readonly stays: number;
  readonly brought: readonly number[];
  readonly relief: number;
  readonly cost: number;
}

/** Every way to run the site with exactly these guests. */
export function waysWith(site: Site, arcs: readonly number[]): Way[] {
  const { task, relief, always, need, room, guests } = site;
  const price = pricesOf(site);
  const at = (j: number) => price[j] as number;
  const found: Way[] = [];
  const go = (n: number, way: Way, load: number) => {
    if (n === arcs.length) {
      const last = costOfLoad(site, load);
      if (load >= need && load <= room && last < Infinity) found.push({ ...way, cost: way.cost + last });
      return;
    }
    const i = arcs[n] as number;
    const guest = guests[i] as Guest;
    for (const c of amountsOf(guest)) {
      const off = guest.task - c;
      const once = guest.counted ? fee(guest.least, off, at(WHEN + 1 + i)) : 0;
      if (once === Infinity) continue;
      const cost = at(6 + 3 * i) + (guest.counted ? at(7 + 3 * i) * c : 0) + at(8 + 3 * i) * off + once;
      go(
        n + 1,
        { stays: way.stays, brought: [...way.brought, c], relief: way.relief + off, cost: way.cost + cost },
        load + c,
      );
    }
  };
  for (let stays = task - relief; stays <= task; stays++) {
    const once = fee(site.least, task - stays, at(WHEN));
    if (once === Infinity) continue;
    const cost = (always ? 0 : at(0)) + (relief > 0 ? at(1) * stays + at(2) * (task - stays) : 0) + once;
    go(0, { stays, brought: [], relief: task - stays, cost }, stays);
  }
  return found;
}

/** What stays in a small site, each way. */
export function smallWays(site: Site): Pick<Way, "relief" | "cost">[] {
  const { task, relief, small } = site;
  const price = pricesOf(site);
  const at = (j: number) => price[j] as number;
  const found = [];
  for (let stays = task - relief; stays <= Math.min(task, small); stays++) {
    const own =
      at(3) + (relief > 0 ? at(4) * stays + at(2) * (task - stays) : 0) + fee(site.least, task - stays, at(WHEN));
    // Its load counts also where nothing can be chosen of the site.
    const cost =
      own +
      costOfLoad({ ...site, guests: [{ task: 1, relief: 0, most: 1, counted: true, worth: 0, least: 0 }] }, stays);
    if (cost < Infinity) found.push({ relief: task - stays, cost });
  }
  return found;
}

/** The least cost at every relief. */
export function cheapest(ways: readonly Pick<Way, "relief" | "cost">[]): Map<number, number> {
  const least = new Map<number, number>();
  for (const { relief, cost } of ways) least.set(relief, Math.min(cost, least.get(relief) ?? Infinity));
  return least;
}

export function subsetsOf(count: number): number[][] {
  return Array.from({ length: 1 << count }, (_, mask) =>
    Array.from({ length: count }, (_unused, i) => i).filter((i) => (mask >> i) & 1),
  );
}

/** That nothing is left of the own task, where it can be. */
export function nothingWays(site: Site): Pick<Way, "relief" | "cost">[] {
  const { task, relief, least } = site;
  const price = pricesOf(site);
  const once = fee(least, task, price[WHEN] as number);
  if (relief < task || once === Infinity) return [];
  return [{ relief: task, cost: (price[5] as number) + (relief > 0 ? (price[2] as number) * task : 0) + once }];
}
