import type { Group } from "./group.ts";

/**
 * A mixed-integer rounding cut of a group. Rows and earlier cuts, each times its multiplier m in parts of D, add up to
 *
 *     Σ_homes a · share + Σ_"at most" m · (what is left of it) = b,
 *
 * where all that is multiplied is a whole number from 0 in any plan. With f = b mod D, and for whole a
 *
 *     F(a) = (D − f) · ⌊a / D⌋ + max(0, (a mod D) − f),
 *
 * Σ F(a) · share + Σ F(m) · (what is left) ≤ F(b): F never falls, and F(a) + F(a') ≤ F(a + a') (Nemhauser and Wolsey 1990). What
 * is left of a row is then written out by its homes, so that only those stand in the cut, with whole coefficients. It follows from
 * rows alone: it holds for any homes of the same tasks, at any price. With D = 2 and m = 1 on an odd set of tasks it is
 * Edmonds' cut of matching; with a row of the simplex tableau as multipliers it is Gomory's.
 */
export interface RoundingCut {
  /** D, at least 2. */
  readonly parts: number;
  /** Rows of the group and their multipliers, whole, from 1 to D − 1. */
  readonly rows: readonly (readonly [row: number, times: number])[];
  readonly cuts: readonly (readonly [cut: RoundingCut, times: number])[];
}

/** Σ_homes by · share ≤ upper; all whole. */
export interface WrittenCut {
  readonly cut: RoundingCut;
  readonly by: Float64Array;
  readonly upper: number;
  /** The largest of all these, without sign. */
  readonly largest: number;
  /** Whether doubles held all that led to it. Cuts of cuts grow: a home that was closed, or not there, when one was chosen may have any. */
  readonly exact: boolean;
}

/** What multiplied rows and cuts come to at most for this, and for what a cut is made of: sums of them are far from 2^53. */
const EXACT = 2 ** 40;

/** A cut for the homes of a group. `written`: those that are known, to which it and what it is made of are added. */
export function writeCut(group: Group, cut: RoundingCut, written: Map<RoundingCut, WrittenCut>): WrittenCut {
  const known = written.get(cut);
  if (known !== undefined) return known;
  const { coefficient, upper } = readCut(group, cut, written);
  const by = Float64Array.from(group.homes, (_, i) => coefficient(i));
  const largest = by.reduce((most, c) => Math.max(most, Math.abs(c)), Math.abs(upper));
  let size = cut.rows.reduce((all, [, m]) => all + m, 0);
  let exact = true;
  for (const [earlier, m] of cut.cuts) {
    const of = writeCut(group, earlier, written);
    size += m * of.largest;
    exact &&= of.exact;
  }
  const made = { cut, by, upper, largest, exact: exact && size <= EXACT };
  written.set(cut, made);
  return made;
}

/** The same home by home, for those that are asked for. */
export function readCut(
  group: Group,
  { parts, rows, cuts }: RoundingCut,
  written: Map<RoundingCut, WrittenCut>,
): { readonly coefficient: (home: number) => number; readonly upper: number } {
  const { covered, rows: of } = group;
  const times = new Float64Array(covered.length);
  for (const [r, m] of rows) times[r] = m;
  const earlier = cuts.map(([cut, m]) => ({ m, ...writeCut(group, cut, written) }));
  const sum = rows.reduce((all, [, m]) => all + m, 0) + earlier.reduce((all, { m, upper }) => all + m * upper, 0);
  const f = modulo(sum, parts);
  const rounded = (a: number) => (parts - f) * Math.floor(a / parts) + Math.max(0, modulo(a, parts) - f);
  // What is left of a row where at most one home may be, and of a cut.
  const left = times.map((m, r) => (covered[r] === 1 ? 0 : rounded(m)));
  const leftOf = earlier.map(({ m }) => rounded(m));
  let upper = rounded(sum);
  for (const c of left) upper -= c;
  for (const [c, { upper: most }] of earlier.entries()) upper -= (leftOf[c] as number) * most;
  return {
    upper,
    coefficient(home) {
      let a = 0;
      let off = 0;
      for (const r of of[home] as readonly number[]) {
        a += times[r] as number;
        off += left[r] as number;
      }
      for (const [c, { m, by }] of earlier.entries()) {
        a += m * (by[home] as number);
        off += (leftOf[c] as number) * (by[home] as number);
      }
      return rounded(a) - off;
    },
  };
}

/** What is left of a by parts, from 0, also below zero. */
function modulo(a: number, parts: number): number {
  return a - parts * Math.floor(a / parts);
}
