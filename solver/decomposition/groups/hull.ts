/** Positions from … to at which the lower convex hull of finite values bends, ends included; none without finite values. */
export function hullOf(values: Float64Array, from: number, to: number): number[] {
  const hull: number[] = [];
  const slope = (a: number, b: number) => ((values[b] as number) - (values[a] as number)) / (b - a);
  for (let r = from; r <= to; r++) {
    if (!Number.isFinite(values[r])) continue;
    while (hull.length >= 2 && slope(hull.at(-2) as number, hull.at(-1) as number) >= slope(hull.at(-1) as number, r))
      hull.pop();
    hull.push(r);
  }
  return hull;
}

/** Slope of that hull at a position; undefined where it has no value on one side. */
export function hullSlope(values: Float64Array, from: number, to: number, at: number): number | undefined {
  const hull = hullOf(values, from, to);
  const right = hull.findIndex((r) => r >= at);
  if (right < 0 || (right === 0 && hull[0] !== at) || hull.length < 2) return undefined;
  const [a, b] = right === 0 ? [hull[0], hull[1]] : [hull[right - 1], hull[right]];
  return ((values[b as number] as number) - (values[a as number] as number)) / ((b as number) - (a as number));
}
