import type { Options } from "../app/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import type { Pool } from "../../workers/pool.ts";

/** Where something is solved. */
export interface Place {
  /**
   * `openThreads` of `verdeelwijzer/node`, `openWorkers` of `verdeelwijzer/browser`; they stay open until you close them. Default:
   * this thread, which is busy until it is done, and hears of `signal` only as it tells of progress.
   */
  readonly pool?: Pool;
  readonly signal?: AbortSignal;
}

/** What may be asked of anything that makes packages; all of it may be left out. The same values give the same answer, but for `timeLimit`. */
export interface SolveOptions
  extends Place, Partial<Omit<Options, keyof Place | "until" | "clock" | "idle" | "dropped" | "keep">> {}

/** Asks with everything that is needed. */
export function asking<Result>(
  { way = "joint", seed = 1, pool, signal, onProgress, ...given }: SolveOptions,
  ask: (options: Options) => Promise<Result>,
): Promise<Result> {
  const clock = () => performance.now() / 1000;
  const heard = { signal: signal ?? new AbortController().signal, onProgress: onProgress ?? (() => undefined) };
  return placed(pool, (place) => ask({ ...given, way, seed, pool: place, clock, ...heard }));
}

/** Works on the pool that was given, or on one of its own, which is closed after it. */
export async function placed<Result>(pool: Pool | undefined, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const place = pool ?? createInlinePool();
  try {
    return await work(place);
  } finally {
    if (pool === undefined) await place.close();
  }
}
