import type { Highs } from "highs";
import type { Choice } from "./column.ts";
import type { Group } from "./group-program.ts";
import { createGroupSearch } from "./group-search.ts";
import { hullSlope } from "./hull.ts";
import type { Listing } from "./listing.ts";
import { createValueFunction, type ValueFunction } from "./value-function.ts";

/** A group whose value function is found out piece by piece, each where somebody wants to know. */
export interface GroupFunction {
  readonly value: ValueFunction;
  readonly most: number;
  /** What a place of relief is worth at the multipliers that its homes were listed at, in grains. */
  readonly price: number;
  /** Looks for a good plan with homes that happened to be met. */
  readonly start: () => void;
  /** Lists every home within the group's gap and so many grains more; false where there are too many. */
  readonly list: (margin: number) => boolean;
  /** Solves the group at a price of relief, over all relief. */
  readonly evaluate: (price: number) => void;
  /**
   * Solves the group around relief r, on the stretch of `counts` where it is not known. False when it told nothing new, also
   * with more homes.
   */
  readonly look: (r: number, counts: (relief: number) => boolean) => boolean;
  readonly iterations: () => number;
  readonly dispose: () => void;
}

export interface Founded {
  readonly highs: Highs;
  readonly listing: Listing;
  readonly choices: readonly Choice[];
  /** Grains in a unit, and what every cost of the group is a multiple of. */
  readonly scale: number;
  readonly step: number;
  readonly allows: (relief: number) => boolean;
  readonly over: () => boolean;
}

/** Nodes of a search over homes that happened to be met: for plans, which there are without the last word. */
const QUICK = 100;
/** Prices around a group's own at which a glance is taken. */
const GLANCES = [0.5, 0.15, 0.05, -0.05, -0.15, -0.5];

export function createGroupFunction({ highs, listing, choices, scale, step, allows, over }: Founded): GroupFunction {
  const { most, price: own } = listing;
  const value = createValueFunction(step, most, allows);
  const { lower, upper } = value;
  /** How far prices are looked at around the group's own. */
  const around = Math.max(100 * scale, Math.abs(own));
  let search = createGroupSearch(highs, listing.of(choices));
  let listed = false;
  let spare = 0;
  let spent = 0;
  value.list(listing.bound, own);
  value.prove(listing.bound, own, 0, most);
  return {
    value,
    most,
    price: own,
    start: () => solve(0, most, own),
    list: (margin) => listWithin(gap() + margin),
    evaluate: (price) => solve(0, most, price),
    look,
    iterations: () => spent + search.iterations(),
    dispose: () => search.dispose(),
  };

  /** Between the best plan and what is proven at the group's own price. */
  function gap(): number {
    let best = Infinity;
    for (let r = 0; r <= most; r++) best = Math.min(best, (upper[r] as number) - own * r);
    return best - listing.bound;
  }

  function listWithin(grains: number): boolean {
    const made: Group | undefined = grains < Infinity ? listing.within(grains) : undefined;
    if (made === undefined) return false;
    spent += search.iterations();
    search.dispose();
    search = createGroupSearch(highs, made);
    spare = grains;
    listed = true;
    value.list(listing.bound + grains + 1, own);
    solve(0, most, own);
    // What the slopes to both sides tell, cheaply: how much dearer it is to stray from the best relief.
    for (const part of most === 0 ? [] : GLANCES) {
      const price = Math.round(own + part * around);
      value.prove(search.glance(price), price, 0, most);
    }
    return true;
  }

  /** Looks for the best plans with relief in from … to at this price, on each stretch that the rest allows. */
  function solve(from: number, to: number, price: number): void {
    for (let first = from; first <= to; first++) {
      if (!value.allows(first)) continue;
      let last = first;
      while (last < to && value.allows(last + 1)) last += 1;
      let below = Infinity;
      for (let r = first; r <= last; r++) below = Math.min(below, (upper[r] as number) - price * r);
      const nodes = listed ? Infinity : QUICK;
      const { plan, bound } = search.search({ price, from: first, to: last, below, nodes, over });
      if (plan !== undefined) value.reach(plan.homes);
      if (listed) value.prove(bound, price, first, last);
      first = last;
    }
  }

  function look(r: number, counts: (relief: number) => boolean): boolean {
    const before = [lower[r], upper[r]];
    const open = (at: number) => counts(at) && (upper[at] as number) > (lower[at] as number);
    const news = () => !open(r) || lower[r] !== before[0] || upper[r] !== before[1];
    let [from, to] = [r, r];
    while (from > 0 && open(from - 1)) from -= 1;
    while (to < most && open(to + 1)) to += 1;
    const slope = steepness(Math.max(0, from - 1), Math.min(most, to + 1), r);
    solve(from, to, slope);
    if (!news()) solve(r, r, slope);
    // What is known of r ends where homes are not listed: list more.
    return news() || (listed && listWithin(4 * spare));
  }

  /** The price of relief at which r looks best among from … to, as far as plans tell; never far from the group's own. */
  function steepness(from: number, to: number, r: number): number {
    const slope = hullSlope(upper, from, to, r);
    return slope === undefined ? own : Math.round(Math.max(own - around, Math.min(own + around, slope)));
  }
}
