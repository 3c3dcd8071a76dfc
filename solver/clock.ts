/**
 * The only place in solver/ that reads a clock: for `timeLimit`, which is a promise about the wall clock. Everything
 * else is counted. `performance` exists in Node, browsers and workers alike.
 */
export interface Stopwatch {
  /** Seconds left of the limit, at least 0; Infinity without a limit. */
  readonly left: () => number;
}

/** A stopwatch that starts now. `limit`: seconds; absent: no limit. */
export function startStopwatch(limit: number | undefined): Stopwatch {
  if (limit === undefined) return { left: () => Infinity };
  const end = performance.now() + limit * 1000;
  return { left: () => Math.max(0, (end - performance.now()) / 1000) };
}

/** What is left of a limit in seconds for what follows; the same control where there is none. */
export function whatIsLeft<Control extends { readonly timeLimit?: number }>(
  control: Control,
  watch: Stopwatch,
): Control {
  return control.timeLimit === undefined ? control : { ...control, timeLimit: watch.left() };
}
