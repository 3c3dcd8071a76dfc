import { compareProducts, multiply, type Ratio, type Share } from "./exact.ts";
import { bound, type BoundedClaims, type Claims, type Infeasible } from "./request.ts";

/** Whether the exact share of a claimant is its part of the whole, or was held at one of its bounds. */
export type Clip = "free" | "lower" | "upper";

/** Exact shares: share_i = median(lower_i, θ·weight_i, upper_i), Σ share = seats. */
export interface ExactShares {
  /** θ, in places per unit of weight: what the free claimants share ÷ the sum of their weights. */
  readonly theta: Ratio;
  readonly shares: readonly Share[];
  readonly clips: readonly Clip[];
}

/**
 * Capped pro rata: find θ with Σ median(lower_i, θ·weight_i, upper_i) = seats, exactly.
 * Bounds that leave no room are an outcome. Throws RangeError as `bound` does.
 */
export function proRata(claims: Claims): ({ readonly status: "shared" } & ExactShares) | Infeasible {
  const bounded = bound(claims);
  if (bounded.status === "infeasible") return bounded;
  return { status: "shared", ...exactShares(bounded) };
}

/**
 * Bitran and Hax (1981): divide over the claimants that are still free; whoever falls outside the bounds, on the side that
 * outweighs the other, is held there for good, since θ can only move further that way; repeat until nobody does.
 */
export function exactShares(claims: BoundedClaims): ExactShares {
  const { weights, lower, upper } = claims;
  const clips: Clip[] = weights.map((weight) => (weight === 0 ? "lower" : "free"));
  const held = (i: number): number => (clips[i] === "lower" ? lower[i] : upper[i]) ?? 0;
  let free: number[] = [];
  let numerator = claims.seats;
  let denominator = 0;
  for (let i = 0; i < weights.length; i += 1) {
    if (weights[i] !== 0) free.push(i);
    else numerator -= held(i);
    denominator += weights[i] ?? 0;
  }
  let theta: Ratio = { numerator: 0, denominator: 1 };
  while (free.length > 0) {
    theta = { numerator, denominator };
    const outside = clip(theta, free, claims, clips);
    if (outside === 0) break;
    for (const i of free) {
      if (clips[i] === "free") continue;
      numerator -= held(i);
      denominator -= weights[i] ?? 0;
    }
    free = free.filter((i) => clips[i] === "free");
  }
  const shares = weights.map((weight, i): Share =>
    clips[i] === "free" ? multiply(weight, theta) : { whole: held(i), numerator: 0, denominator: 1 },
  );
  return { theta, shares, clips };
}

/**
 * Marks in `clips` who of the `free` is to be held at a bound; returns how many.
 * The bounds below cost Σ(lower − θw), those above yield Σ(θw − upper): θ must fall when the cost is larger, and rise when
 * the yield is. Where they are equal θ stays, and both sides are held.
 */
function clip(theta: Ratio, free: readonly number[], { weights, lower, upper }: BoundedClaims, clips: Clip[]): number {
  const { numerator, denominator } = theta;
  const below: number[] = [];
  const above: number[] = [];
  let bounds = 0;
  let weight = 0;
  for (const i of free) {
    const w = weights[i] ?? 0;
    const fewest = lower[i] ?? 0;
    const most = upper[i] ?? 0;
    if (compareProducts(w, numerator, 1, fewest, denominator, 1) < 0) {
      below.push(i);
      bounds += fewest;
      weight += w;
    } else if (compareProducts(w, numerator, 1, most, denominator, 1) > 0) {
      above.push(i);
      bounds += most;
      weight += w;
    }
  }
  const cost = compareProducts(bounds, denominator, 1, weight, numerator, 1);
  if (cost >= 0) for (const i of below) clips[i] = "lower";
  if (cost <= 0) for (const i of above) clips[i] = "upper";
  if (cost > 0) return below.length;
  return cost < 0 ? above.length : below.length + above.length;
}
