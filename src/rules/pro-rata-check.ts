import type { RoundingMethod } from "../domain/index.ts";

/** One claimant on a remainder: its key, the most it can take, and the share a plan gives it. In order of the tie rule. */
export interface Claim {
  readonly weight: number;
  readonly most: number;
  readonly share: number;
}

/**
 * How many places a division of Σ share is away from the named method with upper bounds, judged by conditions that the
 * right division meets and no other (but for ties): 0 when it is one. Written apart from the library that divides.
 *
 * Largest remainder: with the exact shares q_i = min(most_i, θ·w_i), every share is ⌊q⌋ or ⌈q⌉, and nobody who was
 * rounded down has a larger fraction than somebody who was rounded up. Divisor methods: no place would rather go from
 * one claimant to another, by the order of priorities w / d(s).
 */
export function awayFromProRata(claims: readonly Claim[], method: RoundingMethod): number {
  return method === "largest-remainder" ? awayFromLargestRemainder(claims) : awayFromDivisors(claims, method);
}

function awayFromLargestRemainder(claims: readonly Claim[]): number {
  const exact = exactShares(claims);
  let away = 0;
  let leastUp: readonly [bigint, bigint] | undefined;
  let mostDown: readonly [bigint, bigint] | undefined;
  for (const [i, { share }] of claims.entries()) {
    const [n, d] = exact[i] as readonly [bigint, bigint];
    const floor = n / d;
    const fraction = [n - floor * d, d] as const;
    const over = BigInt(share) - floor;
    if (over < 0n) away += Number(-over);
    else if (over > (fraction[0] > 0n ? 1n : 0n)) away += Number(over - (fraction[0] > 0n ? 1n : 0n));
    else if (over === 1n) leastUp = leastUp === undefined || less(fraction, leastUp) ? fraction : leastUp;
    else mostDown = mostDown === undefined || less(mostDown, fraction) ? fraction : mostDown;
  }
  if (away === 0 && leastUp !== undefined && mostDown !== undefined && less(leastUp, mostDown)) return 1;
  return away;
}

/** min(most, θ·w) with θ found by raising it from bound to bound in the order of most / w. */
function exactShares(claims: readonly Claim[]): (readonly [bigint, bigint])[] {
  const order = [...claims.keys()].sort((i, j) => {
    const [a, b] = [claims[i] as Claim, claims[j] as Claim];
    const difference = BigInt(a.most) * BigInt(b.weight) - BigInt(b.most) * BigInt(a.weight);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  });
  let places = claims.reduce((n, c) => n + BigInt(c.share), 0n);
  let weight = claims.reduce((n, c) => n + BigInt(c.weight), 0n);
  const exact: (readonly [bigint, bigint])[] = claims.map(() => [0n, 1n]);
  for (const i of order) {
    const { most, weight: own } = claims[i] as Claim;
    const bounded = BigInt(most) * weight <= places * BigInt(own);
    if (bounded) exact[i] = [BigInt(most), 1n];
    else exact[i] = [places * BigInt(own), weight];
    if (!bounded) continue;
    places -= BigInt(most);
    weight -= BigInt(own);
  }
  return exact;
}

function awayFromDivisors(claims: readonly Claim[], method: Exclude<RoundingMethod, "largest-remainder">): number {
  // Priority for the next place of who has s places: w / d(s). Kept as w² / d² so that Hill–Huntington stays whole.
  const priority = ({ weight }: Claim, s: number): readonly [bigint, bigint] => {
    const [n, d] = squaredDivisor(method, BigInt(s));
    return [BigInt(weight) * BigInt(weight) * d, n];
  };
  let highestNext: readonly [bigint, bigint] | undefined;
  let lowestLast: readonly [bigint, bigint] | undefined;
  for (const claim of claims) {
    if (claim.share < claim.most) {
      const next = priority(claim, claim.share);
      if (highestNext === undefined || less(highestNext, next)) highestNext = next;
    }
    if (claim.share > 0) {
      const last = priority(claim, claim.share - 1);
      if (lowestLast === undefined || less(last, lowestLast)) lowestLast = last;
    }
  }
  return highestNext !== undefined && lowestLast !== undefined && less(lowestLast, highestNext) ? 1 : 0;
}

/** d(s)² as a fraction: the signpost between s and s + 1 places. */
function squaredDivisor(method: Exclude<RoundingMethod, "largest-remainder">, s: bigint): readonly [bigint, bigint] {
  switch (method) {
    case "adams":
      return [s * s, 1n];
    case "jefferson":
      return [(s + 1n) * (s + 1n), 1n];
    case "webster":
      return [(2n * s + 1n) * (2n * s + 1n), 4n];
    case "hill-huntington":
      return [s * (s + 1n), 1n];
    case "dean":
      return [4n * s * s * (s + 1n) * (s + 1n), (2n * s + 1n) * (2n * s + 1n)];
  }
}

/** a < b for fractions with denominators ≥ 0; n / 0 is without limit, and two of those compare by n. */
function less([an, ad]: readonly [bigint, bigint], [bn, bd]: readonly [bigint, bigint]): boolean {
  if (ad === 0n && bd === 0n) return an < bn;
  return an * bd < bn * ad;
}
