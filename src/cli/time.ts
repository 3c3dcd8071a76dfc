import { leastSeconds } from "../questions/index.ts";
import type { SolveOptions } from "./options.ts";

/** The options for what follows in the same command, after so many seconds: the time limit is one for all of it. */
export function restOf(options: SolveOptions, spent: number): SolveOptions {
  if (options.timeLimit === undefined) return options;
  return { ...options, timeLimit: Math.max(leastSeconds, options.timeLimit - spent) };
}
