import type { RoundingMethod } from "../domain/index.ts";

/** One claimant on a remainder: its key, the most it can take, and the share a plan gives it. In order of the tie rule. */
export interface Claim {
  readonly weight: number;
  readonly most: number;
  readonly share: number;
}

/**
 * How many places a division of Σ share is away from the named method with upper bounds, judged by conditions that the
 * right division meets and no other: 0 when it is one. Written apart from the library that divides. `inOrder`: ties go
 * to who comes first; otherwise (by lot) to anybody.
 *
 * Largest remainder: with the exact shares q_i = min(most_i, θ·w_i), every share is ⌊q⌋ or ⌈q⌉, and nobody who was
 * rounded down has a larger fraction than somebody who was rounded up. Divisor methods: no place would rather go from
 * one claimant to another, by the order of priorities w / d(s).
 */
export function awayFromProRata(claims: readonly Claim[], method: RoundingMethod, inOrder: boolean): number {
  return method === "largest-remainder"
    ? awayFromLargestRemainder(claims, inOrder)
    : awayFromDivisors(claims, method, inOrder);
}

/** What somebody has a claim to a place by, and who: the larger comes first, then, in order, the lower rank. */
type Ranked = readonly [numerator: bigint, denominator: bigint, rank: number];

/** Whether the place should rather have gone to b than to a. */
function rather(a: Ranked, b: Ranked, inOrder: boolean): boolean {
  if (less(a, b)) return true;
  return inOrder && !less(b, a) && b[2] < a[2];
}

function awayFromLargestRemainder(claims: readonly Claim[], inOrder: boolean): number {
  const exact = exactShares(claims);
  let away = 0;
  let leastUp: Ranked | undefined;
  let mostDown: Ranked | undefined;
  for (const [i, { share }] of claims.entries()) {
    const [n, d] = exact[i] as readonly [bigint, bigint];
    const floor = n / d;
    const fraction = [n - floor * d, d, i] as const;
    const over = BigInt(share) - floor;
    if (over < 0n) away += Number(-over);
    else if (over > (fraction[0] > 0n ? 1n : 0n)) away += Number(over - (fraction[0] > 0n ? 1n : 0n));
    else if (over === 1n) leastUp = leastUp === undefined || rather(fraction, leastUp, inOrder) ? fraction : leastUp;
    else if (fraction[0] > 0n)
      mostDown = mostDown === undefined || rather(mostDown, fraction, inOrder) ? fraction : mostDown;
  }
  if (away === 0 && leastUp !== undefined && mostDown !== undefined && rather(leastUp, mostDown, inOrder)) return 1;
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

function awayFromDivisors(
  claims: readonly Claim[],
  method: Exclude<RoundingMethod, "largest-remainder">,
  inOrder: boolean,
): number {
  // Priority for the next place of who has s places: w / d(s). Kept as w² / d² so that Hill–Huntington stays whole.
  const priority = (rank: number, s: number): Ranked => {
    const weight = BigInt(claims[rank]?.weight ?? 0);
    const [n, d] = squaredDivisor(method, BigInt(s));
    return [weight * weight * d, n, rank];
  };
  let highestNext: Ranked | undefined;
  let lowestLast: Ranked | undefined;
  for (const [rank, claim] of claims.entries()) {
    if (claim.share < claim.most) {
      const next = priority(rank, claim.share);
      if (highestNext === undefined || rather(highestNext, next, inOrder)) highestNext = next;
    }
    if (claim.share > 0) {
      const last = priority(rank, claim.share - 1);
      if (lowestLast === undefined || rather(last, lowestLast, inOrder)) lowestLast = last;
    }
  }
  return highestNext !== undefined && lowestLast !== undefined && rather(lowestLast, highestNext, inOrder) ? 1 : 0;
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
function less([an, ad]: Ranked, [bn, bd]: Ranked): boolean {
  if (ad === 0n && bd === 0n) return an < bn;
  return an * bd < bn * ad;
}
