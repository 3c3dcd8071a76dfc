import { compareProducts } from "./exact.ts";
import type { DivisorSequence } from "./divisor-sequences.ts";

/**
 * The claims of all claimants to one place each, in columns, so that comparing two of them is a matter of two products:
 * claim_i = weight_i · scale_i / above_i.
 */
export interface Standing {
  readonly weights: readonly number[];
  readonly scale: number[];
  readonly above: number[];
}

/** The claims to the next place (`back` 0), or to the last one held (`back` 1). Meaningless where there is no such place. */
export function standing(
  sequence: DivisorSequence,
  weights: readonly number[],
  seats: readonly number[],
  back: 0 | 1,
): Standing {
  const claims = { weights, scale: weights.slice(), above: weights.slice() };
  for (let i = 0; i < seats.length; i += 1) update(claims, sequence, i, (seats[i] ?? 0) - back);
  return claims;
}

/** Sets the claim of i to that to one place more than `places`. */
export function update(
  { weights, scale, above }: Standing,
  sequence: DivisorSequence,
  i: number,
  places: number,
): void {
  scale[i] = sequence.scale(weights[i] ?? 0, places);
  above[i] = sequence.above(places);
}

/**
 * The sign of the claim of i in `claims` less the claim of j in `others`.
 * Where both divisors are 0 both claims are without limit, and the heavier claimant has the stronger one.
 */
export function compareClaims(claims: Standing, i: number, others: Standing, j: number): number {
  const w = claims.weights[i] ?? 0;
  const v = others.weights[j] ?? 0;
  const aboveI = claims.above[i] ?? 0;
  const aboveJ = others.above[j] ?? 0;
  if (aboveI === 0 && aboveJ === 0) return w - v;
  return compareProducts(w, claims.scale[i] ?? 0, aboveJ, v, others.scale[j] ?? 0, aboveI);
}
