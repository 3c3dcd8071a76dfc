import type { Level, Row } from "./model.ts";

/**
 * The largest value that later levels may leave this level with, once its own optimisation found `best`:
 *
 *     best + max(0, floor(numerator · best / denominator))
 *
 * in whole units, exact (bigint). A negative best is passed on as it is: a share of it would be stricter than itself.
 * Throws RangeError when the ratio has no positive denominator, is negative, or the limit leaves the safe integers.
 */
export function limitOf(level: Pick<Level, "name" | "tolerance">, best: number): number {
  const { numerator, denominator } = level.tolerance;
  if (!(denominator > 0) || !(numerator >= 0)) {
    throw new RangeError(
      `The tolerance (${numerator}/${denominator}) of level (${level.name}) must be a non-negative fraction. Maybe its signs were swapped.`,
    );
  }
  // BigInt division cuts towards zero, which is floor for the non-negative numbers left here.
  const allowance = best > 0 ? Number((BigInt(numerator) * BigInt(best)) / BigInt(denominator)) : 0;
  const limit = best + allowance;
  if (!Number.isSafeInteger(limit)) {
    throw new RangeError(`The limit (${limit}) of level (${level.name}) left the safe whole numbers.`);
  }
  return limit;
}

/**
 * level ≤ most as a row of the level's model, in its whole units:
 *
 *     Σ coefficient · x ≤ most − offset
 */
export function limitRow(
  name: string,
  { indices, coefficients, offset }: Pick<Level, "indices" | "coefficients" | "offset">,
  most: number,
): Row {
  return { name, lower: -Infinity, upper: most - offset, indices, coefficients };
}
