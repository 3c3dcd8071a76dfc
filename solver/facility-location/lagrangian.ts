import type { Instance } from "./instance.ts";
import { bestSet, withAndWithout } from "./knapsack.ts";

/** Multipliers, all multiples of 1/256, so that every sum below is exact in a double. */
export interface Multipliers {
  readonly customer: Float64Array;
  /** One per budget, ≥ 0. */
  readonly budget: Float64Array;
}

/** What is left open: bounds that fixing has tightened. */
export interface State {
  readonly arcs: Uint8Array[];
  /** Per host: 0 either, 1 closed, 2 open. */
  readonly hosts: Uint8Array;
  /** Per customer: 0 may be alone, 1 not. */
  readonly alone: Uint8Array;
}

/** The relaxed program at given multipliers, solved exactly. */
export interface Relaxed {
  /** No point has a lower value. */
  readonly bound: number;
  /** Arcs of each open host; undefined where it stays closed. */
  readonly sets: (number[] | undefined)[];
  /** Contribution of each host to the bound. */
  readonly value: Float64Array;
  /** How often each customer is served. */
  readonly served: Int32Array;
  /** Spent of each budget. */
  readonly spent: Float64Array;
}

export function initialState(instance: Instance): State {
  return {
    arcs: instance.hosts.map((host) => Uint8Array.from(host.arcState)),
    hosts: Uint8Array.from(instance.hosts, (host) => (host.mustOpen ? 2 : host.mayOpen ? 0 : 1)),
    alone: Uint8Array.from(instance.alone, (column) => (column < 0 ? 1 : 0)),
  };
}

/** Prices of load under multipliers, by host; they change only with the budgets' multipliers. */
export function loadPricesAt(instance: Instance, budget: Float64Array): Float64Array[] {
  return instance.hosts.map((_, h) => {
    const table = Float64Array.from(instance.layers[0]?.load[h] ?? []);
    for (let r = 0; r < budget.length; r++) {
      const lambda = budget[r] as number;
      if (lambda === 0) continue;
      const own = instance.layers[r + 1]?.load[h] as Float64Array;
      for (let l = 0; l < table.length; l++) table[l] = (table[l] as number) + lambda * (own[l] as number);
    }
    return table;
  });
}

/** Price of a column under the budgets' multipliers. */
export function priceAt(instance: Instance, budget: Float64Array, column: number): number {
  let price = instance.layers[0]?.price[column] ?? 0;
  for (let r = 0; r < budget.length; r++) price += (budget[r] as number) * (instance.layers[r + 1]?.price[column] ?? 0);
  return price;
}

/**
 * L(π, λ) = Σ π − Σ λ·budget + Σ_g min(0, alone_g − π_g) + Σ_h min over open or closed of the host's knapsack with
 * prices less π: every customer's "exactly once" and every budget are priced, each host is then on its own.
 */
export function relax(instance: Instance, state: State, at: Multipliers, loads: readonly Float64Array[]): Relaxed {
  const { hosts, weight } = instance;
  const served = new Int32Array(instance.customers);
  const spent = new Float64Array(at.budget.length);
  const value = new Float64Array(hosts.length);
  const sets: (number[] | undefined)[] = hosts.map(() => undefined);
  let bound = 0;
  const spend = (column: number) => {
    for (let r = 0; r < spent.length; r++)
      spent[r] = (spent[r] as number) + (instance.layers[r + 1]?.price[column] ?? 0);
  };
  for (let r = 0; r < spent.length; r++) bound -= (at.budget[r] as number) * (instance.layers[r + 1]?.budget ?? 0);
  for (let g = 0; g < instance.customers; g++) {
    const pi = at.customer[g] as number;
    bound += pi;
    if (state.alone[g] === 1) continue;
    const gain = priceAt(instance, at.budget, instance.alone[g] as number) - pi;
    if (gain >= 0) continue;
    bound += gain;
    served[g] = 1;
    spend(instance.alone[g] as number);
  }
  for (let h = 0; h < hosts.length; h++) {
    const host = hosts[h] as Instance["hosts"][number];
    if (state.hosts[h] === 1) continue;
    const prices = arcPrices(instance, h, at);
    const choice = bestSet(host, weight, prices, loads[h] as Float64Array, state.arcs[h] as Uint8Array);
    const fixed = openPrice(instance, h, at);
    const total = choice.value + fixed;
    if (total >= 0 && state.hosts[h] !== 2) continue;
    value[h] = total;
    bound += total;
    sets[h] = choice.arcs;
    let load = 0;
    for (const j of choice.arcs) {
      const g = host.arcCustomer[j] as number;
      served[g] = (served[g] as number) + 1;
      load += weight[g] as number;
      spend(host.arcColumn[j] as number);
    }
    if (host.own >= 0) served[host.own] = (served[host.own] as number) + 1;
    if (host.open >= 0) spend(host.open);
    for (let r = 0; r < spent.length; r++)
      spent[r] = (spent[r] as number) + (instance.layers[r + 1]?.load[h]?.[load] ?? 0);
  }
  return { bound, sets, value, served, spent };
}

