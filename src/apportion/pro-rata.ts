import { compareProducts, type Ratio, type Share } from "./exact.ts";
import { bound, type BoundedClaims, type Claims, type Infeasible } from "./request.ts";

/** Whether the exact share of a claimant is its part of the whole, or was held at one of its bounds. */
export type Clip = "free" | "lower" | "upper";

/**
 * Exact shares, one column a list: share_i = median(lower_i, θ·weight_i, upper_i) = whole_i + rest_i / θ.denominator,
 * Σ share = seats. `shareOf` puts one together.
 */
export interface ExactShares {
  /** θ, in places per unit of weight: what the free claimants divide ÷ the sum of their weights. */
  readonly theta: Ratio;
  readonly whole: readonly number[];
  readonly rest: readonly number[];
  readonly clips: readonly Clip[];
}

/** The exact share of one claimant as a mixed number. */
export function shareOf({ theta, whole, rest }: ExactShares, claimant: number): Share {
  return { whole: whole[claimant] ?? 0, numerator: rest[claimant] ?? 0, denominator: theta.denominator };
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
  const whole = lower.slice();
  const hold = (held: readonly number[], clip: Clip, bounds: readonly number[], left: Ratio): Ratio => {
    let { numerator, denominator } = left;
    for (const i of held) {
      clips[i] = clip;
      whole[i] = bounds[i] ?? 0;
      numerator -= bounds[i] ?? 0;
      denominator -= weights[i] ?? 0;
    }
    return { numerator, denominator };
  };
  let numerator = claims.seats;
  let denominator = 0;
  for (let i = 0; i < weights.length; i += 1) {
    if (weights[i] === 0) numerator -= lower[i] ?? 0;
    denominator += weights[i] ?? 0;
  }
  let theta: Ratio = { numerator: 0, denominator: 1 };
  let left: Ratio = { numerator, denominator };
  while (left.denominator > 0) {
    theta = left;
    const { below, above, cost } = outside(theta, claims, clips);
    if (below.length + above.length === 0) break;
    if (cost >= 0) left = hold(below, "lower", lower, left);
    if (cost <= 0) left = hold(above, "upper", upper, left);
  }
  const rest = weights.map(() => 0);
  for (let i = 0; i < rest.length; i += 1) if (clips[i] === "free") divide(i, weights[i] ?? 0, theta, whole, rest);
  return { theta, whole, rest, clips };
}

/**
 * Who of the free claimants would get less than the lower bound or more than the upper one if θ were right.
 * The ones below cost Σ(lower − θw), the ones above yield Σ(θw − upper); `cost` has the sign of the difference: θ must
 * fall where it is above 0, and rise where it is below. Where it is 0 θ is right, and both sides are held.
 */
function outside({ numerator, denominator }: Ratio, { weights, lower, upper }: BoundedClaims, clips: readonly Clip[]) {
  const below: number[] = [];
  const above: number[] = [];
  let bounds = 0;
  let weight = 0;
  for (let i = 0; i < weights.length; i += 1) {
    if (clips[i] !== "free") continue;
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
  return { below, above, cost: compareProducts(bounds, denominator, 1, weight, numerator, 1) };
}

/** Writes θ·weight as whole[i] + rest[i] / θ.denominator. */
function divide(i: number, weight: number, { numerator, denominator }: Ratio, whole: number[], rest: number[]): void {
  const product = weight * numerator;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const modulus = product % denominator;
    whole[i] = (product - modulus) / denominator;
    rest[i] = modulus;
    return;
  }
  const exact = BigInt(weight) * BigInt(numerator);
  whole[i] = Number(exact / BigInt(denominator));
  rest[i] = Number(exact % BigInt(denominator));
}
