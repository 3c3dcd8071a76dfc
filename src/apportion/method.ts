import type { Fraction } from "./exact.ts";
import type { ExactShares } from "./pro-rata.ts";
import type { BoundedClaims } from "./request.ts";
import type { Tie, TieRule } from "./tie.ts";

export type DivisorMethodName = "adams" | "dean" | "hill-huntington" | "webster" | "jefferson";

export type MethodName = "largest-remainder" | DivisorMethodName;

/**
 * Why the rounding is the one of its method, in numbers that anybody can check.
 *
 * `remainder`: every share rounded down, plus `shift`, plus 1 where the remainder is at least `last` / `denominator`, within the
 * bounds; no remainder that did not get 1 is above `next` / `denominator`. `last` is the denominator itself where nobody got
 * 1 in this way, `next` is −1 where nobody else could have. `shift` is 0 where the shares were held within the bounds.
 *
 * `divisor`: with any D for which from ≤ D^power ≤ to, each weight ÷ D rounds to the places of that claimant by the method,
 * within the bounds. An infinite D (1/0) means fewer places than claimants by a method that gives everybody one:
 * the heaviest have them.
 */
export type Certificate =
  | {
      readonly kind: "remainder";
      readonly shift: number;
      readonly last: number;
      readonly next: number;
      readonly denominator: number;
    }
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
