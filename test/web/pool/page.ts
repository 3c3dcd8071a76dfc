import { createBrowserPool } from "../../../workers/browser-pool.ts";
import type { Job, JobEnd } from "../../../workers/job.ts";
import type { Pool } from "../../../workers/pool.ts";

/** What a test may ask of a browser pool, from outside. */
export interface PoolPage {
  /** Runs jobs side by side. `stop`: at its first incumbent, or (index of jobs) never started. `close`: the pool at it. */
  readonly run: (jobs: readonly Job[], how?: { readonly stop?: true; readonly close?: true }) => Promise<JobEnd[]>;
  readonly early: (job: Job) => Promise<JobEnd>;
}

let pool: Pool = fresh();

function fresh(): Pool {
  return createBrowserPool({
    threads: 2,
    grace: 300,
    makeWorker: () => new Worker("./worker.js", { type: "module" }),
  });
}

const page: PoolPage = {
  run(jobs, how = {}) {
    const person = new AbortController();
    return Promise.all(
      jobs.map((job) =>
        pool.run(job, {
          signal: person.signal,
          onProgress: () => {
            if (how.stop === true) person.abort();
            if (how.close === true) {
              void pool.close();
              pool = fresh();
            }
          },
        }),
      ),
    );
  },
  early: (job) => pool.run(job, { signal: AbortSignal.abort() }),
};
(globalThis as unknown as { poolPage: PoolPage }).poolPage = page;
