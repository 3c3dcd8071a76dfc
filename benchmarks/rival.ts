import type { Strategy } from "../solver/strategy.ts";
import type { Task } from "./family.ts";

/**
 * Somebody who answers: one file in `rivals`, one line in its index. Its answer is a Claim like any other, and counts
 * for nothing before `check.ts` has recomputed it.
 */
export interface Rival {
  readonly name: string;
  /** Ours: a strategy of `solver`, or arithmetic of `src`. Others are somebody else's. */
  readonly ours: boolean;
  /** What it is and how it is called, for the report. */
  readonly about: string;
  readonly takes: readonly Task["type"][];
  /** The most columns that it is asked to take; absent: any. */
  readonly most?: number;
  /** Version of what answers; undefined where it is not on this machine. */
  readonly version: () => string | undefined;
  /** Absent: it answers by the task's own rule (`divide`, `direct`), and takes no task without one. */
  readonly strategy?: Strategy;
}
