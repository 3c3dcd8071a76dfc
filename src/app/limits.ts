import type { Options } from "./options.ts";
import type { Phase } from "./package.ts";

/**
 * Counted work per part where no time limit is set, in what the strategy counts: evaluations of the Lagrangian for
 * `facility-location`, simplex iterations where HiGHS solves. The aim is a stepwise national package within ten seconds
 * of a cold start on two cores (measured with nothing else running: 9.1 to 9.6 s). What is not proven by then is reported with its gap. Counts, not seconds: the same
 * package on every machine.
 */
const workLimits: Readonly<Partial<Record<Phase, number>>> = {
  swaps: 20_000,
  mergers: 1_500,
  joint: 150_000,
  "municipal-swaps": 1_000,
};

/** The counted limit of a part; none where the clock or the user ends it. */
export function workLimitOf(phase: Phase, options: Options): number | undefined {
  if (options.timeLimit !== undefined || options.untilProven !== undefined) return undefined;
  // Whoever asks for one province's mergers gets names to the swaps that are right, not the fewest.
  if (phase === "municipal-swaps" && options.province !== undefined) return 1;
  return workLimits[phase];
}
