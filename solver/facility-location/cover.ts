import { OUT } from "../state.ts";
import { gcd } from "../whole-bounds.ts";
import type { Instance, Domain } from "./instance.ts";

/**
 * Together the open hosts must have room for all who can only go to a host: Σ_h room_h · y_h ≥ Σ weight of those. Hosts that pay for
 * themselves open anyway; where their room falls short, the cheapest others that make it up open too:
 *
 *     C(l) = min Σ value_h · y_h over hosts that do not pay, with Σ room_h · y_h ≥ l
 *
 * by dynamic programming over l. Every point opens hosts with that much room, so the bound with C added is one still. In the
 * linear relaxation the row says nothing that capacities do not; in whole hosts it does.
 */
export interface Cover {
  /** What must be borne by hosts within the domain, at least. */
  readonly demand: (domain: Domain) => number;
  /** C(short) over these hosts at their values (0 or more); marks in `chosen`, by host, who opens. Infinity where there is not so much room. */
  readonly best: (idle: readonly number[], value: Float64Array, short: number, chosen: Uint8Array) => number;
  /** C over these hosts, for all loads up to `most`: also without one of them. */
  readonly table: (idle: readonly number[], value: Float64Array, most: number) => Table;
}

export interface Table {
  /** C(l) over all of them; over all but the n-th. 0 where l is not above 0. */
  readonly all: (l: number) => number;
  readonly without: (n: number, l: number) => number;
}

/** Larger tables than this are not worth their time: then nothing is added, which is a bound as well. */
const CELLS = 4_000_000;
const NOTHING: Table = { all: () => 0, without: () => 0 };

/** Where the row is left out. */
export const noCover: Cover = { demand: () => 0, best: () => 0, table: () => NOTHING };

export function createCover({ customers, hosts, room, arcsOf, ownersOf, arcWeight }: Instance): Cover {
  /** Of each customer that no host has as its own: what it weighs at least. */
  const weight = Float64Array.from({ length: customers }, (_, g) => {
    const arcs = arcsOf[g] as Int32Array;
    return (ownersOf[g] as Int32Array).length > 0 || arcs.length === 0
      ? 0
      : arcs.reduce((least, a) => Math.min(least, arcWeight[a] as number), Infinity);
  });
  /** Room comes in these, so what is short is made up in whole ones. */
  const unit = Math.max(1, room.reduce(gcd, 0));
  const units = (load: number) => Math.max(0, Math.ceil(load / unit));
  const step = Int32Array.from(room, (load) => load / unit);
  let cells = new Float64Array(hosts + 1);
  return {
    demand({ alone }) {
      let sum = 0;
      for (let g = 0; g < customers; g++) if (alone[g] === OUT) sum += weight[g] as number;
      return sum;
    },
    best(idle, value, short, chosen) {
      chosen.fill(0);
      const most = units(short);
      const size = (idle.length + 1) * (most + 1);
      if (most === 0 || size > CELLS) return 0;
      if (size > cells.length) cells = new Float64Array(size);
      fill(cells, idle, value, most);
      const at = (n: number, l: number) => cells[n * (most + 1) + l] as number;
      let l = most;
      for (let n = idle.length; n > 0; n--) {
        const h = idle[n - 1] as number;
        if (at(n, l) === at(n - 1, l)) continue;
        chosen[h] = 1;
        l = Math.max(0, l - (step[h] as number));
      }
      return at(idle.length, most);
    },
    table(idle, value, load) {
      const [most, count] = [units(load), idle.length];
      const size = (count + 1) * (most + 1);
      if (most === 0 || 2 * size > CELLS) return NOTHING;
      const [before, after] = [new Float64Array(size), new Float64Array(size)];
      fill(before, idle, value, most);
      fill(after, idle.toReversed(), value, most);
      const row = (of: Float64Array, n: number) => of.subarray(n * (most + 1), (n + 1) * (most + 1));
      const all = row(before, count);
      return {
        all: (l) => all[units(l)] as number,
        without(n, l) {
          const short = units(l);
          const [first, second] = [row(before, n), row(after, count - 1 - n)];
          let least = Infinity;
          for (let a = 0; a <= short; a++)
            least = Math.min(least, (first[a] as number) + (second[short - a] as number));
          return least;
        },
      };
    },
  };

  /** Row n of most + 1 numbers: C over the first n of them, by units. */
  function fill(rows: Float64Array, idle: readonly number[], value: Float64Array, most: number): void {
    const width = most + 1;
    rows.fill(Infinity, 1, width);
    rows[0] = 0;
    for (const [n, h] of idle.entries()) {
      const [last, next, more, cost] = [n * width, (n + 1) * width, step[h] as number, value[h] as number];
      for (let l = 0; l < width; l++) {
        const with_ = (rows[last + Math.max(0, l - more)] as number) + cost;
        const without = rows[last + l] as number;
        rows[next + l] = with_ < without ? with_ : without;
      }
    }
  }
}
