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
