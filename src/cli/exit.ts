/** What a script may rely on. */
export const exit = {
  /** Done and verified. */
  done: 0,
  /** Our own fault. */
  fault: 1,
  /** Bad input: options, scenario, pins or plan file. */
  input: 2,
  /** Infeasible, or a plan that breaks rules. */
  infeasible: 3,
  /** Stopped, or broken off, with a feasible plan. */
  stopped: 4,
  /** Stopped, without one. */
  nothing: 5,
} as const;
export type ExitCode = (typeof exit)[keyof typeof exit];
