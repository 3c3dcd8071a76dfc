/** One group's function of relief in a combination, units; Infinity where there is nothing. */
export type OfRelief = Float64Array;

export interface Combined {
  readonly value: number;
  /** By function: its relief. */
  readonly relief: readonly number[];
}

/** What is left of functions in a combination below `below`: by function, at which relief it can take part. */
export interface Spared {
  readonly spare: number;
  /** By function: the best that it can do, with relief at its price. */
  readonly least: readonly number[];
  /** By function and relief: what it costs there above the best that it can do, with relief at its price. */
  readonly above: readonly Float64Array[];
}

/**
 * With a price of relief (units a place), w_q(ρ) = f_q(ρ) − price · ρ − its own minimum is what ρ costs above the best. In a combination
 * below `below` neither a w nor a sum of them reaches below − Σ minima − price · total.
 */
export function sparing(functions: readonly OfRelief[], total: number, price: number, below: number): Spared {
  let spare = below - price * total;
  const lowest: number[] = [];
  const above = functions.map((f) => {
    const rate = f.map((value, r) => value - price * r);
    const least = rate.reduce((a, b) => Math.min(a, b), Infinity);
    spare -= least;
    lowest.push(least);
    return rate.map((value) => value - least);
  });
  return { spare, least: lowest, above };
}

/**
 * min Σ_q f_q(ρ_q) with Σ_q ρ_q = total, by dynamic programming over the relief at which each function can take part in a
 * combination below `below`. Undefined where there is none.
 */
export function combine(
  functions: readonly OfRelief[],
  total: number,
  price: number,
  below: number,
): Combined | undefined {
  const { spare, above } = sparing(functions, total, price, below);
  if (!(spare > 0)) return undefined;
  const candidates = above.map((w) => {
    const kept: number[] = [];
    for (let r = 0; r < w.length; r++) if ((w[r] as number) < spare) kept.push(r);
    return kept;
  });
  if (candidates.some((kept) => kept.length === 0)) return undefined;

  const sums = (of: (kept: readonly number[]) => number) =>
    candidates.reduceRight<number[]>((all, kept) => [(all[0] as number) + of(kept), ...all], [0]);
  const fewest = sums((kept) => kept[0] as number);
  const most = sums((kept) => kept.at(-1) as number);
  // least[s]: the least cost above the minima at which the functions so far have offset + s together.
  let offset = 0;
  let least = new Float64Array(1);
  const taken: { readonly offset: number; readonly relief: Int32Array }[] = [];
  for (const [q, kept] of candidates.entries()) {
    const from = Math.max(offset + (kept[0] as number), total - (most[q + 1] as number));
    const to = Math.min(offset + least.length - 1 + (kept.at(-1) as number), total - (fewest[q + 1] as number));
    if (to < from) return undefined;
    const next = new Float64Array(to - from + 1).fill(Infinity);
    const relief = new Int32Array(next.length).fill(-1);
    const w = above[q] as Float64Array;
    for (let i = 0; i < least.length; i++) {
      const before = least[i] as number;
      if (!(before < spare)) continue;
      const shift = offset + i - from;
      for (const r of kept) {
        const at = shift + r;
        if (at < 0) continue;
        if (at >= next.length) break;
        const cost = before + (w[r] as number);
        if (cost >= (next[at] as number)) continue;
        next[at] = cost;
        relief[at] = r;
      }
    }
    [offset, least] = [from, next];
    taken.push({ offset, relief });
  }
  if (!((least[total - offset] ?? Infinity) < spare)) return undefined;
  const chosen = functions.map(() => 0);
  let left = total;
  for (let q = functions.length - 1; q >= 0; q--) {
    const { offset: first, relief } = taken[q] as (typeof taken)[number];
    chosen[q] = relief[left - first] as number;
    left -= chosen[q] as number;
  }
  return { value: chosen.reduce((sum, r, q) => sum + (functions[q]?.[r] as number), 0), relief: chosen };
}
