import type { Method, Rounding } from "./method.ts";
import type { ExactShares } from "./pro-rata.ts";
import type { BoundedClaims } from "./request.ts";
import { settle, type Tie, type TieRule } from "./tie.ts";

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

/** Who is held at a bound has no remainder; all the others share one denominator, so remainders compare by numerator. */
function round({ seats: total }: BoundedClaims, { theta, shares }: ExactShares, rule: TieRule): Rounding {
  const { denominator } = theta;
  const seats = shares.map((share) => share.whole);
  let left = total;
  for (const places of seats) left -= places;
  const remainders = shares.map((share) => share.numerator);
  if (left === 0) {
    return { seats, ties: [], certificate: { kind: "remainder", last: denominator, next: 0, denominator } };
  }
  const ranked = remainders.toSorted((a, b) => b - a);
  const last = ranked[left - 1] ?? 0;
  const next = ranked[left] ?? 0;
  const tied: number[] = [];
  for (let i = 0; i < seats.length; i += 1) {
    const remainder = remainders[i] ?? 0;
    if (remainder > last) seats[i] = (seats[i] ?? 0) + 1;
    if (remainder > last) left -= 1;
    if (remainder === last) tied.push(i);
  }
  const tie = settle(tied, left, rule);
  for (const i of tie.order.slice(0, left)) seats[i] = (seats[i] ?? 0) + 1;
  const ties: Tie[] = tied.length > left ? [tie] : [];
  return { seats, ties, certificate: { kind: "remainder", last, next, denominator } };
}
