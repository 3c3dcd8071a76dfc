import type { Fraction } from "./exact.ts";
import type { ExactShares } from "./pro-rata.ts";
import type { BoundedClaims } from "./request.ts";
import type { Tie, TieRule } from "./tie.ts";

export type DivisorMethodName = "adams" | "dean" | "hill-huntington" | "webster" | "jefferson";

export type MethodName = "largest-remainder" | DivisorMethodName;

/**
 * Why the rounding is the one of its method, in numbers that anybody can check.
 *
 * `remainder`: every remainder of at least `last` / `denominator` was rounded up, every one of at most `next` / `denominator`
 * down. `last` is the denominator itself when nobody was rounded up.
 *
 * `divisor`: with any D for which from ≤ D^power ≤ to, each weight ÷ D rounds to the places of that claimant by the method,
 * within the bounds. An infinite D (1/0) means fewer places than claimants by a method that gives everybody one:
 * the heaviest have them.
 */
export type Certificate =
  | { readonly kind: "remainder"; readonly last: number; readonly next: number; readonly denominator: number }
  | { readonly kind: "divisor"; readonly power: 1 | 2; readonly from: Fraction; readonly to: Fraction };

/** Whole places, what was equal on the way to them, and why they are right. */
export interface Rounding {
  readonly seats: number[];
  readonly ties: readonly Tie[];
  readonly certificate: Certificate;
}

/** A method of rounding exact shares to whole places, with what is known of it (Balinski and Young 1982). */
export interface Method {
  readonly name: MethodName;
  /** Other names under which people know it. */
  readonly alias: string;
  /** Without bounds, never below the exact share rounded down (`lower`), never above it rounded up (`upper`). */
  readonly quota: "both" | "lower" | "upper" | "neither";
  /** No claimant loses a place because there is one more to divide. Without this: the Alabama paradox. */
  readonly houseMonotone: boolean;
  /** No claimant loses a place to another whose weight fell relative to its own. */
  readonly populationMonotone: boolean;
  readonly round: (claims: BoundedClaims, exact: ExactShares, ties: TieRule) => Rounding;
}
