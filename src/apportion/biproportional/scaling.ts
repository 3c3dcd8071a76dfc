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
export function scale(table: Table, sequence: DivisorSequence): Scaled {
  const { weights, lower, upper } = table;
  const width = table.columns.length;
  const { rows, columns } = halfPlaces(table, sequence);
  const exact = weights.map(BigInt);
  let factors = table.columns.map(() => 1n << DIGITS);
  let sums = rowSums(exact, factors, rows.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const reached = factors.map(() => 0n);
    exact.forEach((weight, cell) => {
      if (weight === 0n) return;
      const i = Math.trunc(cell / width);
      const j = cell % width;
      const part = (rows[i] ?? 0n) * (factors[j] ?? 0n) * weight;
      reached[j] = (reached[j] ?? 0n) + (part << DIGITS) / (sums[i] ?? 1n);
    });
    factors = trim(
      factors.map((factor, j) => {
        const places = reached[j] ?? 0n;
        return places === 0n ? factor : (factor * ((columns[j] ?? 0n) << (2n * DIGITS))) / places;
      }),
    );
    sums = rowSums(exact, factors, rows.length);
  }
  const seats = exact.map((weight, cell) => {
    const fewest = lower[cell] ?? 0;
    if (weight === 0n) return fewest;
    const i = Math.trunc(cell / width);
    const share = (rows[i] ?? 0n) * (factors[cell % width] ?? 0n) * weight;
    const places = roundShare({ numerator: share, denominator: 2n * (sums[i] ?? 1n) }, sequence);
    return Math.min(Math.max(places, fewest), upper[cell] ?? 0);
  });
  const power = BigInt(sequence.power);
  const x = rows.map((total, i) => {
    const weight = sums[i] ?? 0n;
    return weight === 0n ? ONE : fraction(total ** power, (2n * weight) ** power);
  });
  return { seats, multipliers: [...x, ...factors.map((factor) => fraction(factor ** power, 1n))] };
}

/**
 * The totals to scale towards, in half places: those asked for, less what the method will add by rounding up, or more
 * by what it will lose by rounding down. Without this a table of n cells starts some n / 2 places out.
 */
function halfPlaces(table: Table, { lean }: DivisorSequence): { rows: bigint[]; columns: bigint[] } {
  const width = table.columns.length;
  const rows = table.rows.map((places) => 2 * places);
  const columns = table.columns.map((places) => 2 * places);
  table.weights.forEach((weight, cell) => {
    if (weight === 0) return;
    const i = Math.trunc(cell / width);
    rows[i] = (rows[i] ?? 0) + lean;
    columns[cell % width] = (columns[cell % width] ?? 0) + lean;
  });
  const atLeastOne = (halves: number): bigint => BigInt(Math.max(halves, 1));
  return { rows: rows.map(atLeastOne), columns: columns.map(atLeastOne) };
}

/** Σ_j factor_j · weight_ij per row. */
function rowSums(weights: readonly bigint[], factors: readonly bigint[], height: number): bigint[] {
  const sums = Array.from({ length: height }, () => 0n);
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
