import type { Options } from "../app/index.ts";
import type { SolveOptions } from "./options.ts";

/** Less would be no limit that a solver can be given. */
const least = 0.001;

/** The options for what follows in the same command, after so many seconds: the time limit is one for all of it. */
export function restOf(options: SolveOptions, spent: number): SolveOptions {
  if (options.timeLimit === undefined) return options;
  return { ...options, timeLimit: Math.max(least, options.timeLimit - spent) };
}

/** The options for the next of so many questions that share, in equal parts, the time that a command has left. */
export function shareOf(options: Options, questions: number): Options {
  const { until, clock } = options;
  if (until === undefined) return options;
  return { ...options, timeLimit: Math.max(least, (until - clock()) / questions) };
}
