import type { Method, Rounding } from "./method.ts";
import type { ExactShares } from "./pro-rata.ts";
import type { BoundedClaims } from "./request.ts";
import { settle, type TieRule } from "./tie.ts";

/**
 * Largest remainder (Hamilton 1792, Hare–Niemeyer): everybody gets the exact share rounded down, and the places that are left
 * go one each to the largest remainders. Σ result = seats; |result_i − share_i| < 1.
 */
export const largestRemainder: Method = {
  name: "largest-remainder",
  alias: "Hamilton, Hare–Niemeyer",
  quota: "both",
  houseMonotone: false,
  populationMonotone: false,
  round,
};

/** Who is held at a bound has remainder 0; all the others share one denominator, so remainders compare by numerator. */
function round(claims: BoundedClaims, { theta, whole, rest }: ExactShares, rule: TieRule): Rounding {
  const { denominator } = theta;
  const seats = whole.slice();
  let left = claims.seats;
  for (const places of whole) left -= places;
  if (left === 0) {
    return { seats, ties: [], certificate: { kind: "remainder", last: denominator, next: 0, denominator } };
  }
  const last = ranked(left, rest, denominator);
  let next = 0;
  const tied: number[] = [];
  for (let i = 0; i < seats.length; i += 1) {
    const remainder = rest[i] ?? 0;
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
  if (tied.length === left) return { seats, ties: [], certificate: { kind: "remainder", last, next, denominator } };
  return { seats, ties: [tie], certificate: { kind: "remainder", last, next: last, denominator } };
}

/**
 * The `rank`-th largest of `values`, all below `limit`: the largest number that at least `rank` of them reach.
 * Found by halving the range, which takes at most 53 looks at the list and no sorting.
 */
function ranked(rank: number, values: readonly number[], limit: number): number {
  let reached = 0;
  let missed = limit;
  while (missed - reached > 1) {
    const middle = reached + Math.trunc((missed - reached) / 2);
    let count = 0;
    for (const value of values) if (value >= middle) count += 1;
    if (count >= rank) reached = middle;
    else missed = middle;
  }
  return reached;
}
