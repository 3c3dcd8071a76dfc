import type { Highs } from "highs";
import type { HomeSplit, WitnessSplit, WitnessTree } from "../../../src/model/index.ts";
import type { Choice } from "../prices/column.ts";
import { createGeneration, type Generation, type Summit } from "../prices/generation.ts";
import type { Domain, Multipliers } from "../prices/lagrangian.ts";
import { endsOf, hullOf, type Range, type ReliefLink, slopeOf, tilt } from "../program/relief-range.ts";
import { keyOf, sidesOf, splitOf } from "./splits.ts";

/** A start's choices need not fit every leaf: the instance is one without. */
export interface TreeAsked extends Pick<Generation, "instance" | "grains" | "lagrangian" | "rest" | "domain"> {
  readonly group: number;
  /** Absent: its relief has no price, and any is possible. */
  readonly relief?: ReliefLink | undefined;
  /** Those of links and limits are the common ones; the root begins at those of tasks. */
  readonly at: Multipliers;
  readonly choices: readonly Choice[];
  readonly stopped: () => boolean;
}

/** Branch and price for one group, leaf by leaf. */
export interface GroupTree {
  readonly size: () => number;
  /** What the group comes to at least, in grains, its relief at the common price: at a relief, or at any. */
  readonly lowest: (at?: number) => number;
  /** The same by relief; Infinity where it may not be. */
  readonly costs: () => Float64Array;
  /**
   * Splits the leaf that is lowest at a relief, or lowest of all: on relief, where its master would rather have another; else, if `homes`, on
   * what its master leaves most divided. False where neither lifts it there.
   */
  readonly lift: (at: number | undefined, homes: boolean) => boolean;
  readonly tree: () => WitnessTree;
  readonly dispose: () => void;
}

interface Leaf {
  /** Its lowest, in grains. */
  readonly bound: number;
  /** Without its relief, and what a place of that counts. */
  readonly base: number;
  readonly slope: number;
  readonly range: Range;
  readonly domain: Domain;
  readonly at: Multipliers;
  /** What its master would have relieved. */
  readonly rather: number;
  /** On what its homes can be split; undefined where its master has a whole plan. */
  readonly on: HomeSplit | undefined;
  /** What was split on above. */
  readonly settled: ReadonlySet<string>;
  split?: { readonly on: WitnessSplit; readonly with: Leaf; readonly without: Leaf };
}

/** A leaf before its multipliers are known; `at`: those of what it was split from. */
interface Asking extends Pick<Leaf, "range" | "domain" | "at" | "settled"> {
  /** What it comes to at least by what it was split from. Of the root nothing is known but its multipliers. */
  readonly least?: number;
}

/** Relief nearer to a whole number than this is one, but for an engine's rounding. */
const DUST = 1e-6;

/**
 * min over plans of the group of its cost at common multipliers of links and limits, by relief. Each leaf has multipliers of tasks, and of
 * relief, of its own, at which the Lagrangian is a bound on its side of the splits; so the tree proves its lowest leaf at any time. The master
 * has relief as a row, within the leaf's range: its dual is the price at which the leaf is highest where it is lowest. One master serves
 * all leaves: choices that one priced in are known to the next.
 */
