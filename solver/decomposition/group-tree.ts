import type { Highs } from "highs";
import type { WitnessSplit, WitnessTree } from "../../src/model/index.ts";
import type { Choice } from "./column.ts";
import { createGeneration, type Generation } from "./generation.ts";
import { createHeap } from "./heap.ts";
import type { Domain, Multipliers } from "./lagrangian.ts";
import { keyOf, sidesOf, splitOf } from "./splits.ts";

/** A start's choices need not fit every leaf: the instance is one without. */
export interface TreeAsked extends Pick<Generation, "instance" | "grains" | "lagrangian" | "rest" | "domain"> {
  readonly group: number;
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
}

interface Leaf {
  readonly bound: number;
  readonly domain: Domain;
  readonly at: Multipliers;
  /** On what it can be split; undefined where its master has a whole plan. */
  readonly on: WitnessSplit | undefined;
  /** What was split on above. */
  readonly settled: ReadonlySet<string>;
  split?: { readonly on: WitnessSplit; readonly with: Leaf; readonly without: Leaf };
}

/**
 * Branch and price for one group at multipliers of links and limits that stand: min over plans of the group of its cost at those. The
 * lowest leaf is split first, on what its master leaves most divided; of equal ones that which came last, since it is nearest to a plan. Each
 * leaf has multipliers of its own, at which the Lagrangian is a bound on its side of the splits, so at any time the tree proves its
 * lowest leaf. One master serves all leaves: choices that one priced in are known to the next.
 */
export function groupTree(
  highs: Highs,
  { group, at, choices, leaves, stopped, domain, ...asked }: TreeAsked,
): GroupTree {
  const { instance, lagrangian, grains } = asked;
  const members = lagrangian.members[group] as readonly number[];
  if (leaves === 0) return { tree: { prices: pricesAt(at) }, bound: -Infinity, closed: false };
  // A task may bear the difference of two that have no home.
  const within = { ...grains, customer: grains.customer / 2 };
  const master = createGeneration(highs, { ...asked, within, visit: stopped, domain, group, choices, split: true });
  try {
    return grown();
  } finally {
    master.dispose();
  }

  function grown(): GroupTree {
    const root = leafOf(domain, { at, settled: new Set() });
    const open = createHeap<Leaf>();
    let lowest = root;
    for (let count = 1; ; count++) {
      const { on } = lowest;
      if (on === undefined || lowest.bound === Infinity || count >= leaves || stopped())
        return { tree: treeOf(root), bound: lowest.bound, closed: on === undefined || lowest.bound === Infinity };
      const from = { at: lowest.at, settled: new Set([...lowest.settled, keyOf(on)]) };
      const sides = sidesOf(instance, lowest.domain, on);
      const split = { on, with: leafOf(sides.with, from), without: leafOf(sides.without, from) };
      lowest.split = split;
      const [low, high] =
        split.with.bound <= split.without.bound ? [split.with, split.without] : [split.without, split.with];
      open.push(high);
      const next = open.nodes[0] as Leaf;
      lowest = low.bound <= next.bound ? low : (open.take() as Leaf);
      if (lowest !== low) open.push(low);
    }
  }

  function leafOf(of: Domain, { at: above, settled }: Pick<Leaf, "at" | "settled">): Leaf {
    master.keepTo(of);
    const made = master.climb(at);
    const on = splitOf(instance, made, settled);
    // The multipliers of the split leaf are good here too.
    const before = lagrangian.at(of, above, [group]).groups[group] as number;
    const best = made.bound >= before ? made : { at: above, bound: before };
    return { bound: best.bound, at: best.at, domain: of, on, settled };
  }

  function treeOf({ split, at: own }: Leaf): WitnessTree {
    if (split === undefined) return { prices: pricesAt(own) };
    return { on: split.on, with: treeOf(split.with), without: treeOf(split.without) };
  }

  function pricesAt({ customer }: Multipliers): (readonly [number, number])[] {
    return members.flatMap((h) => (customer[h] === 0 ? [] : [[h, customer[h] as number] as const]));
  }
}
