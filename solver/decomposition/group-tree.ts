import type { Highs } from "highs";
import type { HomeSplit, WitnessSplit, WitnessTree } from "../../src/model/index.ts";
import type { Choice } from "./column.ts";
import { createGeneration, type Generation } from "./generation.ts";
import { createHeap } from "./heap.ts";
import type { Domain, Multipliers } from "./lagrangian.ts";
import { keyOf, sidesOf, splitOf } from "./splits.ts";

/** How much the relief of a group may be, and what counts it. */
export interface TreeRelief {
  /** The link whose multiplier is its price, and with which sign it counts relief. */
  readonly link: number;
  readonly sign: number;
  readonly most: number;
  /** The least that there can be beside none. */
  readonly least: number;
}

/** A start's choices need not fit every leaf: the instance is one without. */
export interface TreeAsked extends Pick<Generation, "instance" | "grains" | "lagrangian" | "rest" | "domain"> {
  readonly group: number;
  /** Absent: its relief has no price, and any is possible. */
  readonly relief?: TreeRelief | undefined;
  /** Those of links and limits stand; the root begins at those of tasks. */
  readonly at: Multipliers;
  readonly choices: readonly Choice[];
  /** So many leaves at most; with 0 the root stays as it is. */
  readonly leaves: number;
  readonly stopped: () => boolean;
}

export interface GroupTree {
  readonly tree: WitnessTree;
  /** Its lowest leaf, in grains: what the group comes to at least. */
  readonly bound: number;
  /** Whether that leaf has a whole plan, so that no tree has a higher one. */
  readonly closed: boolean;
  /** Its leaves. */
  readonly size: number;
}

interface Leaf {
  readonly bound: number;
  /** Its relief, at least and at most. */
  readonly from: number;
  readonly to: number;
  readonly domain: Domain;
  readonly at: Multipliers;
  /** On what it can be split; undefined where its master has a whole plan. */
  readonly on: HomeSplit | undefined;
  /** What was split on above. */
  readonly settled: ReadonlySet<string>;
  split?: { readonly on: WitnessSplit; readonly with: Leaf; readonly without: Leaf };
}

/** A leaf before its multipliers are known; `at`: those of what it was split from. */
type Asking = Pick<Leaf, "from" | "to" | "domain" | "at" | "settled">;

/** How often another price of relief is tried for a side, and how far away at first, in units. */
const TRIES = 16;
const FIRST = 64;

/**
 * Branch and price for one group at multipliers of links and limits that stand: min over plans of the group of its cost at those. The
 * lowest leaf is split first, on what its master leaves most divided; of equal ones that which came last, since it is nearest to a plan. Each
 * leaf has multipliers of its own, at which the Lagrangian is a bound on its side of the splits, so at any time the tree proves its
 * lowest leaf. One master serves all leaves: choices that one priced in are known to the next. Where relief is none or of a
 * least size, it is split there first, and each side has a price of relief of its own.
 */
