import { drawLots } from "./lot.ts";

/** How a tie is settled: the lower index first, or a lot that can be drawn again from its seed. */
export type TieRule = { readonly by: "index" } | { readonly by: "lot"; readonly seed: number };

/**
 * Claimants with an equal claim to fewer places than there are claimants.
 * The first `places` of `order` got one place each, the others none.
 */
export interface Tie {
  /** The tied claimants, by index. */
  readonly claimants: readonly number[];
  /** How many places they tied for: fewer than claimants. */
  readonly places: number;
  readonly rule: TieRule;
  /** The tied claimants in the order in which the rule put them. */
  readonly order: readonly number[];
}

/** Puts `tied` in the order of the rule. */
export function settle(tied: readonly number[], places: number, rule: TieRule): Tie {
  const claimants = tied.toSorted((a, b) => a - b);
  return { claimants, places, rule, order: rule.by === "lot" ? drawLots(claimants, rule.seed) : claimants };
}
