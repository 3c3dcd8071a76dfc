import type { Progress } from "../src/model/index.ts";
import type { Job, JobEnd } from "./job.ts";

/** Where jobs run. Order of starting is the order of calling: to have the largest first, call with the largest first. */
export interface Pool {
  /** How many jobs run at the same time. */
  readonly size: number;
  /**
   * Runs one job to its end. Never rejects for what happens to the job: a crash is a value too.
   * `signal` asks it to stop; the best found so far comes back as its claim.
   */
  readonly run: (job: Job, options?: RunOptions) => Promise<JobEnd>;
  /** Ends the threads. Jobs still running come back as failed. */
  readonly close: () => Promise<void>;
}

export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}
