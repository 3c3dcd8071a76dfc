import { combine } from "../relief/combine.ts";
import type { GroupTree } from "./group-tree.ts";

/** Groups whose reliefs add up to `total`; without one there is one group, on its own. */
export interface Combination {
  readonly groups: readonly number[];
  readonly total?: number | undefined;
}

export interface Growing {
  readonly trees: readonly GroupTree[];
  readonly combinations: readonly Combination[];
  /** In grains: what trees and combinations need not be above together. */
  readonly enough: number;
  /** So many leaves together at most. */
  readonly leaves: number;
  readonly stopped: () => boolean;
}

/** The least that a combination comes to, and at which reliefs; `below`: as far as it was looked for. */
interface Least {
  readonly value: number;
  readonly relief: readonly number[];
  readonly below: number;
  /** How large its trees were. */
  readonly size: number;
}

/** Leaves that combining may always add. */
const SMALL = 500;
/** How often trees are lifted where they are combined best, before it is looked for anew where that is: the one is cheap, the other not. */
const ROUNDS = 8;

/**
 * Grows trees until they prove `enough` together, as far as leaves go. First each on its own, until its lowest leaf has a whole plan: an equal
 * part of the leaves, and what some do not need goes to the others. Then what is combined best from what they say by relief is lifted: where
 * masters would rather have other reliefs, on those; where none would, on homes. That makes trees twice as large at most, unless they are small:
 * where prices of swaps are part of what is open, no number of leaves is enough.
 */
export function grow({ trees, combinations, enough, leaves: most, stopped }: Growing): void {
  let leaves = most;
  const part = Math.max(1, Math.floor(leaves / trees.length));
  let open = trees.filter((tree) => !lowest(tree, part));
  while (open.length > 0 && size() < leaves && !stopped()) {
    const more = Math.max(1, Math.floor((leaves - size()) / open.length));
    open = open.filter((tree) => !lowest(tree, tree.size() + more));
  }
  leaves = Math.min(most, size() + Math.max(size(), SMALL));
  const least = combinations.map((of) => combined(of, Infinity));
  for (;;) {
    let lifted = false;
    for (const [c, combination] of combinations.entries()) {
      const others = least.reduce((sum, of, i) => (i === c ? sum : sum + of.value), 0);
      const now = combined(combination, enough - others, least[c]);
      least[c] = now;
      if (others + now.value >= enough) return;
      for (let round = 0; round < ROUNDS && others + valueAt(combination, now.relief) < enough; round++) {
        if (!lift(combination, now.relief, false) && !lift(combination, now.relief, true)) break;
        lifted = true;
        if (size() >= leaves || stopped()) return;
      }
    }
    if (!lifted) return;
  }

  /** Whether it came to an end: nothing lifts the lowest. */
  function lowest(tree: GroupTree, most: number): boolean {
    while (tree.size() < most && size() < leaves && !stopped()) if (!tree.lift(undefined, true)) return true;
    return false;
  }

  function size(of: readonly GroupTree[] = trees): number {
    return of.reduce((sum, tree) => sum + tree.size(), 0);
  }

  /** Trees only grow: what was found of them stands while they are as large. */
  function combined({ groups, total }: Combination, below: number, before?: Least): Least {
    const own = groups.map((g) => trees[g] as GroupTree);
    const large = size(own);
    if (before?.size === large && before.value < before.below) return before;
    const told = { below, size: large };
    if (total === undefined) return { ...told, value: own.reduce((sum, tree) => sum + tree.lowest(), 0), relief: [] };
    const functions = own.map((tree) => tree.costs());
    return { ...told, ...(combine(functions, total, 0, below) ?? { value: below, relief: [] }) };
  }

  /** What a combination comes to at these reliefs; at any, where none are told. */
  function valueAt({ groups }: Combination, relief: readonly number[]): number {
    return groups.reduce((sum, g, n) => sum + (trees[g] as GroupTree).lowest(relief[n]), 0);
  }

  function lift({ groups }: Combination, relief: readonly number[], homes: boolean): boolean {
    let any = false;
    for (const [n, g] of groups.entries())
      if (size() < leaves && !stopped()) any = (trees[g] as GroupTree).lift(relief[n], homes) || any;
    return any;
  }
}
