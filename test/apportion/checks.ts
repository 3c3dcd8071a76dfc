/** Whether an allocation is right, judged from the numbers alone: no method is run. */
import { claim, cmp, type divisors, q, type Bounds, type Q } from "./oracle.ts";

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export const keepsBounds = (seats: readonly number[], { lower, upper }: Bounds): boolean =>
  seats.every((places, i) => places >= (lower[i] ?? 0) && places <= (upper[i] ?? 0));

/**
 * Nobody who got a place above the lower bound was less far below the share than somebody who could have had it instead.
 * With shares that are within the bounds this is: each share rounded down or up, the largest remainders up.
 */
export function isLargestRemainder(seats: readonly number[], bounds: Bounds, shares: readonly Q[]): boolean {
  const { weights, lower, upper } = bounds;
  const honoured: Q[] = [];
  const refused: Q[] = [];
  for (const [i, places] of seats.entries()) {
    const [p, r] = shares[i] ?? q(0);
    const claim = (a: number): Q => [p - BigInt(a) * r, r];
    if (places > (lower[i] ?? 0)) honoured.push(claim(places - 1));
    if (places < (upper[i] ?? 0) && weights[i] !== 0) refused.push(claim(places));
  }
  return (
    sum(seats) === bounds.seats &&
    keepsBounds(seats, bounds) &&
    seats.every((places, i) => weights[i] !== 0 || places === lower[i]) &&
    honoured.every((one) => refused.every((other) => cmp(one, other) >= 0))
  );
}

/** |seats − share| < 1 for everybody. */
export const staysNear = (seats: readonly number[], shares: readonly Q[]): boolean =>
  shares.every(([p, r], i) => {
    const difference = BigInt(seats[i] ?? 0) * r - p;
    return difference < r && -difference < r;
  });

/** The min-max inequality: no refused claim is stronger than an honoured one (Balinski and Young 1982, proposition 3.3). */
export function isDivisorMethod(method: keyof typeof divisors, seats: readonly number[], bounds: Bounds): boolean {
  const { weights, lower, upper } = bounds;
  const honoured: { claim: Q; weight: number }[] = [];
  const refused: { claim: Q; weight: number }[] = [];
  for (const [i, places] of seats.entries()) {
    const weight = weights[i] ?? 0;
    if (weight === 0) {
      if (places !== lower[i]) return false;
      continue;
    }
    if (places > (lower[i] ?? 0)) honoured.push({ claim: claim(method, weight, places - 1), weight });
    if (places < (upper[i] ?? 0)) refused.push({ claim: claim(method, weight, places), weight });
  }
  return (
    sum(seats) === bounds.seats &&
    keepsBounds(seats, bounds) &&
    honoured.every((one) =>
      refused.every((other) =>
        one.claim[1] === 0n && other.claim[1] === 0n ? one.weight >= other.weight : cmp(one.claim, other.claim) >= 0,
      ),
    )
  );
}

/** Whether every weight ÷ D, D^power = divisor, rounds to its places within the bounds. */
export function divisorCertifies(
  method: keyof typeof divisors,
  divisor: Q,
  seats: readonly number[],
  { weights, lower, upper }: Bounds,
): boolean {
  return seats.every((places, i) => {
    const weight = weights[i] ?? 0;
    if (weight === 0) return places === lower[i];
    const reaches = places <= (lower[i] ?? 0) || cmp(claim(method, weight, places - 1), divisor) >= 0;
    return reaches && (places >= (upper[i] ?? 0) || cmp(claim(method, weight, places), divisor) <= 0);
  });
}

/** The exact share without bounds, seats·weight / Σ weights, rounded down and up. */
export function quota(i: number, weights: readonly number[], seats: number): { floor: number; ceiling: number } {
  const [p, r] = q(BigInt(seats) * BigInt(weights[i] ?? 0), sum(weights));
  return { floor: Number(p / r), ceiling: Number((p + r - 1n) / r) };
}
