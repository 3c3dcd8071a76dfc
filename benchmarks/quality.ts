import type { Step } from "./answer.ts";
import type { Result } from "./result.ts";

/** The values of the levels of the best plan that anybody has of a case. */
export type Reference = readonly number[];

/** Of plans that were checked, the one with the best first level, then the best second, and so on; undefined without any. */
export function referenceOf(results: readonly Result[]): Reference | undefined {
  const plans = results.filter(
    ({ standing, levels }) => (standing === "proven" || standing === "found") && levels.length > 0,
  );
  const best = plans.toSorted((a, b) =>
    byRank(
      a.levels.map((l) => l.best),
      b.levels.map((l) => l.best),
    ),
  )[0];
  return best?.levels.map(({ value }) => value);
}

/** Negative where the first vector is the better plan: less on the first level on which they differ. */
export function byRank(a: Reference, b: Reference): number {
  for (const [l, value] of a.entries()) {
    const other = b[l] ?? Infinity;
    if (value !== other) return value - other;
  }
  return 0;
}

/**
 * How far a plan is from the reference, 0 … 1. With one level the primal gap of Berthold (2013),
 * (v − r) / max(|v|, |r|), at most 1. With L ranked levels: let l be the first on which the plan is worse (counted from
 * 0), g its gap there; then (L − 1 − l + g) / L, so that a gap on a level above outweighs all below it.
 */
export function distanceOf(values: Reference, reference: Reference): number {
  const l = values.findIndex((value, i) => value > (reference[i] ?? Infinity));
  if (l === -1) return 0;
  const [v, r] = [values[l] as number, reference[l] as number];
  const gap = Math.min(1, (v - r) / Math.max(Math.abs(v), Math.abs(r), 1));
  return (reference.length - 1 - l + gap) / reference.length;
}

/** The mean distance over the time that was given: 0 is the best plan at once, 1 is no plan at all. */
export function primalIntegral(steps: readonly Step[], reference: Reference, limitMs: number): number {
  let area = 0;
  let at = 0;
  let distance = 1;
  for (const { ms, values } of steps) {
    const until = Math.min(ms, limitMs);
    area += (until - at) * distance;
    at = until;
    distance = Math.min(distance, distanceOf(values, reference));
  }
  return (area + (limitMs - at) * distance) / limitMs;
}

/** Milliseconds until a plan within `within` of the reference; undefined where it never came. */
export function reachedMs(steps: readonly Step[], reference: Reference, within: number): number | undefined {
  return steps.find(({ values }) => distanceOf(values, reference) <= within)?.ms;
}