export function groupTree(
  highs: Highs,
  { group, at, choices, leaves, stopped, domain, relief, ...asked }: TreeAsked,
): GroupTree {
  const { instance, lagrangian, grains } = asked;
  const members = lagrangian.members[group] as readonly number[];
  if (leaves === 0) return { tree: { prices: pricesAt(at) }, bound: -Infinity, closed: false, size: 1 };
  // A task may bear the difference of two that have no home.
  const within = { ...grains, customer: grains.customer / 2 };
  const master = createGeneration(highs, { ...asked, within, visit: stopped, domain, group, choices, split: true });
  try {
    return grown();
  } finally {
    master.dispose();
  }

  function grown(): GroupTree {
    const open = createHeap<Leaf>();
    const all = { at, domain, settled: new Set<string>(), from: 0, to: relief?.most ?? 0 };
    // Where nobody can be relieved, a price that makes relief dear costs nothing.
    const root = relief?.most === 0 ? leaning(all, -1) : leafOf(all);
    let lowest = root;
    let size = 1;
    if (relief !== undefined && relief.least > 1 && relief.least <= relief.most) {
      const none = { ...all, to: relief.least - 1 };
      split(root, { relief: none.to }, leaning(none, -1), leaning({ ...all, from: relief.least }, 1));
      size += 1;
    }
    for (; ; size++) {
      const { on } = lowest;
      if (on === undefined || lowest.bound === Infinity || size >= leaves || stopped())
        return { tree: treeOf(root), bound: lowest.bound, closed: on === undefined || lowest.bound === Infinity, size };
      const { from, to, at: above, domain: of } = lowest;
      const sides = sidesOf(instance, of, on);
      const below = { from, to, at: above, settled: new Set([...lowest.settled, keyOf(on)]) };
      const chosen = leafOf({ ...below, domain: sides.with });
      split(lowest, on, chosen, leafOf({ ...below, domain: sides.without }));
    }

    /** Makes the lowest of all leaves the next one. */
    function split(leaf: Leaf, on: WitnessSplit, chosen: Leaf, without: Leaf): void {
      leaf.split = { on, with: chosen, without };
      const [low, high] = chosen.bound <= without.bound ? [chosen, without] : [without, chosen];
      open.push(high);
      const next = open.nodes[0] as Leaf;
      lowest = low.bound <= next.bound ? low : (open.take() as Leaf);
      if (lowest !== low) open.push(low);
    }
  }

  function leafOf(asking: Asking): Leaf {
    const { domain: of, at: above, settled } = asking;
    master.keepTo(of);
    const made = master.climb(above);
    const on = splitOf(instance, made, settled);
    // The multipliers of the split leaf are good here too.
    const before = lagrangian.at(of, above, [group]).groups[group] as number;
    const best = made.bound >= before ? made : { at: above, bound: before };
    return { ...asking, bound: best.bound + tilt(best.at, asking), at: best.at, on };
  }

  /** A leaf at the price of relief that is best for it, on this side of the common one: further and further, then closer around the best. */
  function leaning(asking: Asking, side: 1 | -1): Leaf {
    let best = leafOf(asking);
    let step = side * FIRST * grains.scale;
    let passed = false;
    for (let n = 0; n < TRIES && Math.abs(step) >= 1; n++) {
      const other = leafOf({ ...asking, at: cheaper(best.at, step) });
      if (other.bound > best.bound) best = other;
      else passed = true;
      step = Math.round(other === best ? (passed ? step : 2 * step) : -step / 2);
    }
    return best;
  }

  /** These multipliers where relief is worth so much more. */
  function cheaper({ customer, link, budget }: Multipliers, by: number): Multipliers {
    const moved = link.slice();
    if (relief !== undefined) moved[relief.link] = (moved[relief.link] as number) - by * relief.sign;
    return { customer, link: moved, budget };
  }

  /** What relief counts at the common price and not at these multipliers, at least, over what a leaf leaves of it. */
  function tilt({ link }: Multipliers, { from, to }: Pick<Leaf, "from" | "to">): number {
    if (relief === undefined) return 0;
    const { sign, least } = relief;
    const each = ((at.link[relief.link] as number) - (link[relief.link] as number)) * sign;
    const lowest = Math.max(from, least);
    return Math.min(from === 0 ? 0 : Infinity, ...(lowest <= to ? [each * lowest, each * to] : []));
  }

  function treeOf({ split, at: own }: Leaf): WitnessTree {
    if (split !== undefined) return { on: split.on, with: treeOf(split.with), without: treeOf(split.without) };
    const link = relief === undefined ? undefined : own.link[relief.link];
    const isOwn = relief !== undefined && link !== at.link[relief.link];
    return { prices: pricesAt(own), ...(isOwn && link !== undefined && { link }) };
  }

  function pricesAt({ customer }: Multipliers): (readonly [number, number])[] {
    return members.flatMap((h) => (customer[h] === 0 ? [] : [[h, customer[h] as number] as const]));
  }
}
