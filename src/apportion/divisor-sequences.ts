import { compareProducts, type Fraction } from "./exact.ts";
import type { DivisorMethodName } from "./method.ts";

/**
 * A divisor method is where it stops rounding down: between a and a + 1 places it rounds up from d(a).
 * The claim of weight w to a place more than a is w / d(a). Where d is a square root the squares are compared:
 * (w / d(a))^power = w · scale(w, a) / above(a), all whole.
 */
export interface DivisorSequence {
  readonly name: DivisorMethodName;
  readonly alias: string;
  readonly quota: "lower" | "upper" | "neither";
  readonly power: 1 | 2;
  /** How many half places, on average, the method rounds away from the nearest: −1 up, 1 down. */
  readonly lean: -1 | 0 | 1;
  readonly above: (places: number) => number;
  readonly scale: (weight: number, places: number) => number;
  /** Whether whole + rest/denominator ≥ d(whole); where it is equal: yes, but for Adams, where nothing is left to round. */
  readonly roundsUp: (whole: number, rest: number, denominator: number) => boolean;
}

/** Above this, 2·a·(a + 1) would leave the safe integers. */
export const MOST_SEATS = 2 ** 25;

const one = (): number => 1;
const harmonic = (whole: number, rest: number, denominator: number): boolean =>
  compareProducts(rest, 2 * whole + 1, 1, whole, denominator, 1) >= 0;

/** The five workable methods (Huntington 1928; Balinski and Young 1982), from kind to the small to kind to the large. */
export const sequences: readonly DivisorSequence[] = [
  {
    name: "adams",
    alias: "smallest divisors",
    quota: "upper",
    lean: -1,
    power: 1,
    above: (a) => a,
    scale: one,
    roundsUp: (_, rest) => rest > 0,
  },
  {
    name: "dean",
    alias: "harmonic mean",
    quota: "neither",
    lean: 0,
    power: 1,
    above: (a) => 2 * a * (a + 1),
    scale: (_, a) => 2 * a + 1,
    roundsUp: harmonic,
  },
  {
    name: "hill-huntington",
    alias: "geometric mean, equal proportions",
    quota: "neither",
    lean: 0,
    power: 2,
    above: (a) => a * (a + 1),
    scale: (w) => w,
    roundsUp: geometric,
  },
  {
    name: "webster",
    alias: "Sainte-Laguë, arithmetic mean",
    quota: "neither",
    lean: 0,
    power: 1,
    above: (a) => 2 * a + 1,
    scale: () => 2,
    roundsUp: (_, rest, denominator) => rest >= denominator - rest,
  },
  {
    name: "jefferson",
    alias: "D'Hondt, largest divisors",
    quota: "lower",
    lean: 1,
    power: 1,
    above: (a) => a + 1,
    scale: one,
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

/** (weight / d(places))^power: 1/0 where the divisor is 0. */
export function claimOf({ above, scale }: DivisorSequence, weight: number, places: number): Fraction {
  const divisor = above(places);
  if (divisor === 0) return { numerator: 1n, denominator: 0n };
  return { numerator: BigInt(weight) * BigInt(scale(weight, places)), denominator: BigInt(divisor) };
}

/** d(places)^power. */
export function divisorOf({ above, scale }: DivisorSequence, places: number): Fraction {
  return { numerator: BigInt(above(places)), denominator: BigInt(scale(1, places)) };
}
