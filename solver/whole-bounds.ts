import type { Level } from "../src/model/index.ts";

/**
 * The step of a level: every value it can take on whole points is offset + step · (a whole number).
 * gcd of its coefficients; 1 where there is none.
 */
export function stepOf(level: Pick<Level, "coefficients">): number {
  let step = 0;
  for (const coefficient of level.coefficients) {
    step = gcd(step, Math.abs(coefficient));
    if (step === 1) return 1;
  }
  return Math.max(1, step);
}

/** Greatest common divisor of two non-negative whole numbers; gcd(0, b) = b. */
export function gcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** Relative dust that we forgive an engine's floating-point bound, never more than half a step. */
const DUST = 1e-6;

/**
 * An engine's bound, rounded up to the lowest value that the level can take at or above it:
 *
 *     t = (bound − offset) / step,   result = offset + step · ceil(t − min(1/2, DUST · max(1, |t|)))
 *
 * Sound where the engine's bound is right: values lie on offset + step · ℤ, so none lies between the bound and the
 * result. Dust is taken off first, because an engine that means 42 may say 42.0000001, which would round to 43 and
 * cut off the optimum. Taking it off can only lower the result, by one step at most, so it never proves too much.
 * `step` may be given by a caller that asks often.
 * (An engine that says 41.9999999 is rounded up to 42 by the ceiling itself.) −Infinity stays −Infinity.
 */
export function roundBoundUp(
  level: Pick<Level, "offset" | "coefficients">,
  bound: number,
  step = stepOf(level),
): number {
  const t = (bound - level.offset) / step;
  if (!Number.isFinite(t)) return bound;
  const dust = Math.min(0.5, DUST * Math.max(1, Math.abs(t)));
  // Adding 0 turns −0 into 0, which a strict comparison of results would tell apart.
  return level.offset + step * Math.ceil(t - dust) + 0;
}
