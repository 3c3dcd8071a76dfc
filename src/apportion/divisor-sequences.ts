import { compareProducts, type Fraction } from "./exact.ts";
import type { DivisorMethodName } from "./method.ts";

/**
 * A divisor method is where it stops rounding down: between a and a + 1 places it rounds up from d(a).
 * d(a) = above(a) / under(a), or d(a)² = above(a) where d is a square root, so that it is compared exactly all the same.
 */
export type DivisorSequence = {
  readonly name: DivisorMethodName;
  readonly alias: string;
  readonly quota: "lower" | "upper" | "neither";
  readonly above: (places: number) => number;
  /** Whether whole + rest/denominator ≥ d(whole); where it is equal, either answer will do. */
  readonly roundsUp: (whole: number, rest: number, denominator: number) => boolean;
} & ({ readonly power: 1; readonly under: (places: number) => number } | { readonly power: 2 });

const one = (): number => 1;
const harmonic = (whole: number, rest: number, denominator: number): boolean =>
  compareProducts(rest, 2 * whole + 1, 1, whole, denominator, 1) >= 0;

/** The five workable methods (Huntington 1928; Balinski and Young 1982), from kind to the small to kind to the large. */
export const sequences: readonly DivisorSequence[] = [
  {
    name: "adams",
    alias: "smallest divisors",
    quota: "upper",
    power: 1,
    above: (a) => a,
    under: one,
    roundsUp: (_, rest) => rest > 0,
  },
  {
    name: "dean",
    alias: "harmonic mean",
    quota: "neither",
    power: 1,
    above: (a) => 2 * a * (a + 1),
    under: (a) => 2 * a + 1,
    roundsUp: harmonic,
  },
  {
    name: "hill-huntington",
    alias: "geometric mean, equal proportions",
    quota: "neither",
    power: 2,
    above: (a) => a * (a + 1),
    roundsUp: geometric,
  },
  {
    name: "webster",
    alias: "Sainte-Laguë, arithmetic mean",
    quota: "neither",
    power: 1,
    above: (a) => 2 * a + 1,
    under: () => 2,
    roundsUp: (_, rest, denominator) => rest >= denominator - rest,
  },
  {
    name: "jefferson",
    alias: "D'Hondt, largest divisors",
    quota: "lower",
    power: 1,
    above: (a) => a + 1,
    under: one,
    roundsUp: () => false,
  },
];

/** The geometric mean lies between the harmonic and the arithmetic one: only between those two do squares have to decide. */
function geometric(whole: number, rest: number, denominator: number): boolean {
  if (rest >= denominator - rest) return true;
  if (!harmonic(whole, rest, denominator)) return false;
  // (whole + rest/denominator)² ≥ whole·(whole + 1), cleared of fractions
  return compareProducts(rest, rest, 1, whole, denominator, denominator - 2 * rest) >= 0;
}

/**
 * The sign of w/d(a) − v/d(b): which of two claimants has the stronger claim to one more place.
 * Where both divisors are 0 both claims are without limit, and the heavier claimant has the stronger one.
 */
export function compareClaims(sequence: DivisorSequence, w: number, a: number, v: number, b: number): number {
  const aboveA = sequence.above(a);
  const aboveB = sequence.above(b);
  if (aboveA === 0 && aboveB === 0) return w - v;
  if (sequence.power === 2) return compareProducts(w, w, aboveB, v, v, aboveA);
  return compareProducts(w, sequence.under(a), aboveB, v, sequence.under(b), aboveA);
}

/** d(places)^power. */
export function divisorOf(sequence: DivisorSequence, places: number): Fraction {
  const under = sequence.power === 2 ? 1 : sequence.under(places);
  return { numerator: BigInt(sequence.above(places)), denominator: BigInt(under) };
}

/** (weight / d(places))^power: 1/0 where the divisor is 0. */
export function claimOf(sequence: DivisorSequence, weight: number, places: number): Fraction {
  const { numerator, denominator } = divisorOf(sequence, places);
  if (numerator === 0n) return { numerator: 1n, denominator: 0n };
  return { numerator: BigInt(weight) ** BigInt(sequence.power) * denominator, denominator: numerator };
}
