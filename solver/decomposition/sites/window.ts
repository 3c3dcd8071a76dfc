import type { Offer } from "./offers.ts";

/**
 * out[l] = min over c in [low, high] of f[l − c] + slope · c, for l = 0 … length − 1: a choice of how much to add, at a
 * price by the unit. Linear time: with j = l − c the inner term is (f[j] − slope · j) + slope · l, a minimum over a
 * window that slides. `queue` is scratch of at least `length`.
 */
export function slide(
  f: Float64Array,
  out: Float64Array,
  length: number,
  low: number,
  high: number,
  slope: number,
  queue: Int32Array,
): void {
  let head = 0;
  let tail = 0;
  for (let l = 0; l < length; l++) {
    const enter = l - low;
    if (enter >= 0) {
      const value = (f[enter] as number) - slope * enter;
      if (value < Infinity) {
        while (tail > head) {
          const last = queue[tail - 1] as number;
          if ((f[last] as number) - slope * last < value) break;
          tail -= 1;
        }
        queue[tail++] = enter;
      }
    }
    while (head < tail && (queue[head] as number) < l - high) head += 1;
    if (head === tail) out[l] = Infinity;
    else {
      const j = queue[head] as number;
      out[l] = (f[j] as number) + slope * (l - j);
    }
  }
}

/** out[l] = min over the offers and over c of f[l − c] + fixed + slope · c. `scratch` as long as `out`, where offers are more than one. */
export function slideAll(
  f: Float64Array,
  out: Float64Array,
  length: number,
  offers: readonly Offer[],
  queue: Int32Array,
  scratch: Float64Array,
): void {
  if (offers.length === 0) out.fill(Infinity, 0, length);
  for (const [n, { least, most, fixed, slope }] of offers.entries()) {
    const to = n === 0 ? out : scratch;
    if (least === most) {
      const cost = fixed + slope * least;
      for (let l = 0; l < length; l++) to[l] = l >= least ? (f[l - least] as number) + cost : Infinity;
    } else {
      slide(f, to, length, least, most, slope, queue);
      for (let l = 0; l < length; l++) to[l] = (to[l] as number) + fixed;
    }
    if (n > 0) for (let l = 0; l < length; l++) out[l] = Math.min(out[l] as number, to[l] as number);
  }
}
