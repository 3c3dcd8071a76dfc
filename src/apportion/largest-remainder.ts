import type { Method, Rounding } from "./method.ts";
import type { ExactShares } from "./pro-rata.ts";
import type { BoundedClaims } from "./request.ts";
import { settle, type TieRule } from "./tie.ts";

/**
 * Largest remainder (Hamilton 1792, Hare–Niemeyer): everybody gets the exact share rounded down, and the places that are left
 * go one each to the largest remainders. Σ result = seats; |result_i − share_i| < 1.
 * Where the shares were not held within the bounds but the places must be, everybody's places shift by the same number
 * until the total fits: of all places within the bounds these are nearest to the shares, in least squares.
 */
export const largestRemainder: Method = {
  name: "largest-remainder",
  alias: "Hamilton, Hare–Niemeyer",
  quota: "both",
  houseMonotone: false,
  populationMonotone: false,
  round,
};

/** A claim to a place more than a is worth share − a. At the same shift claims compare by the numerators of the remainders. */
function round(claims: BoundedClaims, { theta, whole, rest }: ExactShares, rule: TieRule): Rounding {
  const { denominator } = theta;
  const { lower, upper } = claims;
  const shift = findShift(claims, whole);
  const seats = shifted(claims, whole, shift);
  let left = claims.seats;
  for (const places of seats) left -= places;
  const remainders = rest.map((numerator, i) => {
    const places = (whole[i] ?? 0) + shift;
    return places >= (lower[i] ?? 0) && places < (upper[i] ?? 0) ? numerator : NO_CLAIM;
  });
  const last = left === 0 ? denominator : ranked(left, remainders, denominator);
  let next = NO_CLAIM;
  const tied: number[] = [];
  for (let i = 0; i < seats.length; i += 1) {
    const remainder = remainders[i] ?? NO_CLAIM;
    if (remainder > last) {
      seats[i] = (seats[i] ?? 0) + 1;
      left -= 1;
    } else if (remainder === last) {
      tied.push(i);
    } else if (remainder > next) {
      next = remainder;
    }
  }
  const tie = settle(tied, left, rule);
  for (const i of tie.order.slice(0, left)) seats[i] = (seats[i] ?? 0) + 1;
  const isTie = tied.length > left;
  const certificate = { kind: "remainder", shift, last, next: isTie ? last : next, denominator } as const;
  return { seats, ties: isTie ? [tie] : [], certificate };
}

/** Below every remainder: whose bounds hold it where it is. */
const NO_CLAIM = -1;

/** A shift with Σ shifted(shift) ≤ seats ≤ Σ shifted(shift + 1): 0 where the shares themselves are within the bounds. */
function findShift(claims: BoundedClaims, whole: readonly number[]): number {
  const { seats } = claims;
  const reaches = (shift: number): boolean => total(claims, whole, shift) >= seats;
  if (total(claims, whole, 0) <= seats && reaches(1)) return 0;
  let low = -seats - 1; // everybody at the lower bound
  let high = seats + 1; // everybody at the upper bound
  while (high - low > 1) {
    const middle = low + Math.trunc((high - low) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return low;
}

/** Every share rounded down, shifted, and brought within the bounds. */
function shifted({ lower, upper }: BoundedClaims, whole: readonly number[], shift: number): number[] {
  return whole.map((places, i) => Math.min(Math.max(places + shift, lower[i] ?? 0), upper[i] ?? 0));
}

/** Σ shifted; counting stops beyond `seats`, so that it stays safe. */
function total({ seats, lower, upper }: BoundedClaims, whole: readonly number[], shift: number): number {
  let places = 0;
  for (let i = 0; i < whole.length && places <= seats; i += 1) {
    places += Math.min(Math.max((whole[i] ?? 0) + shift, lower[i] ?? 0), upper[i] ?? 0);
  }
  return places;
}

/**
 * The `rank`-th largest of `values`, all below `limit`: the largest number that at least `rank` of them reach.
 * Found by halving the range, in at most 53 steps, each over the values that are still in it.
 */
function ranked(rank: number, values: readonly number[], limit: number): number {
  let reached = 0;
  let missed = limit;
  let wanted = rank;
  let inRange = values;
  while (missed - reached > 1) {
    const middle = reached + Math.trunc((missed - reached) / 2);
    const high = inRange.filter((value) => value >= middle);
    if (high.length >= wanted) {
      reached = middle;
      inRange = high;
    } else {
      missed = middle;
      wanted -= high.length;
      inRange = inRange.filter((value) => value < middle);
    }
  }
  return reached;
}
