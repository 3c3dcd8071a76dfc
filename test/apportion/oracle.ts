/**
 * The same mathematics written the slow way, with bigint fractions and no cleverness. Imports nothing from the library but
 * types: what is written twice must be written twice.
 */
import type { MethodName } from "../../src/apportion/index.ts";

export interface Bounds {
  readonly seats: number;
  readonly weights: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** p / q with q > 0, or 1/0. */
export type Q = readonly [p: bigint, q: bigint];

export const q = (p: number | bigint, r: number | bigint = 1): Q => [BigInt(p), BigInt(r)];
export const cmp = (a: Q, b: Q): number => {
  const difference = a[0] * b[1] - b[0] * a[1];
  if (difference === 0n) return 0;
  return difference > 0n ? 1 : -1;
};
const add = (a: Q, b: Q): Q => (a[1] === b[1] ? [a[0] + b[0], a[1]] : [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]);
const mul = (a: Q, b: Q): Q => [a[0] * b[0], a[1] * b[1]];

/** d(a), or d(a)² for Hill–Huntington, from the definitions of the means of a and a + 1. */
export const divisors: Readonly<Record<Exclude<MethodName, "largest-remainder">, (a: number) => Q>> = {
  adams: (a) => q(a),
  dean: (a) => q(a * (a + 1) * 2, a + a + 1),
  "hill-huntington": (a) => q(BigInt(a) * BigInt(a + 1)),
  webster: (a) => q(a + a + 1, 2),
  jefferson: (a) => q(a + 1),
};

/** (weight / d(a))^power. */
export function claim(method: keyof typeof divisors, weight: number, a: number): Q {
  const [p, r] = divisors[method](a);
  if (p === 0n) return [1n, 0n];
  const w = BigInt(weight);
  return [method === "hill-huntington" ? w * w * r : w * r, p];
}

/** median(lower, θ·weight, upper); a claimant without weight has the lower bound. */
export function exactShare(theta: Q, weight: number, lower: number, upper: number): Q {
  const share = mul(theta, q(weight));
  if (weight === 0 || cmp(share, q(lower)) < 0) return q(lower);
  return cmp(share, q(upper)) > 0 ? q(upper) : share;
}

/** All exact shares: walks through the values of θ where some share starts or stops to move, and interpolates. */
export function exactShares({ seats, weights, lower, upper }: Bounds): Q[] {
  const at = (theta: Q): Q[] => weights.map((w, i) => exactShare(theta, w, lower[i] ?? 0, upper[i] ?? 0));
  const total = (theta: Q): Q => at(theta).reduce((sum, one) => add(one, sum), q(0));
  const bends = weights
    .flatMap((w, i) => (w === 0 ? [] : [q(lower[i] ?? 0, w), q(Math.min(upper[i] ?? 0, seats), w)]))
    .sort(cmp);
  let from = q(0);
  for (const to of bends) {
    const [low, high] = [total(from), total(to)];
    if (cmp(high, q(seats)) < 0) {
      from = to;
      continue;
    }
    if (cmp(low, high) === 0) return at(from);
    // from + (to − from)·(seats − low)/(high − low)
    const gone = add(q(seats), [-low[0], low[1]]);
    const whole = add(high, [-low[0], low[1]]);
    return at(add(from, mul(add(to, [-from[0], from[1]]), mul(gone, [whole[1], whole[0]]))));
  }
  return at(from);
}

/** Largest remainder by sorting; equal remainders by index. */
export function largestRemainder(bounds: Bounds): number[] {
  const shares = exactShares(bounds);
  const seats = shares.map(([p, r]) => Number(p / r));
  const order = shares
    .map(([p, r], i) => ({ i, rest: [p % r, r] as Q }))
    .sort((a, b) => cmp(b.rest, a.rest) || a.i - b.i);
  const left = bounds.seats - seats.reduce((a, b) => a + b, 0);
  for (const { i } of order.slice(0, left)) seats[i] = (seats[i] ?? 0) + 1;
  return seats;
}

/** seats · weight / Σ weights, whatever the bounds. */
export function plainShares({ seats, weights }: Bounds): Q[] {
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (total === 0 ? q(0) : q(BigInt(seats) * BigInt(weight), total)));
}

/** Largest remainder within bounds, one place at a time to whoever is furthest below the share; equals by index. */
export function furthestBelow(bounds: Bounds, shares: readonly Q[]): number[] {
  return oneByOne(bounds, (i, a, j, b) => {
    const [one, other] = [shares[i] ?? q(0), shares[j] ?? q(0)];
    return cmp(add(one, q(-a)), add(other, q(-b))) > 0;
  });
}

/** A divisor method one place at a time; equal claims by index, claims without limit by weight. */
export function strongestClaim(method: keyof typeof divisors, bounds: Bounds): number[] {
  const weight = (i: number): number => bounds.weights[i] ?? 0;
  return oneByOne(bounds, (i, a, j, b) => {
    const [one, other] = [claim(method, weight(i), a), claim(method, weight(j), b)];
    return one[1] === 0n && other[1] === 0n ? weight(i) > weight(j) : cmp(one, other) > 0;
  });
}

/** `stronger(i, a, j, b)`: whether i, with a places, goes before j, with b. */
function oneByOne(bounds: Bounds, stronger: (i: number, a: number, j: number, b: number) => boolean): number[] {
  const seats = [...bounds.lower];
  const at = (i: number): number => seats[i] ?? 0;
  for (let left = bounds.seats - seats.reduce((a, b) => a + b, 0); left > 0; left -= 1) {
    let best = -1;
    for (const [i, weight] of bounds.weights.entries()) {
      if (weight === 0 || at(i) >= (bounds.upper[i] ?? 0)) continue;
      if (best < 0 || stronger(i, at(i), best, at(best))) best = i;
    }
    seats[best] = at(best) + 1;
  }
  return seats;
}
