import * as fc from "fast-check";
import type { Column, Facilities, Level, Model, Row } from "../../../src/model/index.ts";

/** How large random facility-location programs are. */
export interface Size {
  readonly customers: number;
  readonly hosts: number;
}

/** Endless numbers: a list of them, over and over. Every call of the arbitrary's value goes on where the last ended. */
export function arbCycle<T>(of: fc.Arbitrary<T>): fc.Arbitrary<() => T> {
  return fc.array(of, { minLength: 53, maxLength: 53 }).map((list) => {
    let next = 0;
    return () => list[next++ % list.length] as T;
  });
}

const whole = (min: number, max: number) => fc.integer({ min, max });

/** A host as drawn: whom it can reach, what it needs and holds, and how its load is priced. */
const arbHost = (customers: number) =>
  fc.record({
    optional: fc.boolean(),
    own: fc.option(whole(0, customers - 1), { nil: undefined }),
    reach: fc.array(fc.boolean(), { minLength: customers, maxLength: customers }),
    need: fc.oneof(fc.constant(0), whole(1, 6)),
    room: whole(0, 9),
    free: whole(0, 3),
    /** Widths of segments beyond `free`; none: loads are free of charge. */
    widths: fc.array(whole(1, 4), { maxLength: 2 }),
  });

/**
 * Single-source facility location of every shape: hosts always open or not, with and without a customer of their own,
 * needs that cannot be met, loads at convex prices that may not reach the room, customers that cannot be alone,
 * up to three ranked levels (so budgets with tolerances), and sometimes a row that the structure does not tell of.
 */
export function arbFacilityModel({ customers: most, hosts }: Size): fc.Arbitrary<Model> {
  return whole(1, most).chain((n) =>
    fc
      .record({
        weights: fc.array(whole(0, 5), { minLength: n, maxLength: n }),
        alone: fc.array(fc.boolean(), { minLength: n, maxLength: n }),
        hosts: fc.array(arbHost(n), { minLength: 1, maxLength: hosts }),
        levels: whole(1, 3),
        prices: arbCycle(whole(0, 12)),
        tolerance: fc.constantFrom(0, 0, 5, 30),
        stranger: fc.boolean(),
      })
      .map(write),
  );
}

type Drawn = {
  readonly weights: number[];
  readonly alone: boolean[];
  readonly hosts: {
    optional: boolean;
    own: number | undefined;
    reach: boolean[];
    need: number;
    room: number;
    free: number;
    widths: number[];
  }[];
  readonly levels: number;
  readonly prices: () => number;
  readonly tolerance: number;
  readonly stranger: boolean;
};

export function write({ weights, alone, hosts, levels, prices, tolerance, stranger }: Drawn): Model {
  const columns: Column[] = [];
  const rows: Row[] = [];
  const add = (name: string, upper: number) => columns.push({ name, lower: 0, upper }) - 1;
  const row = (name: string, terms: readonly (readonly [number, number])[], lower: number, upper: number) => {
    const sorted = terms.filter(([, c]) => c !== 0).toSorted((a, b) => a[0] - b[0]);
    rows.push({ name, lower, upper, indices: sorted.map(([j]) => j), coefficients: sorted.map(([, c]) => c) });
  };
  const rising: number[][] = [];
  const customers = weights.map((weight, g) => ({
    weight,
    ...(alone[g] === true ? { alone: add(`alone ${g}`, 1) } : {}),
  }));
  const ways: [number, number][][] = customers.map((c) => (c.alone === undefined ? [] : [[c.alone, 1]]));
  const sites = hosts.map((host, h) => {
    // A host that is always open would serve its own customer always: that is no choice, so it has none.
    const open = host.optional ? add(`open ${h}`, 1) : undefined;
    const own = host.optional ? host.own : undefined;
    if (open !== undefined && own !== undefined) ways[own]?.push([open, 1]);
    const arcs = weights.flatMap((_, customer) => {
      if (host.reach[customer] !== true || customer === own) return [];
      const column = add(`${customer} at ${h}`, 1);
      ways[customer]?.push([column, 1]);
      if (open !== undefined)
        row(
          `${customer} at ${h} open`,
          [
            [column, 1],
            [open, -1],
          ],
          -Infinity,
          0,
        );
      return [{ customer, column }];
    });
    const load = arcs.map(({ customer, column }) => [column, weights[customer] as number] as const);
    const { need, room } = host;
    if (open === undefined) row(`load ${h}`, load, need, room);
    else {
      row(`room ${h}`, [...load, [open, -room]], -Infinity, 0);
      row(`need ${h}`, [...load, [open, -need]], 0, Infinity);
    }
    const segments = host.widths.map((width, i) => add(`segment ${h} ${i}`, width));
    if (segments.length > 0) {
      row(`segments ${h}`, [...load, ...segments.map((j) => [j, -1] as const)], -Infinity, host.free);
      rising.push(segments);
    }
    return { ...(open === undefined ? {} : { open }), ...(own === undefined ? {} : { own }), need, room, arcs };
  });
  for (const [g, terms] of ways.entries()) row(`customer ${g}`, terms, 1, 1);
  if (stranger && columns.length > 1)
    row(
      "stranger",
      [
        [0, 1],
        [columns.length - 1, 1],
      ],
      -Infinity,
      1,
    );
  const ranked = Array.from({ length: levels }, (_, l): Level => {
    const cost = columns.map(() => prices());
    for (const segments of rising) {
      const sorted = segments.map((j) => cost[j] as number).toSorted((a, b) => a - b);
      for (const [i, j] of segments.entries()) cost[j] = sorted[i] as number;
    }
    const indices = cost.flatMap((c, j) => (c === 0 ? [] : [j]));
    return {
      name: `level ${l}`,
      indices,
      coefficients: indices.map((j) => cost[j] as number),
      offset: 0,
      tolerance: { numerator: tolerance, denominator: 100 },
    };
  });
  const facilities: Facilities = { customers, hosts: sites };
  return { name: "random", columns, rows, levels: ranked, facilities };
}
