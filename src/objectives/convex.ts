/** From `from` places away from the centre on, each place further away costs `cost`. */
export interface Step {
  readonly from: number;
  readonly cost: number;
}

/**
 * A convex function on whole numbers, 0 at its centre. On each side the first step starts at 0; `from` and `cost` do
 * not fall from step to step; cost ≥ 0. Of steps with the same `from` the last one counts.
 */
export interface Convex {
  readonly centre: number;
  readonly below: readonly Step[];
  readonly above: readonly Step[];
}

/** A stretch of `width` places on which each place adds `slope`. */
export interface Piece {
  readonly width: number;
  readonly slope: number;
}

/** The same cost on both sides of the centre. */
export function symmetric(centre: number, steps: readonly Step[]): Convex {
  return { centre, below: steps, above: steps };
}

export function valueAt(f: Convex, n: number): number {
  const away = Math.abs(n - f.centre);
  const steps = n < f.centre ? f.below : f.above;
  let value = 0;
  for (const [i, { from, cost }] of steps.entries()) {
    if (from >= away) break;
    value += cost * (Math.min(steps[i + 1]?.from ?? away, away) - from);
  }
  return value;
}

/**
 * The linear pieces of f from `low` to `high` (whole, low ≤ high), left to right, widths > 0 and slopes strictly
 * rising; together they are high − low wide. Where low = high: one piece of width 0 with the slope to its right.
 */
export function piecesBetween(f: Convex, low: number, high: number): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, slope: number) => {
    const width = Math.min(to, high) - Math.max(from, low);
    if (width <= 0) return;
    const last = pieces.at(-1);
    if (last?.slope === slope) pieces[pieces.length - 1] = { width: last.width + width, slope };
    else pieces.push({ width, slope });
  };
  for (const [i, { from, cost }] of [...f.below.entries()].toReversed()) {
    add(f.centre - (f.below[i + 1]?.from ?? Infinity), f.centre - from, 0 - cost);
  }
  for (const [i, { from, cost }] of f.above.entries()) {
    add(f.centre + from, f.centre + (f.above[i + 1]?.from ?? Infinity), cost);
  }
  return pieces.length > 0 ? pieces : [{ width: 0, slope: valueAt(f, low + 1) - valueAt(f, low) }];
}
