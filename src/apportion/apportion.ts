import type { Share } from "./exact.ts";
import type { Certificate, MethodName } from "./method.ts";
import { methods } from "./methods.ts";
import { exactShares, shareOf, type Clip, type ExactShares } from "./pro-rata.ts";
import { bound, type BoundedClaims, type Claims, type Infeasible } from "./request.ts";
import type { Tie, TieRule } from "./tie.ts";

export interface ApportionRequest extends Claims {
  readonly method: MethodName;
  /**
   * What is rounded. `bounded` (when left out): shares held within the bounds, with one θ for the others (capped pro rata,
   * section 2). `plain`: seats · weight / Σ weights, whatever the bounds; only the places are kept within them, as the United
   * States did in 1880. It makes a difference to largest remainder; the places of a divisor method are the same.
   */
  readonly shares?: "bounded" | "plain";
  /** Lower index first when left out. */
  readonly ties?: TieRule;
}

/** Whole places with Σ seats = the seats asked for, lower ≤ seats ≤ upper, and how they came about. Plain data, one column a list. */
export interface Apportioned {
  readonly status: "apportioned";
  readonly method: MethodName;
  readonly seats: readonly number[];
  /** The exact shares, before rounding. */
  readonly exact: ExactShares;
  /** What was equal where there was not a place for all. Empty as a rule. */
  readonly ties: readonly Tie[];
  readonly certificate: Certificate;
}

export type Apportionment = Apportioned | Infeasible;

/**
 * Divides `seats` whole places pro rata to `weights`, within bounds, rounded by the named method (section 2).
 *
 * The shares before rounding are median(lower_i, θ·weight_i, upper_i), with θ such that they sum to seats. Bounds that leave no
 * room are `infeasible`. Throws RangeError on numbers that are not whole or not safe, and when every weight is 0 while
 * there are places to divide.
 */
export function apportion(request: ApportionRequest): Apportionment {
  const method = methods.find(({ name }) => name === request.method);
  if (!method) {
    throw new RangeError(`There is no apportionment method by the name (${request.method}).
Maybe one of these was meant: ${methods.map(({ name }) => name).join(", ")}.`);
  }
  const claims = bound(request);
  if (claims.status === "infeasible") return claims;
  const exact = exactShares(request.shares === "plain" ? unbounded(claims) : claims);
  const rounding = method.round(claims, exact, request.ties ?? { by: "index" });
  return { status: "apportioned", method: method.name, exact, ...rounding };
}

/** The same claims without bounds. */
const unbounded = (claims: BoundedClaims): BoundedClaims => ({
  ...claims,
  lower: claims.weights.map(() => 0),
  upper: claims.weights.map(() => claims.seats + 1),
});

/** How one claimant came to its places. */
export interface Step {
  /** The exact share before rounding. Its `whole` is the share rounded down. */
  readonly share: Share;
  /** Whether the exact share was held at a bound. */
  readonly clip: Clip;
  readonly seats: number;
  /** seats − share.whole: 0 or 1 by largest remainder on bounded shares; otherwise it may be more, or below 0. */
  readonly extra: number;
  /** Whether a tie decided over the last place. */
  readonly tie: "none" | "won" | "lost";
}

/** The same result told per claimant. */
export function steps({ seats, exact, ties }: Apportioned): Step[] {
  const outcome = new Map<number, "won" | "lost">();
  for (const { order, places } of ties) order.forEach((i, rank) => outcome.set(i, rank < places ? "won" : "lost"));
  return seats.map((places, i) => {
    const share = shareOf(exact, i);
    const clip = exact.clips[i] ?? "free";
    return { share, clip, seats: places, extra: places - share.whole, tie: outcome.get(i) ?? "none" };
  });
}
