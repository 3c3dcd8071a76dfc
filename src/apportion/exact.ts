/** A ratio of two whole numbers in the safe range, not reduced, so that it still shows where it came from. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** A ratio whose terms may leave the safe range. 1/0 stands for "without limit". */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A mixed number: whole + numerator / denominator, with 0 ≤ numerator < denominator. All three are safe integers. */
export interface Share extends Ratio {
  readonly whole: number;
}

/**
 * The sign of a·b·c − d·e·f, for whole numbers of at least 0.
 * A double that does not exceed the safe range has not been rounded on the way there, so only the others need a bigint.
 */
export function compareProducts(a: number, b: number, c: number, d: number, e: number, f: number): number {
  const left = a * b * c;
  const right = d * e * f;
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left - right;
  const difference = BigInt(a) * BigInt(b) * BigInt(c) - BigInt(d) * BigInt(e) * BigInt(f);
  return sign(difference);
}

/** −1, 0 or 1. */
export function sign(value: bigint): number {
  if (value === 0n) return 0;
  return value > 0n ? 1 : -1;
}

/** Σ values. Throws RangeError when the sum leaves the safe integers. */
export function sum(values: readonly number[], name: string): number {
  let total = 0;
  for (const value of values) total += value;
  if (!Number.isSafeInteger(total)) {
    throw new RangeError(`The sum of the ${name} (${total}) leaves the safe integers.
Maybe they can be given in a larger unit: only their ratios matter for weights.`);
  }
  return total;
}
