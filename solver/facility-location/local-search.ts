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
  const measure = (a: Assignment) => {
    let over = 0;
    for (let r = 1; r < layers.length; r++) over += Math.max(0, cost(instance, a, r, arcs) - (layers[r]?.budget ?? 0));
    return { value: cost(instance, a, 0, arcs), over };
  };
  const score = (a: Assignment) => {
    const { value, over } = measure(a);
    return value + steep * over;
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
    let sum = price(host.arcColumn[arcs[h]?.get(g) as number] as number);
    for (let r = 0; r < layers.length; r++) {
      const table = layers[r]?.load[h] as Float64Array;
      sum += (r === 0 ? 1 : steepOf) * ((table[more] as number) - (table[load] as number));
    }
    return sum;
  };
  // A mild price on budgets guides greedy steps; the search itself judges by the steep one.
  const steepOf = layers.length > 1 ? 0.001 : 0;
  const price = (column: number) => {
    let sum = layers[0]?.price[column] as number;
    for (let r = 1; r < layers.length; r++) sum += steepOf * (layers[r]?.price[column] as number);
    return sum;
  };

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
    let sum = price(host.arcColumn[arcs[h]?.get(g) as number] as number);
    for (let r = 0; r < layers.length; r++) {
      const table = layers[r]?.load[h] as Float64Array;
      sum += (r === 0 ? 1 : steepOf) * ((table[load] as number) - (table[less] as number));
    }
    return sum;
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
      let value = score(best);
      const attempt = (change: (a: Assignment) => boolean): boolean => {
        const a = copyOf(best);
        if (!change(a) || !isFeasible(instance, a)) return false;
        const now = score(a);
        if (now >= value) return false;
        [best, value] = [a, now];
        return true;
      };
      for (let improved = true; improved;) {
        improved = false;
        for (let g = 0; g < instance.customers; g++) {
          const at = best.host[g] as number;
          if (at >= 0 && hosts[at]?.own === g) continue;
          for (const h of [...(reachable[g] ?? []), ALONE]) {
            if (h === best.host[g] || delta(best, g, h) === Infinity) continue;
            const moved = attempt((a) => {
              remove(instance, a, g);
              if (h === ALONE) a.host[g] = ALONE;
              else place(instance, a, g, h);
              return true;
            });
            improved ||= moved;
          }
        }
        for (let h = 0; h < hosts.length; h++) {
          const host = hosts[h] as Instance["hosts"][number];
          if (host.open < 0 || !host.mayOpen) continue;
          const changed = attempt((a) => {
            if (a.open[h] === 1) {
              if (host.mustOpen) return false;
              close(a, h);
              return settle(a) && a.open[h] === 0;
            }
            return openWith(a, h) && settle(a);
          });
          improved ||= changed;
        }
        improved ||= swaps(attempt, () => best);
      }
      return best;
    },
  };

  /** Two customers of two hosts change places. */
  function swaps(attempt: (change: (a: Assignment) => boolean) => boolean, current: () => Assignment): boolean {
    let improved = false;
    for (let g = 0; g < instance.customers; g++) {
      for (const h of reachable[g] ?? []) {
        const a = current();
        const at = a.host[g] as number;
        if (at < 0 || at === h || hosts[at]?.own === g || a.open[h] === 0) continue;
        for (const [other] of arcs[h] ?? []) {
          if (current().host[other] !== h || current().host[g] !== at || !mayServe(at, other)) continue;
          const changed = attempt((b) => {
            remove(instance, b, g);
            remove(instance, b, other);
            place(instance, b, g, h);
            place(instance, b, other, at);
            return true;
          });
          improved ||= changed;
        }
      }
    }
    return improved;
  }
}
