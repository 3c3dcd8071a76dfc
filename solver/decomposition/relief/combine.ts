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

/** Prices beyond this, in units a place, tell functions apart no better. */
const STEEPEST = 2 ** 40;

/**
 * The whole price, or one next to it, at which Σ_q min (f_q(ρ) − price · ρ) + price · total is highest: then least is spared. That sum is
 * concave, and its slope is `total` less the relief at which the minima lie; sought from `near` on. `near` itself where there
 * is no such price.
 */
export function bestPrice(functions: readonly OfRelief[], total: number, near: number): number {
  let [low, high]: [number | undefined, number | undefined] = [undefined, undefined];
  let price = Math.round(near);
  let step = Math.max(1, Math.abs(price) / 64);
  for (;;) {
    const { first, last, value } = minimaAt(functions, price);
    if (!Number.isFinite(value) || Math.abs(price) > STEEPEST) return near;
    if (first <= total && total <= last) return price;
    if (last < total) low = price;
    else high = price;
    if (low !== undefined && high !== undefined) {
      if (high - low <= 1) {
        const worth = (p: number) => minimaAt(functions, p).value + p * total;
        return worth(low) >= worth(high) ? low : high;
      }
      price = Math.floor((low + high) / 2);
    } else {
      price = Math.round(price + (last < total ? step : -step));
      step *= 2;
    }
  }
}

/**
 * A combination at once: each function where it is least at the price, between equals so that the total is neared, and what is
 * missing or too much with the one to which it adds least. Undefined where no single one bears it.
 */
function nearby(functions: readonly OfRelief[], total: number, price: number): Combined | undefined {
  const minima = functions.map((f) => minimaAt([f], price));
  const relief = minima.map(({ first }) => first);
  let missing = relief.reduce((left, r) => left - r, total);
  for (const [q, { first, last }] of minima.entries()) {
    if (last - first > missing) continue;
    relief[q] = last;
    missing -= last - first;
  }
  let best = -1;
  let added = Infinity;
  for (const [q, f] of functions.entries()) {
    const r = (relief[q] as number) + missing;
    const more = (f[r] ?? Infinity) - (f[relief[q] as number] as number);
    if (more < added) [best, added] = [q, more];
  }
  if (best < 0) return undefined;
  relief[best] = (relief[best] as number) + missing;
  return { value: functions.reduce((sum, f, q) => sum + (f[relief[q] as number] as number), 0), relief };
}

/** Σ_q min (f_q(ρ) − price · ρ), and the least and the most relief that has it. */
function minimaAt(functions: readonly OfRelief[], price: number): { first: number; last: number; value: number } {
  let [first, last, value] = [0, 0, 0];
  for (const f of functions) {
    let least = Infinity;
    let [from, to] = [0, 0];
    for (let r = 0; r < f.length; r++) {
      const rate = (f[r] as number) - price * r;
      if (rate > least) continue;
      if (rate < least) [least, from] = [rate, r];
      to = r;
    }
    first += from;
    last += to;
    value += least;
  }
  return { first, last, value };
}

/**
 * min Σ_q f_q(ρ_q) with Σ_q ρ_q = total, of those below `below`: one that is at hand at their best price (sought from `near` on), or one
 * that is better. Undefined where there is none.
 */
export function combine(
  functions: readonly OfRelief[],
  total: number,
  near: number,
  below: number,
): Combined | undefined {
  const price = bestPrice(functions, total, near);
  const known = nearby(functions, total, price);
  if (known === undefined || known.value >= below) return better(functions, total, price, below);
  return better(functions, total, price, known.value) ?? known;
}

/** By dynamic programming over the relief at which each function can take part in a combination below `below`. */
function better(functions: readonly OfRelief[], total: number, price: number, below: number): Combined | undefined {
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