export function createGroupTree(
  highs: Highs,
  { group, at: common, choices, stopped, domain, relief, ...asked }: TreeAsked,
): GroupTree {
  const { instance, lagrangian, grains } = asked;
  const members = lagrangian.members[group] as readonly number[];
  // A task may bear the difference of two that have no home.
  const within = { ...grains, customer: grains.customer / 2 };
  const split = { relief };
  const master = createGeneration(highs, { ...asked, within, visit: stopped, domain, group, choices, split });
  const root = leafOf({ at: common, domain, settled: new Set(), range: { from: 0, to: relief?.most ?? 0 } });
  let leaves: readonly Leaf[] = [root];
  /** The lowest leaf at a relief, or of all, as far as it was asked since the tree last grew. */
  const lowestLeaves = new Map<number | undefined, Leaf>();
  /** As large as the tree was when they were added up. */
  let known = { size: 0, costs: new Float64Array(0) };
  return {
    size: () => leaves.length,
    lowest: (at) => costAt(lowestAt(at), at),
    costs() {
      if (known.size === leaves.length) return known.costs;
      const found = new Float64Array((relief?.most ?? 0) + 1).fill(Infinity);
      for (const leaf of leaves)
        for (const places of allowed(leaf.range))
          found[places] = Math.min(found[places] as number, costAt(leaf, places));
      known = { size: leaves.length, costs: found };
      return found;
    },
    lift(at, homes) {
      const leaf = lowestAt(at);
      if (leaf.bound === Infinity) return false;
      const most = dividing(leaf, at);
      if (most !== undefined) return divide(leaf, most);
      return homes && leaf.on !== undefined && branch(leaf, leaf.on);
    },
    tree: () => treeOf(root),
    dispose: master.dispose,
  };

  /** Of several the first. */
  function lowestAt(places: number | undefined): Leaf {
    const before = lowestLeaves.get(places);
    if (before !== undefined) return before;
    let lowest = leaves[0] as Leaf;
    for (const leaf of leaves) if (costAt(leaf, places) < costAt(lowest, places)) lowest = leaf;
    lowestLeaves.set(places, lowest);
    return lowest;
  }

  function costAt({ bound, base, slope, range }: Leaf, places: number | undefined): number {
    if (places === undefined) return bound;
    return places < range.from || places > range.to ? Infinity : base + slope * places;
  }

  function* allowed({ from, to }: Range): Generator<number> {
    if (from === 0) yield 0;
    for (let places = Math.max(from, relief?.least ?? 1); places <= to; places++) yield places;
  }

  /** At most so much on the one side: what may not be lies between both, or a master that would rather have another has less on its side. */
  function dividing({ range, rather, base, slope }: Leaf, at: number | undefined): number | undefined {
    if (relief === undefined || base === Infinity) return undefined;
    const { from, to } = range;
    if (from === 0 && relief.least > 1 && relief.least <= to) return relief.least - 1;
    if (at === undefined) return undefined;
    // Where all reliefs count the same, the sides of what it would rather have come to slope away from it.
    if (rather < at - DUST && at > from) return slope === 0 ? Math.floor(rather + DUST) : at - 1;
    if (rather > at + DUST && at < to) return slope === 0 ? Math.ceil(rather - DUST) - 1 : at;
    return undefined;
  }

  function divide(leaf: Leaf, most: number): true {
    const { range, domain: of, at, settled } = leaf;
    const side = (within: Range) => {
      const least = Math.min(...endsIn(within).map((places) => costAt(leaf, places)));
      return leafOf({ range: within, domain: of, at, settled, least });
    };
    return replace(leaf, { relief: most }, side({ ...range, to: most }), side({ ...range, from: most + 1 }));
  }

  function branch(leaf: Leaf, on: HomeSplit): true {
    const { range, at, settled: above, bound: least } = leaf;
    const sides = sidesOf(instance, leaf.domain, on);
    const settled = new Set([...above, keyOf(on)]);
    const side = (of: Domain) => leafOf({ range, domain: of, at, settled, least });
    return replace(leaf, on, side(sides.with), side(sides.without));
  }

  function replace(leaf: Leaf, on: WitnessSplit, chosen: Leaf, without: Leaf): true {
    leaf.split = { on, with: chosen, without };
    leaves = [...leaves.filter((one) => one !== leaf), chosen, without];
    lowestLeaves.clear();
    return true;
  }

  function leafOf(asking: Asking): Leaf {
    const { range, domain: of, at: above, settled, least = Infinity } = asking;
    master.keepTo(of, relief === undefined ? range : hullOf(relief, range));
    const made = master.climb(common);
    const on = splitOf(instance, made, settled);
    const best = made.bound >= least ? made : higher(made, of, above, range);
    const nowhere = relief !== undefined && endsIn(range).length === 0;
    const slope = relief === undefined ? 0 : slopeOf(relief, common.link, best.at.link);
    const base = nowhere ? Infinity : best.bound - tiltOf(best.at, range);
    return { ...asking, bound: nowhere ? Infinity : best.bound, base, slope, at: best.at, rather: made.relief, on };
  }

  /** Multipliers from before are good here too: they may be higher than stand-ins let a master's be, or less rounded. */
  function higher(made: Summit, of: Domain, above: Multipliers, range: Range): Summit {
    const bound = (lagrangian.at(of, above, [group]).groups[group] as number) + tiltOf(above, range);
    return made.bound >= bound ? made : { at: above, bound };
  }

  function endsIn(range: Range): readonly number[] {
    return relief === undefined ? [] : endsOf(relief, range);
  }

  function tiltOf({ link }: Multipliers, range: Range): number {
    return relief === undefined ? 0 : tilt(relief, range, common.link, link);
  }

  function treeOf({ split: by, at: own }: Leaf): WitnessTree {
    if (by !== undefined) return { on: by.on, with: treeOf(by.with), without: treeOf(by.without) };
    const link = relief === undefined ? undefined : own.link[relief.link];
    const isOwn = relief !== undefined && link !== common.link[relief.link];
    return { prices: pricesAt(own, members), ...(isOwn && link !== undefined && { link }) };
  }
}

/** Prices of the group's tasks, but for those of 0. */
export function pricesAt({ customer }: Multipliers, members: readonly number[]): (readonly [number, number])[] {
  return members.flatMap((h) => (customer[h] === 0 ? [] : [[h, customer[h] as number] as const]));
}
