import type { Highs } from "highs";
import type { Choice } from "../prices/column.ts";
import type { Group } from "./group.ts";
import { roundingOf } from "../program/grains.ts";
import { createGroupSearch, type GroupQuestion, type GroupSearch } from "./group-search.ts";
import { hullSlope } from "./hull.ts";
import type { Listing } from "./listing.ts";
import { createValueFunction, type ValueFunction } from "./value-function.ts";

/** What a plan must be to take part in anything better: cost − price · relief is below `below`, in grains. */
export interface Worth {
  readonly price: number;
  readonly below: number;
}

/** A group whose value function is found out piece by piece, each where somebody wants to know. */
export interface GroupFunction {
  readonly value: ValueFunction;
  readonly most: number;
  /** What a place of relief is worth at the multipliers that its homes were listed at, in grains. */
  readonly price: number;
  /** Whether more homes are within a margin of its best than can be listed. */
  readonly isCrowded: () => boolean;
  /** Takes the group's part of a point. */
  readonly take: (choices: readonly Choice[]) => void;
  /** Looks for a good plan with homes that happened to be met. */
  readonly start: () => void;
  /** Lists every home within the group's gap and a margin, once; false where there are too many. */
  readonly list: () => boolean;
  /** Solves the group at a price of relief, over all relief. False where everything was known. */
  readonly evaluate: (price: number) => boolean;
  /**
   * Solves the group around relief r, on the stretch where it may be worth something and is not known. False when it told
   * nothing new, also with more homes.
   */
  readonly look: (r: number, worth: Worth) => boolean;
  readonly iterations: () => number;
  readonly dispose: () => void;
}

export interface Founded {
  readonly highs: Highs;
  readonly listing: Listing;
  /** The group's homes by reduced price at another price of relief. */
  readonly listingAt: (price: number) => Listing;
  readonly choices: readonly Choice[];
  /** Grains in a unit, and what every cost of the group is a multiple of. */
  readonly scale: number;
  readonly step: number;
  /** Grains above its best plan within which a group's homes are listed at first. */
  readonly margin: number;
  readonly allows: (relief: number) => boolean;
  readonly over: () => boolean;
}

/** Nodes of a search over homes that happened to be met: for plans, which there are without the last word. */
const QUICK = 100;
/** And of one where no plan is known: whether there is one at just that relief is hard to say. Each time so many times more. */
const ANY = 100;
const HARDER = 4;
/** Prices around a group's own at which a glance is taken. */
const GLANCES = [0.5, 0.15, 0.05, -0.05, -0.15, -0.5];
/** By how much a list is widened at once, and how often before there is a plan. */
const WIDER = 4;
const PATIENCE = 6;
/** Share of a price within which its homes are listed already. */
const NEAR = 0.05;

