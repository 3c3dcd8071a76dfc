import { IN, OUT } from "../state.ts";
import type { Cover } from "./cover.ts";
import type { Instance, Domain } from "./instance.ts";
import type { Knapsack } from "./knapsack.ts";
import type { Multipliers, Prices } from "./prices.ts";

/** The relaxed program at given multipliers, solved. Arrays are written anew by every `relax`. */
export interface Relaxed {
  /** In grains. No point within the domain has a lower value; Infinity: there is none. */
  bound: number;
  /** What of the bound hosts add that open for the sake of room alone. */
  cover: number;
  /** What each host adds to the rest of the bound: below 0 where it may stay closed, 0 where it does, or opens for the sake of room alone. */
  readonly value: Float64Array;
  readonly open: Uint8Array;
  readonly arc: Uint8Array;
  readonly alone: Uint8Array;
  /** How often each customer is served, by arcs, its own hosts and alone. */
  readonly served: Int32Array;
  /** Spent of each budget, in its own units. */
  readonly spent: Float64Array;
  /** Arc prices less multipliers, for who wants to look at a host again. */
  readonly reduced: Float64Array;
}

export function emptyRelaxed(instance: Instance): Relaxed {
  const { hosts, arcs, customers, layers } = instance;
  return {
    bound: -Infinity,
    cover: 0,
    value: new Float64Array(hosts),
    open: new Uint8Array(hosts),
    arc: new Uint8Array(arcs),
    alone: new Uint8Array(customers),
    served: new Int32Array(customers),
    spent: new Float64Array(layers.length - 1),
    reduced: new Float64Array(arcs),
  };
}

/**
 * L(π, λ) = Σ_g π_g − Σ_r λ_r · budget_r + Σ_g min(0, alone_g − π_g)
 *           + Σ_h min(0, open_h − π_own(h) + min over sets of Σ (arc_a − π_g(a)) + load_h(Σ weight))
 *           + the least that hosts above 0 add where those below have too little room for all (`cover.ts`)
 *
 * with prices in grains at λ (`Prices`). Valid as a bound: a point within the domain serves everybody once, so
 * Σ_g π_g · (1 − times served) = 0, and keeps the budgets, so Σ_r λ_r · (spent_r − budget_r) ≤ 0 for λ ≥ 0; adding
 * both to its value leaves at most that value, and each host and customer alone is then at least at its minimum here.
 */
export function relax(
  instance: Instance,
  domain: Domain,
  prices: Prices,
  at: Multipliers,
  knapsack: Knapsack,
  cover: Cover,
  out: Relaxed,
): void {
  const { customers, hosts, first, arcCustomer, own, room, layers } = instance;
  const { reduced, served, spent } = out;
  const pi = at.customer;
  let bound = 0;
  for (let r = 0; r < spent.length; r++) bound -= (at.budget[r] as number) * (layers[r + 1]?.budget ?? 0);
  spent.fill(0);
  for (let g = 0; g < customers; g++) {
    const gain = (prices.alone[g] as number) - (pi[g] as number);
    const chosen = domain.alone[g] === IN || (domain.alone[g] !== OUT && gain < 0);
    bound += (pi[g] as number) + (chosen ? gain : 0);
    served[g] = out.alone[g] = Number(chosen);
    if (chosen) for (let r = 0; r < spent.length; r++) spent[r] = (spent[r] as number) + alonePrice(instance, g, r);
  }
  let short = cover.demand(domain);
  /** Hosts that do not pay, each with what it adds at least. */
  const idle: number[] = [];
  const least = new Float64Array(hosts);
  for (let h = 0; h < hosts; h++) {
    out.value[h] = 0;
    out.open[h] = 0;
    const end = first[h + 1] as number;
    const must = domain.host[h] === IN;
    const fixed = fixedOf(h);
    if (domain.host[h] === OUT) {
      out.arc.fill(0, first[h], end);
      continue;
    }
    let hope = fixed + (prices.least[h] as number);
    for (let a = first[h] as number; a < end; a++) {
      const price = (prices.arc[a] as number) - (pi[arcCustomer[a] as number] as number);
      reduced[a] = price;
      if (price < 0 && domain.arc[a] !== OUT) hope += price;
    }
    // Prices of load never fall, so no set can be better than all that pays at the load that is needed anyway.
    let value = hope;
    if (must || hope < 0) value = fixed + knapsack.best(h, reduced, prices.load(h), domain.arc, out.arc);
    if (!must && value >= 0) {
      out.arc.fill(0, first[h], end);
      idle.push(h);
      least[h] = value;
      continue;
    }
    out.value[h] = value;
    bound += value;
    if (bound === Infinity) break;
    short -= room[h] as number;
    serve(h);
  }
  out.cover = 0;
  if (short > 0 && bound < Infinity) openForRoom();
  out.bound = bound + out.cover;

  function fixedOf(h: number): number {
    const o = own[h] as number;
    return (prices.open[h] as number) - (o >= 0 ? (pi[o] as number) : 0);
  }

  /** Only of hosts that are chosen is it found out what they really add: if that is more, who is chosen may change. */
  function openForRoom(): void {
    const chosen = new Uint8Array(hosts);
    const exact = new Uint8Array(hosts);
    for (let news = true; news;) {
      news = false;
      out.cover = cover.best(idle, least, short, chosen);
      for (const h of idle) {
        if (chosen[h] === 0 || exact[h] === 1) continue;
        const value = fixedOf(h) + knapsack.best(h, reduced, prices.load(h), domain.arc, out.arc);
        news ||= value > (least[h] as number);
        least[h] = value;
        exact[h] = 1;
      }
    }
    for (const h of idle) {
      if (out.cover < Infinity && chosen[h] === 1) serve(h);
      else if (exact[h] === 1) out.arc.fill(0, first[h], first[h + 1]);
    }
  }

  /** The host is open with the guests that it took. */
  function serve(h: number): void {
    const o = own[h] as number;
    out.open[h] = 1;
    if (o >= 0) served[o] = (served[o] as number) + 1;
    for (let a = first[h] as number; a < (first[h + 1] as number); a++) {
      if (out.arc[a] === 0) continue;
      const g = arcCustomer[a] as number;
      served[g] = (served[g] as number) + 1;
    }
    if (spent.length > 0) spend(instance, h, out);
  }
}

function alonePrice({ layers }: Instance, g: number, r: number): number {
  return layers[r + 1]?.alone[g] ?? 0;
}

/** Adds what an open host spends of each budget. */
function spend({ layers, first, arcWeight }: Instance, h: number, out: Relaxed): void {
  for (let r = 0; r < out.spent.length; r++) {
    const layer = layers[r + 1] as Instance["layers"][number];
    let sum = layer.open[h] as number;
    let load = 0;
    for (let a = first[h] as number; a < (first[h + 1] as number); a++) {
      if (out.arc[a] === 0) continue;
      sum += layer.arc[a] as number;
      load += arcWeight[a] as number;
    }
    out.spent[r] = (out.spent[r] as number) + sum + (layer.load[h]?.[load] as number);
  }
}
