import type { Assignment } from "./assignment.ts";
import { OUT } from "../state.ts";
import type { Instance, Layer, Domain } from "./instance.ts";
import { createKnapsack, type Knapsack } from "./knapsack.ts";
import { meanOf } from "./layers.ts";
import { createPrices, type Prices } from "./prices.ts";

/**
 * What the moves of local search share. A heuristic: nothing here proves anything, and what it finds is checked
 * against the program before it counts.
 */
export interface Search {
  readonly instance: Instance;
  readonly knapsack: Knapsack;
  /** Choices that are OUT are not made; which others are decided does not matter here. */
  readonly domain: Domain;
  /** Layer 0 plus budgets at the guide's rates: what greedy steps look at. */
  readonly prices: Prices;
  /** Rate at which a unit above each budget is held against an assignment. */
  readonly steep: Float64Array;
  /** Scratch: arc prices and states for a knapsack, and what it takes. */
  readonly price: Float64Array;
  readonly state: Uint8Array;
  readonly taken: Uint8Array;
}

/** `guide`: what a unit of each budget is worth in layer 0, as the Lagrangian has it. */
export function createSearch(instance: Instance, domain: Domain, guide: Float64Array): Search {
  const prices = createPrices(instance, { scale: 1 });
  prices.set(guide);
  const [target, ...budgets] = instance.layers as [Layer, ...Layer[]];
  return {
    instance,
    knapsack: createKnapsack(instance),
    domain,
    prices,
    // Steeper than the guide, so that what is over a budget comes back, but not so steep that nothing passes over it.
    steep: Float64Array.from(budgets, (layer, r) => 4 * Math.max(guide[r] as number, meanOf(target) / meanOf(layer))),
    price: new Float64Array(instance.arcs),
    state: new Uint8Array(instance.arcs),
    taken: new Uint8Array(instance.arcs),
  };
}

/** What counts: layer 0, and steeply what is over the budgets. */
export function worth({ instance, steep }: Search, spent: Float64Array): number {
  let sum = spent[0] as number;
  for (let r = 0; r < steep.length; r++) {
    const over = (spent[r + 1] as number) - (instance.layers[r + 1]?.budget ?? 0);
    if (over > 0) sum += (steep[r] as number) * over;
  }
  return sum;
}

export function mayTake({ domain, instance }: Search, a: Assignment, arc: number): boolean {
  const h = instance.arcHost[arc] as number;
  if (domain.arc[arc] === OUT || a.open[h] === 0) return false;
  return (a.load[h] as number) + (instance.arcWeight[arc] as number) <= (instance.room[h] as number);
}
