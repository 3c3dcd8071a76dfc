/** The middle of a list; the mean of the two middle ones of an even one; NaN of an empty one. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** Half of the distance between the smallest and the largest, as part of the median: ± that much. 0 of a single one. */
export function spread(numbers: readonly number[]): number {
  const middle = median(numbers);
  return numbers.length < 2 || middle === 0 ? 0 : (Math.max(...numbers) - Math.min(...numbers)) / 2 / middle;
}

export function geometricMean(numbers: readonly number[]): number {
  return Math.exp(numbers.reduce((sum, n) => sum + Math.log(n), 0) / numbers.length);
}

/** time = factor · size^exponent, by least squares of the logarithms; undefined with fewer than three different sizes. */
export function powerLaw(points: readonly (readonly [size: number, time: number])[]) {
  const some = points.filter(([size, time]) => size > 0 && time > 0);
  if (new Set(some.map(([size]) => size)).size < 3) return undefined;
  const xs = some.map(([size]) => Math.log(size));
  const ys = some.map(([, time]) => Math.log(time));
  const [mx, my] = [mean(xs), mean(ys)];
  const exponent =
    xs.reduce((sum, x, i) => sum + (x - mx) * ((ys[i] as number) - my), 0) /
    xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
  return { exponent, factor: Math.exp(my - exponent * mx) };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}
