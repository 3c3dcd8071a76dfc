import type { Options } from "../app/index.ts";

/** Less would be no limit that a solver can be given. */
export const leastSeconds = 0.001;

/** The options for the next of so many searches that share, in equal parts, the time that is left. */
export function shareOf(options: Options, searches: number): Options {
  const { until, clock } = options;
  if (until === undefined) return options;
  return { ...options, timeLimit: Math.max(leastSeconds, (until - clock()) / searches) };
}
