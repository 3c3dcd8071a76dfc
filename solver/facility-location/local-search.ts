import {
  ALONE,
  copyOf,
  cost,
  isFeasible,
  NOBODY,
  place,
  remove,
  type ArcIndex,
  type Assignment,
} from "./assignment.ts";
import type { Instance } from "./instance.ts";
import { bestSet } from "./knapsack.ts";
import { createMoves } from "./moves.ts";

/**
 * Repairs and improves assignments. What counts is layer 0 plus a steep price on every unit over a budget, so that the
 * search may pass through points that spend too much but does not end there if it can help it.
 */
export interface Search {
  /** An assignment in which everybody is served and loads hold, from sets that may overlap or leave gaps; or none. */
  readonly repair: (sets: readonly (readonly number[] | undefined)[]) => Assignment | undefined;
  readonly improve: (a: Assignment) => Assignment;
  /** layer 0, and Σ of what is over the budgets. */
  readonly measure: (a: Assignment) => { readonly value: number; readonly over: number };
}

export function createSearch(instance: Instance, arcs: ArcIndex, steep: number): Search {
  const { hosts, weight, layers } = instance;
  // A mild price on budgets guides greedy steps; the search itself judges by the steep one.
  const steepOf = layers.length > 1 ? 0.001 : 0;
  const measure = (a: Assignment) => {
    let over = 0;
    for (let r = 1; r < layers.length; r++) over += Math.max(0, cost(instance, a, r, arcs) - (layers[r]?.budget ?? 0));
    return { value: cost(instance, a, 0, arcs), over };
  };
  const mayServe = (h: number, g: number) => {
    const j = arcs[h]?.get(g);
    return j !== undefined && hosts[h]?.arcState[j] !== 1;
  };
  const reachable: number[][] = Array.from({ length: instance.customers }, () => []);
  for (let h = 0; h < hosts.length; h++)
    for (const g of arcs[h]?.keys() ?? []) if (mayServe(h, g)) reachable[g]?.push(h);

  /** What one more unit of cost in all layers a customer at a host makes, with the load it meets there. */
  const delta = (a: Assignment, g: number, h: number): number => {
    if (h === ALONE) return instance.alone[g] === -1 ? Infinity : price(instance.alone[g] as number);
    const host = hosts[h] as Instance["hosts"][number];
    const load = a.load[h] as number;
    const more = load + (weight[g] as number);
    if (a.open[h] === 0 || more > host.room || !mayServe(h, g)) return Infinity;
    const table = guide[h] as Float64Array;
    return (
      price(host.arcColumn[arcs[h]?.get(g) as number] as number) + (table[more] as number) - (table[load] as number)
    );
  };
  const price = (column: number) => guideColumn[column] as number;

  /** Price of load that guides greedy steps, by host. */
  const guide = hosts.map((_, h) => {
    const table = Float64Array.from(layers[0]?.load[h] ?? []);
    for (let r = 1; r < layers.length; r++) {
      const own = layers[r]?.load[h] as Float64Array;
      for (let l = 0; l < table.length; l++) table[l] = (table[l] as number) + steepOf * (own[l] as number);
    }
    return table;
  });
  const guideColumn = new Float64Array(layers[0]?.price.length ?? 0);
  for (let r = 0; r < layers.length; r++) {
    for (let j = 0; j < guideColumn.length; j++) {
      guideColumn[j] = (guideColumn[j] as number) + (r === 0 ? 1 : steepOf) * (layers[r]?.price[j] as number);
    }
  }

  const moves = createMoves(instance, arcs, reachable, mayServe);

  const insertAll = (a: Assignment, banned: ReadonlySet<number>): boolean => {
    const waiting = [...a.host.keys()]
      .filter((g) => a.host[g] === NOBODY)
      .sort((x, y) => (weight[y] as number) - (weight[x] as number) || x - y);
    for (const g of waiting) {
      let best = Infinity;
      let where = NOBODY;
      for (const h of [...(reachable[g] ?? []), ALONE]) {
        if (banned.has(h)) continue;
        const d = delta(a, g, h);
        if (d < best) [best, where] = [d, h];
      }
      if (where === NOBODY) return false;
      if (where === ALONE) a.host[g] = ALONE;
      else place(instance, a, g, where);
    }
    return true;
  };

  const close = (a: Assignment, h: number) => {
    for (let g = 0; g < a.host.length; g++) if (a.host[g] === h) remove(instance, a, g);
    if ((hosts[h]?.open ?? -1) >= 0) a.open[h] = 0;
    a.load[h] = 0;
    a.guests[h] = 0;
  };

  /** Opens a host with the set that its knapsack likes best, taking customers from where they are. */
  const openWith = (a: Assignment, h: number): boolean => {
    const host = hosts[h] as Instance["hosts"][number];
    const prices = new Float64Array(host.arcColumn.length);
    const state = new Uint8Array(prices.length);
    for (let j = 0; j < prices.length; j++) {
      const g = host.arcCustomer[j] as number;
      const at = a.host[g] as number;
      // A customer that holds its own open host together does not move, nor one without which its host is too small.
      const owner = at >= 0 && hosts[at]?.own === g;
      const needed = at >= 0 && at !== h && (a.load[at] as number) - (weight[g] as number) < (hosts[at]?.need ?? 0);
      if (host.arcState[j] === 1 || owner || needed) state[j] = 1;
      prices[j] = price(host.arcColumn[j] as number) - leaving(a, g);
    }
    const table = Float64Array.from(layers[0]?.load[h] ?? []);
    for (let r = 1; r < layers.length; r++)
      for (let l = 0; l < table.length; l++)
        table[l] = (table[l] as number) + steepOf * (layers[r]?.load[h]?.[l] as number);
    const choice = bestSet(host, weight, prices, table, state);
    if (choice.value === Infinity) return false;
    if (host.own >= 0) {
      remove(instance, a, host.own);
      a.host[host.own] = h;
    }
    a.open[h] = 1;
    for (const j of choice.arcs) {
      const g = host.arcCustomer[j] as number;
      remove(instance, a, g);
      place(instance, a, g, h);
    }
    return true;
  };

  /** What is saved when a customer leaves where it is. */
  const leaving = (a: Assignment, g: number): number => {
    const h = a.host[g] as number;
    if (h === NOBODY) return 1e9;
    if (h === ALONE) return price(instance.alone[g] as number);
    const host = hosts[h] as Instance["hosts"][number];
    if (host.own === g) return 0;
    const load = a.load[h] as number;
    const less = load - (weight[g] as number);
    const table = guide[h] as Float64Array;
    return (
      price(host.arcColumn[arcs[h]?.get(g) as number] as number) + (table[load] as number) - (table[less] as number)
    );
  };

  const settle = (a: Assignment): boolean => {
    const banned = new Set<number>();
    for (let round = 0; round < 2 * hosts.length; round++) {
      insertAll(a, banned);
      const short = hosts.findIndex((host, h) => a.open[h] === 1 && (a.load[h] as number) < host.need);
      if (short >= 0) {
        close(a, short);
        banned.add(short);
        continue;
      }
      const left = a.host.indexOf(NOBODY);
      if (left < 0) return isFeasible(instance, a);
      // Somebody is left over: open the host that serves it, its own first.
      const candidates = hosts.flatMap((host, h) =>
        a.open[h] === 0 && !banned.has(h) && host.mayOpen && (host.own === left || mayServe(h, left)) ? [h] : [],
      );
      const opened = candidates.some((h) => {
        const tried = copyOf(a);
        if (!openWith(tried, h) || tried.host[left] === NOBODY) return false;
        Object.assign(a, tried);
        return true;
      });
      if (!opened) return false;
    }
    return false;
  };

  return {
    measure,
    repair(sets) {
      const a: Assignment = {
        host: new Int32Array(instance.customers).fill(NOBODY),
        open: Uint8Array.from(hosts, (host) => (host.open < 0 || host.mustOpen ? 1 : 0)),
        load: new Int32Array(hosts.length),
        guests: new Int32Array(hosts.length),
      };
      for (const [h, set] of sets.entries()) if (set !== undefined) a.open[h] = 1;
      for (const [h, host] of hosts.entries()) if (a.open[h] === 1 && host.own >= 0) a.host[host.own] = h;
      const offers = new Map<number, number[]>();
      for (const [h, set] of sets.entries())
        for (const j of set ?? []) {
          const g = hosts[h]?.arcCustomer[j] as number;
          if (a.host[g] === NOBODY) offers.set(g, [...(offers.get(g) ?? []), h]);
        }
      for (const [g, takers] of offers) {
        const h = takers.toSorted((x, y) => delta(a, g, x) - delta(a, g, y) || x - y)[0] as number;
        if (delta(a, g, h) < Infinity) place(instance, a, g, h);
      }
      return settle(a) ? a : undefined;
    },
    improve(from) {
      let best = copyOf(from);
      const spent = layers.map((_, r) => cost(instance, best, r, arcs));
      const worth = (costs: readonly number[]) => {
        let sum = costs[0] as number;
        for (let r = 1; r < costs.length; r++)
          sum += steep * Math.max(0, (costs[r] as number) - (layers[r]?.budget ?? 0));
        return sum;
      };
      let value = worth(spent);
      /** Takes a step of known differences per layer if it is for the better. */
      const better = (differences: readonly number[]): boolean => {
        const after = spent.map((c, r) => c + (differences[r] as number));
        const now = worth(after);
        if (!(now < value)) return false;
        for (const [r, c] of after.entries()) spent[r] = c;
        value = now;
        return true;
      };
      /** A larger change, tried on a copy. */
      const attempt = (change: (a: Assignment) => boolean): boolean => {
        const a = copyOf(best);
        if (!change(a) || !isFeasible(instance, a)) return false;
        const costs = layers.map((_, r) => cost(instance, a, r, arcs));
        const now = worth(costs);
        if (!(now < value)) return false;
        for (const [r, c] of costs.entries()) spent[r] = c;
        [best, value] = [a, now];
        return true;
      };
      for (let improved = true; improved;) {
        improved = moves.relocate(best, better);
        improved = moves.exchange(best, better) || improved;
        for (let h = 0; h < hosts.length; h++) {
          const host = hosts[h] as Instance["hosts"][number];
          if (host.open < 0 || !host.mayOpen) continue;
          const changed = attempt((a) => {
            if (a.open[h] === 0) return openWith(a, h) && settle(a);
            if (host.mustOpen) return false;
            close(a, h);
            return settle(a) && a.open[h] === 0;
          });
          improved ||= changed;
        }
      }
      return best;
    },
  };
}