export function createGroupFunction(founded: Founded): GroupFunction {
  const { highs, listing: first, listingAt, choices, scale, step, margin, allows, over } = founded;
  const { most, price: own } = first;
  const value = createValueFunction(step, most, allows);
  const { lower, upper } = value;
  /** How far prices are looked at around the group's own. */
  const around = Math.max(100 * scale, Math.abs(own));
  /** Known well enough. */
  const slack = scale / 8;
  let group: Group | undefined;
  let search: GroupSearch | undefined;
  /** Prices at which homes are listed, and how many grains above the bound there. */
  const listed: { readonly listing: Listing; spare: number }[] = [];
  /** By stretch of relief: what was asked of these homes last, and whether that was answered to the end. */
  const asked = new Map<string, Pick<GroupQuestion, "price" | "below" | "nodes"> & { readonly whole: boolean }>();
  let spent = 0;
  value.list(first.bound, own);
  value.prove(first.bound, own, 0, most);
  return {
    value,
    most,
    price: own,
    isCrowded: () => first.within(margin) === undefined,
    take(choices) {
      const homes = first.living(choices);
      if (homes !== undefined) value.reach(homes);
    },
    start: () => solve(0, most, own),
    list() {
      if (listed.length > 0) return true;
      // Where the homes that were met make no plan, there is no gap yet: more and more of them, till there is one.
      for (let n = 0; gap(first) === Infinity && n < PATIENCE; n++) if (!list(first, margin * WIDER ** n)) return false;
      // Or all there are, where they can be listed: then it is known if there is none.
      if (gap(first) === Infinity) list(first, Infinity);
      return gap(first) === Infinity || list(first, gap(first) + margin);
    },
    evaluate(price) {
      if (gapAt(price) <= slack) return false;
      solve(0, most, price);
      // What other homes may do there holds the bound down: they are listed at this price.
      if (gapAt(price) > slack && listed.length > 0 && !isNear(price)) {
        const listing = listingAt(price);
        list(listing, gap(listing) + margin);
      }
      return true;
    },
    look,
    iterations: () => spent + (search?.iterations() ?? 0),
    dispose: () => search?.dispose(),
  };

  /** Between the best plan and what is proven at the listing's price. */
  function gap({ bound, price }: Listing): number {
    return least(upper, price) - bound;
  }

  function gapAt(price: number): number {
    return least(upper, price) - least(lower, price);
  }

  function isNear(price: number): boolean {
    return listed.some(({ listing }) => Math.abs(listing.price - price) <= NEAR * around);
  }

  function list(listing: Listing, grains: number): boolean {
    const made: Group | undefined = listing.within(grains);
    if (made === undefined) return false;
    asked.clear();
    group = group === undefined || listed.length === 0 ? made : listing.union(group.homes, made.homes);
    const known = listed.find((entry) => entry.listing === listing);
    if (known === undefined) listed.push({ listing, spare: grains });
    else known.spare = grains;
    spent += search?.iterations() ?? 0;
    search?.dispose();
    search = createGroupSearch(highs, group);
    const { price } = listing;
    value.list(listing.bound + grains + 1, price);
    solve(0, most, price);
    // What the slopes to both sides tell, cheaply: how much dearer it is to stray from the best relief.
    for (const part of most === 0 ? [] : GLANCES) {
      const other = Math.round(price + part * around);
      value.prove(search.glance(other), other, 0, most);
    }
    return true;
  }

  /**
   * Looks for the best plans with relief in from … to at this price that are worth something, on each stretch that the rest
   * allows. True when that ended early.
   */
  function solve(from: number, to: number, price: number, worth?: Worth): boolean {
    let early = false;
    for (let start = from; start <= to; start++) {
      if (!value.allows(start)) continue;
      let last = start;
      while (last < to && value.allows(last + 1)) last += 1;
      let below = Infinity;
      for (let r = start; r <= last; r++) below = Math.min(below, (upper[r] as number) - price * r);
      if (worth !== undefined) {
        const tilt = worth.price - price;
        // So much more that what is proven then is that nothing is below it.
        below = Math.min(below, worth.below + tilt * (tilt > 0 ? last : start) + roundingOf(scale));
      }
      early = !ask(start, last, price, below) || early;
      start = last;
    }
    return early;
  }

  /** On one stretch, for a plan below `below`. False when that ended early. */
  function ask(from: number, to: number, price: number, below: number): boolean {
    const stretch = `${from} ${to}`;
    const before = asked.get(stretch);
    if (before?.whole === true && before.price === price && before.below >= below) return true;
    const some = upper.subarray(from, to + 1).some((v) => v < Infinity);
    const nodes = listed.length === 0 ? QUICK : some ? Infinity : HARDER * (before?.nodes ?? ANY / HARDER);
    // With homes that happened to be met, where none are listed yet.
    search ??= createGroupSearch(highs, (group ??= first.of(choices)));
    const { plan, bound, whole } = search.search({ price, from, to, below, nodes, over });
    asked.set(stretch, { price, below, nodes, whole });
    if (plan !== undefined) value.reach(plan.homes);
    if (listed.length > 0) value.prove(bound, price, from, to);
    return whole;
  }

  function look(r: number, worth: Worth): boolean {
    const before = [lower[r], upper[r]];
    const known = (at: number) => (upper[at] as number) <= (lower[at] as number);
    const counts = (at: number) => (lower[at] as number) - worth.price * at < worth.below;
    const open = (at: number) => counts(at) && !known(at);
    const news = () => known(r) || lower[r] !== before[0] || upper[r] !== before[1];
    let [from, to] = [r, r];
    while (from > 0 && open(from - 1)) from -= 1;
    while (to < most && open(to + 1)) to += 1;
    const slope = steepness(Math.max(0, from - 1), Math.min(most, to + 1), r);
    const early = solve(from, to, slope, worth) || (!news() && solve(r, r, slope, worth));
    if (news() || listed.length === 0) return news();
    if (early) return true;
    // What is known of r ends where homes are not listed: those are listed that a plan as good as the best, or worth
    // anything, may have; at a price that is new, as at first.
    const enough = Math.min(upper[r] as number, worth.below + worth.price * r);
    const windows = listed.flatMap(({ listing, spare }) => {
      const needed = enough - listing.price * r - listing.bound + 1;
      // Where no plan is known, more homes may make one.
      return needed > spare ? [{ listing, grains: Math.min(needed, WIDER * spare) }] : [];
    });
    if (!isNear(slope)) {
      const listing = listingAt(slope);
      windows.push({ listing, grains: gap(listing) + margin });
    }
    return windows
      .sort((x, y) => x.grains - y.grains)
      .some(({ listing, grains }) => {
        if (!list(listing, grains)) return false;
        if (!news()) solve(r, r, slope, worth);
        return news();
      });
  }

  /** The price of relief at which r looks best among from … to, as far as plans tell; never far from the group's own. */
  function steepness(from: number, to: number, r: number): number {
    const slope = hullSlope(upper, from, to, r);
    return slope === undefined ? own : Math.round(Math.max(own - around, Math.min(own + around, slope)));
  }

  function least(values: Float64Array, price: number): number {
    let best = Infinity;
    for (let r = 0; r <= most; r++) best = Math.min(best, (values[r] as number) - price * r);
    return best;
  }
}