/** Price of each arc of a host less its customer's multiplier. */
function arcPrices(instance: Instance, h: number, at: Multipliers): Float64Array {
  const host = instance.hosts[h] as Instance["hosts"][number];
  const prices = new Float64Array(host.arcColumn.length);
  for (let j = 0; j < prices.length; j++) {
    prices[j] =
      priceAt(instance, at.budget, host.arcColumn[j] as number) -
      (at.customer[host.arcCustomer[j] as number] as number);
  }
  return prices;
}

function openPrice(instance: Instance, h: number, at: Multipliers): number {
  const host = instance.hosts[h] as Instance["hosts"][number];
  const own = host.own >= 0 ? (at.customer[host.own] as number) : 0;
  return (host.open >= 0 ? priceAt(instance, at.budget, host.open) : 0) - own;
}

/**
 * Reduced-cost fixing: what would lift the bound above `most` cannot be in a better point. Exact: each host's value
 * with an arc forced in or out is computed, not estimated. Returns how much was fixed.
 */
export function fix(instance: Instance, state: State, at: Multipliers, relaxed: Relaxed, most: number): number {
  const loads = loadPricesAt(instance, at.budget);
  let fixed = 0;
  for (let h = 0; h < instance.hosts.length; h++) {
    if (state.hosts[h] === 1) continue;
    const host = instance.hosts[h] as Instance["hosts"][number];
    const others = relaxed.bound - (relaxed.value[h] as number);
    const arcs = state.arcs[h] as Uint8Array;
    const prices = arcPrices(instance, h, at);
    const price = openPrice(instance, h, at);
    const load = loads[h] as Float64Array;
    const opened = bestSet(host, instance.weight, prices, load, arcs).value + price;
    if (state.hosts[h] === 0) {
      if (others + opened > most) {
        state.hosts[h] = 1;
        arcs.fill(1);
        fixed += 1 + arcs.length;
        continue;
      }
      if (others > most) {
        state.hosts[h] = 2;
        fixed += 1;
      }
    }
    const closed = state.hosts[h] === 2 ? Infinity : 0;
    const each = withAndWithout(host, instance.weight, prices, load, arcs);
    for (let j = 0; j < arcs.length; j++) {
      if (arcs[j] !== 0) continue;
      if (others + price + (each.with[j] as number) > most) arcs[j] = 1;
      else if (others + Math.min(closed, price + (each.without[j] as number)) > most) {
        arcs[j] = 2;
        state.hosts[h] = 2;
      } else continue;
      fixed += 1;
    }
  }
  for (let g = 0; g < instance.customers; g++) {
    if (state.alone[g] === 1) continue;
    const gain = priceAt(instance, at.budget, instance.alone[g] as number) - (at.customer[g] as number);
    if (relaxed.bound + Math.max(0, gain) > most) {
      state.alone[g] = 1;
      fixed += 1;
    }
  }
  return fixed;
}
