import type { Ratio, Share } from "./exact.ts";
import type { Certificate, MethodName } from "./method.ts";
import { methods } from "./methods.ts";
import { exactShares, type Clip } from "./pro-rata.ts";
import { bound, type Claims, type Infeasible } from "./request.ts";
import type { Tie, TieRule } from "./tie.ts";

export interface ApportionRequest extends Claims {
  readonly method: MethodName;
  /** Lower index first when left out. */
  readonly ties?: TieRule;
}

/** How one claimant came to its places. */
export interface Step {
  /** The exact share: median(lower, θ·weight, upper). Its `whole` is the share rounded down. */
  readonly share: Share;
  /** Whether the exact share was held at a bound. */
  readonly clip: Clip;
  readonly seats: number;
  /** seats − share.whole: 0 or 1 by largest remainder; a divisor method may go further, either way. */
  readonly extra: number;
  /** Whether a tie decided over the last place. */
  readonly tie: "none" | "won" | "lost";
}

/** Whole places with Σ seats = the seats asked for, lower ≤ seats ≤ upper, and how they came about. */
export interface Apportioned {
  readonly status: "apportioned";
  readonly method: MethodName;
  readonly seats: readonly number[];
  /** θ: exact places per unit of weight for everybody who is not held at a bound. */
  readonly theta: Ratio;
  readonly steps: readonly Step[];
  readonly ties: readonly Tie[];
  readonly certificate: Certificate;
}

export type Apportionment = Apportioned | Infeasible;

/**
 * Divides `seats` whole places pro rata to `weights`, within bounds, rounded by the named method (section 2).
 *
 * Exact share: median(lower_i, θ·weight_i, upper_i), with θ such that the shares sum to seats. Bounds that leave no room are
 * `infeasible`. Throws RangeError on numbers that are not whole or not safe, and when every weight is 0 while
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
  const exact = exactShares(claims);
  const { seats, ties, certificate } = method.round(claims, exact, request.ties ?? { by: "index" });
  const steps = seats.map((places, i): Step => {
    const share = exact.shares[i] ?? { whole: 0, numerator: 0, denominator: 1 };
    return { share, clip: exact.clips[i] ?? "free", seats: places, extra: places - share.whole, tie: "none" };
  });
  for (const { order, places } of ties) {
    order.forEach((i, rank) => {
      const step = steps[i];
      if (step) steps[i] = { ...step, tie: rank < places ? "won" : "lost" };
    });
  }
  return { status: "apportioned", method: method.name, seats, theta: exact.theta, steps, ties, certificate };
}
