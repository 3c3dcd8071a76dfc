import { divisorOf, type DivisorSequence } from "../divisor-sequences.ts";
import type { Fraction } from "../exact.ts";
import { compareFractions, fraction, ONE } from "../fraction.ts";
import type { Table } from "./table.ts";

/** Enough to come within a few places of the totals; what is left is exact work for `transfer`. */
const ROUNDS = 30;
const DIGITS = 32n;

/**
 * Places that belong to a pair of multipliers: seats_ij is x_i·y_j·weight_ij^power rounded by the method, within the bounds,
 * where `multipliers` are the x of the rows followed by the y of the columns.
 */
export interface Scaled {
  readonly seats: number[];
  readonly multipliers: Fraction[];
}

/**
 * A start: rows and columns are scaled in turn towards their totals (alternating scaling, Deming and Stephan 1940), in whole
 * numbers of about 32 bits, and then rounded. The totals are nearly right, the rounding is exactly right.
 */
export function scale({ rows, columns, weights, lower, upper }: Table, sequence: DivisorSequence): Scaled {
  const width = columns.length;
  const exact = weights.map(BigInt);
  let factors = columns.map(() => 1n << DIGITS);
  let sums = rowSums(exact, factors);
  for (let round = 0; round < ROUNDS; round += 1) {
    const reached = factors.map(() => 0n);
    exact.forEach((weight, cell) => {
      if (weight === 0n) return;
      const i = Math.trunc(cell / width);
      const j = cell % width;
      const part = BigInt(rows[i] ?? 0) * (factors[j] ?? 0n) * weight;
      reached[j] = (reached[j] ?? 0n) + (part << DIGITS) / (sums[i] ?? 1n);
    });
    factors = trim(
      factors.map((factor, j) => {
        const places = reached[j] ?? 0n;
        return places === 0n ? factor : (factor * (BigInt(columns[j] ?? 0) << (2n * DIGITS))) / places;
      }),
    );
    sums = rowSums(exact, factors);
  }
  const seats = exact.map((weight, cell) => {
    const fewest = lower[cell] ?? 0;
    if (weight === 0n) return fewest;
    const i = Math.trunc(cell / width);
    const share = BigInt(rows[i] ?? 0) * (factors[cell % width] ?? 0n) * weight;
    const places = roundShare({ numerator: share, denominator: sums[i] ?? 1n }, sequence);
    return Math.min(Math.max(places, fewest), upper[cell] ?? 0);
  });
  const power = BigInt(sequence.power);
  const x = rows.map((total, i) => {
    const weight = sums[i] ?? 0n;
    return weight === 0n ? ONE : fraction(BigInt(total) ** power, weight ** power);
  });
  return { seats, multipliers: [...x, ...factors.map((factor) => fraction(factor ** power, 1n))] };
}

/** Σ_j factor_j · weight_ij per row. */
function rowSums(weights: readonly bigint[], factors: readonly bigint[]): bigint[] {
  const sums: bigint[] = [];
  weights.forEach((weight, cell) => {
    const i = Math.trunc(cell / factors.length);
    sums[i] = (sums[i] ?? 0n) + weight * (factors[cell % factors.length] ?? 0n);
  });
  return sums;
}

/** Only the ratios of the factors matter: keeps the largest at about 32 bits, and none at 0. */
function trim(factors: readonly bigint[]): bigint[] {
  let largest = 1n;
  for (const factor of factors) if (factor > largest) largest = factor;
  const surplus = BigInt(largest.toString(2).length) - DIGITS;
  const shift = surplus > 0n ? surplus : 0n;
  return factors.map((factor) => factor >> shift || 1n);
}

function roundShare(share: Fraction, sequence: DivisorSequence): number {
  const whole = Number(share.numerator / share.denominator);
  const power = BigInt(sequence.power);
  const raised = { numerator: share.numerator ** power, denominator: share.denominator ** power };
  return compareFractions(raised, divisorOf(sequence, whole)) >= 0 ? whole + 1 : whole;
}
