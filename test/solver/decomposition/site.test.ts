import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instance } from "../../../solver/decomposition/program/instance.ts";
import { createSiteSolver, type Filled } from "../../../solver/decomposition/sites/site.ts";
import { slide } from "../../../solver/decomposition/sites/window.ts";
import { FREE, IN, OUT } from "../../../solver/state.ts";
import type { ElasticPlace } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";

/** One site with some guests: columns 0 open, 1 stays, 2 relief; per guest x, places, relief; then two segments. */
const sites = fc
  .record({
    task: fc.nat(6),
    relief: fc.nat(6),
    need: fc.oneof(fc.nat(8), fc.constant(0)),
    room: fc.nat(14),
    guests: fc.array(
      fc.record({
        task: fc.integer({ min: 1, max: 5 }),
        relief: fc.oneof(fc.nat(5), fc.constant(5)),
        worth: fc.oneof(fc.nat(40), fc.nat(5)),
      }),
      { maxLength: 3 },
    ),
    // Large ones, and so small that much is nearly as good.
    prices: fc.oneof(
      ...[12, 2].map((most) => fc.array(fc.integer({ min: -most, max: most }), { minLength: 14, maxLength: 14 })),
    ),
    widths: fc.tuple(fc.nat(5), fc.constant(50)),
    steep: fc.oneof(fc.tuple(fc.nat(6), fc.nat(6)), fc.constant<[number, number]>([0, 1])),
    offset: fc.integer({ min: -8, max: 2 }),
  })
  .map((made) => ({ ...made, relief: Math.min(made.relief, made.task) }));

type Made = typeof sites extends fc.Arbitrary<infer T> ? T : never;

function instanceOf({ task, relief, need, room, guests, widths, offset }: Made): Instance {
  const host: ElasticPlace = {
    group: "p",
    task,
    ...(relief > 0 && { relief: { column: 2, most: relief } }),
    site: { open: 0, stays: 1, need, room },
    arcs: guests.map((guest, i) => ({ guest: i + 1, column: 3 + 3 * i, places: 4 + 3 * i, most: guest.task })),
  };
  const places = guests.map((guest, i): ElasticPlace => {
    const most = Math.min(guest.relief, guest.task);
    return { group: "p", task: guest.task, arcs: [], relief: { column: 5 + 3 * i, most } };
  });
  const upper = [...Array.from({ length: 12 }, () => 50), ...widths];
  const columns = upper.map((most, j) => ({ name: `c${j}`, lower: 0, upper: most }));
  return {
    program: { name: "site", columns, rows: [], levels: [] },
    places: [host, ...places],
    customer: new Uint8Array(places.length + 1).fill(1),
    open: [[{ offset, columns: [12, 13] }], ...places.map(() => [])],
    small: [[], ...places.map(() => [])],
    relief: new Set(places.flatMap(({ relief }) => relief?.column ?? [])),
    links: [],
    budgets: [],
    rest: { columns: new Int32Array(0), rows: [] },
    loose: new Int32Array(0),
  };
}

/** Every set of guests, every amount that each brings, every amount that stays; guests that are out do not come, those that are in do. */
function everyWay(
  { task, relief, need, room, guests, widths, offset }: Made,
  price: Float64Array,
  state: ArrayLike<number> = new Uint8Array(guests.length),
): number {
  const at = (j: number) => price[j] as number;
  let best = Infinity;
  const load = (l: number) => {
    const above = Math.max(0, l + offset);
    const first = Math.min(above, widths[0]);
    return first * at(12) + (above - first) * at(13);
  };
  const go = (i: number, l: number, cost: number) => {
    if (i === guests.length) {
      if (l >= need && l <= room) best = Math.min(best, cost + load(l));
      return;
    }
    const guest = guests[i] as Made["guests"][number];
    if (state[i] !== IN) go(i + 1, l, cost);
    if (state[i] === OUT) return;
    const least = Math.max(1, guest.task - guest.relief);
    for (let c = least; c <= guest.task; c++) {
      const paid = at(3 + 3 * i) + at(4 + 3 * i) * c + at(5 + 3 * i) * (guest.task - c) - guest.worth;
      go(i + 1, l + c, cost + paid);
    }
  };
  for (let c = task - relief; c <= task; c++) go(0, c, at(0) + at(1) * c + (relief > 0 ? at(2) * (task - c) : 0));
  return best;
}

describe("the cheapest way to run a site", () => {
  it("is the cheapest of all ways, and what it tells of itself adds up to it", () => {
    let finite = 0;
    fc.assert(
      fc.property(sites, (made) => {
        const instance = instanceOf(made);
        const price = Float64Array.from(made.prices);
        // Later segments cost more, none less than nothing.
        price[12] = made.steep[0];
        price[13] = made.steep[0] + made.steep[1];
        const worth = Float64Array.from([0, ...made.guests.map((g) => g.worth)]);
        const arcs = made.guests.length;
        const filled: Filled = { value: 0, stays: 0, brought: new Float64Array(arcs) };
        const value = createSiteSolver(instance).best(0, price, worth, new Uint8Array(arcs), filled);
        expect(value).toBe(everyWay(made, price));
        if (value === Infinity) return;
        finite += 1;
        const load = filled.brought.reduce((sum, c) => sum + c, filled.stays);
        expect(load).toBeGreaterThanOrEqual(made.need);
        expect(load).toBeLessThanOrEqual(made.room);
        expect(filled.stays).toBeGreaterThanOrEqual(made.task - made.relief);
      }),
      { numRuns: 6_000 },
    );
    expect(finite).toBeGreaterThan(1_000);
  });
});

describe("a site with one guest taken", () => {
  it("costs at least what the cheapest of all ways with that guest does, guest by guest", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(sites, fc.array(fc.constantFrom(FREE, FREE, FREE, OUT, IN), { minLength: 3 }), (made, states) => {
        const price = Float64Array.from(made.prices);
        price[12] = made.steep[0];
        price[13] = made.steep[0] + made.steep[1];
        const worth = Float64Array.from([0, ...made.guests.map((g) => g.worth)]);
        const state = Uint8Array.from(made.guests, (_, i) => states[i] as number);
        const forced = createSiteSolver(instanceOf(made)).forced(0, price, worth, state);
        const taken = (i: number) => Uint8Array.from(state, (one, g) => (g === i ? IN : one));
        expect([...forced]).toEqual(
          made.guests.map((_, i) => (state[i] === FREE ? everyWay(made, price, taken(i)) : Infinity)),
        );
        for (const [i, value] of forced.entries())
          seen.add(`${state[i]}`, value === Infinity ? "none" : made.need > made.task ? "for need" : "gladly");
      }),
      { numRuns: 4_000 },
    );
    expect(seen.seldom(100, ["0"], ["none", "for need", "gladly"])).toEqual([]);
  });
});

describe("a sliding minimum", () => {
  it("is the least of its window at every place", () => {
    const entry = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(Infinity));
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 20 }),
        fc.nat(6),
        fc.nat(6),
        fc.integer({ min: -9, max: 9 }),
        (list, low, more, slope) => {
          const out = new Float64Array(list.length);
          slide(Float64Array.from(list), out, list.length, low, low + more, slope, new Int32Array(list.length));
          const plain = list.map((_, l) => {
            let least = Infinity;
            for (let c = low; c <= Math.min(l, low + more); c++)
              least = Math.min(least, (list[l - c] ?? Infinity) + slope * c);
            return least;
          });
          expect([...out]).toEqual(plain);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
