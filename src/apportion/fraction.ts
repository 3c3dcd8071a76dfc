import { sign, type Fraction } from "./exact.ts";

/** numerator / denominator in lowest terms, for positive terms. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  let divisor = numerator;
  let rest = denominator;
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const ONE: Fraction = { numerator: 1n, denominator: 1n };

export const times = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

export const over = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);

/** The sign of a − b. */
export const compareFractions = (a: Fraction, b: Fraction): number =>
  sign(a.numerator * b.denominator - b.numerator * a.denominator);
