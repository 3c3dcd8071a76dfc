import { sum } from "./exact.ts";

/** What is to be divided, and over whom. Claimants are known by their index: the caller's order is the order of the tie rule. */
export interface Claims {
  /** How many places there are: a whole number. */
  readonly seats: number;
  /** Per claimant a whole number of at least 0. Who weighs 0 gets the lower bound and no more. */
  readonly weights: readonly number[];
  /** Per claimant the fewest places, 0 when left out. */
  readonly lower?: readonly number[];
  /** Per claimant the most places, no limit when left out. */
  readonly upper?: readonly number[];
}

/**
 * Claims with both bounds filled in, known to be whole and to leave room for exactly `seats` places:
 * lower ≤ upper, Σ lower ≤ seats ≤ Σ upper, and upper = lower where the weight is 0. No limit is an upper bound of seats + 1:
 * nobody can reach it, so that it never holds anybody back.
 */
export interface BoundedClaims {
  readonly seats: number;
  readonly weights: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/**
 * Why no division exists.
 * `short`: the upper bounds leave room for `places` fewer than there are. `over`: the lower bounds ask for `places` more.
 * `crossed`: the lower bound of `claimant` is `places` above the upper one.
 */
export type Infeasible =
  | { readonly status: "infeasible"; readonly reason: "short" | "over"; readonly places: number }
  | { readonly status: "infeasible"; readonly reason: "crossed"; readonly claimant: number; readonly places: number };

/**
 * Checks the claims and fills in the bounds.
 * Throws RangeError on a value that is not a whole number of at least 0, on lists of unequal length,
 * on sums beyond the safe integers, and when every weight is 0 while places remain above the lower bounds.
 */
export function bound(claims: Claims): ({ readonly status: "bounded" } & BoundedClaims) | Infeasible {
  const { seats, weights } = claims;
  const lower = claims.lower ?? weights.map(() => 0);
  const most = claims.upper ?? weights.map(() => seats + 1);
  checkWhole(seats, "number of seats");
  checkList(weights, "weight", weights.length);
  checkList(lower, "lower bound", weights.length);
  checkList(most, "upper bound", weights.length);
  const weight = sum(weights, "weights");
  const least = sum(lower, "lower bounds");
  const upper = most.slice();
  for (let i = 0; i < upper.length; i += 1) {
    const low = lower[i] ?? 0;
    const high = most[i] ?? 0;
    if (claims.upper && low > high) return { status: "infeasible", reason: "crossed", claimant: i, places: low - high };
    upper[i] = weights[i] === 0 ? low : Math.min(high, seats + 1);
  }
  if (least > seats) return { status: "infeasible", reason: "over", places: least - seats };
  if (weights.length > 0 && weight === 0 && seats > least) {
    throw new RangeError(`All weights are 0, but there are places (${seats - least}) to divide pro rata to them.
Maybe the claimants without weight were meant to share equally: then give each the weight 1.`);
  }
  const places = seats - room(upper, seats);
  if (places > 0) return { status: "infeasible", reason: "short", places };
  return { status: "bounded", seats, weights, lower, upper };
}

/** How many places the claimants can hold; counting stops at `enough`, so that it stays safe. */
export function room(upper: readonly number[], enough: number): number {
  let places = 0;
  for (let i = 0; i < upper.length && places < enough; i += 1) places += upper[i] ?? 0;
  return places;
}

function checkList(values: readonly number[], name: string, length: number): void {
  if (values.length !== length) {
    throw new RangeError(`There are ${name}s (${values.length}) for another number of claimants (${length}).
Maybe one list was filtered and the other was not.`);
  }
  for (let i = 0; i < length; i += 1) {
    const value = values[i] ?? -1;
    if (value < 0 || !Number.isSafeInteger(value)) checkWhole(values[i], `${name} of claimant (${i})`);
  }
}

/** Throws RangeError unless `value` is a whole number of at least 0. */
export function checkWhole(value: number | undefined, name: string): void {
  if (value !== undefined && Number.isSafeInteger(value) && value >= 0) return;
  throw new RangeError(`The ${name} (${value}) must be a whole number of at least 0.
Maybe it can be counted in a smaller unit.`);
}
