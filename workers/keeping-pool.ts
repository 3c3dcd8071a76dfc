import { conclude } from "../solver/conclude.ts";
import { type Claim, createStream } from "../src/model/index.ts";
import { startedFrom, together } from "./go-on.ts";
import type { Job, JobEnd } from "./job.ts";
import { type Digest, fits, howOf, type Kept, keyOf, readKept, writeKept } from "./kept.ts";
import type { Pool, RunOptions } from "./pool.ts";

/** Where running jobs are kept, one text a key. */
export interface Keep {
  /** Of this program: another one's bounds are not trusted. */
  readonly version: string;
  readonly digest: Digest;
  /** Seconds from some fixed moment. */
  readonly clock: () => number;
  /** Whole or not at all; what goes wrong is its own affair, since a job does not end for it. */
  readonly write: (key: string, text: string) => void;
  /** What an earlier run kept; undefined: nothing. Absent: this run does not go on from another. */
  readonly read?: (key: string) => string | undefined;
  readonly tell: (event: KeepEvent) => void;
}

/**
 * taken: a job that had ended was taken over. started: one goes on from its best point. again: one with a counted limit
 * is done from its beginning. refused: the text is not used.
 */
export type KeepEvent =
  | { readonly type: "taken" | "started" | "again"; readonly key: string }
  | { readonly type: "refused"; readonly key: string; readonly why: "damaged" | "foreign" | "wrong" };

/** Seconds between two writings of one running job. */
const pace = 1;

/**
 * A pool that keeps what its jobs find, and goes on from what an earlier run kept: a job that had ended is not run
 * again, one that was interrupted starts from its best point and keeps its bound (with a counted limit it begins again,
 * so that what comes out is what an uninterrupted run gives). Nothing is believed for having been
 * kept: `conclude` recomputes every point here, and again where the claim is used.
 */
export function createKeepingPool(pool: Pool, keep: Keep): Pool {
  return {
    size: pool.size,
    close: pool.close,
    async run(job, options = {}) {
      const key = keyOf(job, keep.version, keep.digest);
      const how = howOf(job, keep.digest);
      const before = usable(job, key, keep);
      if (before !== undefined && before.how === how && hadEnded(before.claim)) {
        keep.tell({ type: "taken", key });
        return { status: "claimed", claim: before.claim };
      }
      // The package of a counted run may not depend on who interrupted it: the same job, from its own beginning.
      const again = before?.how === how && job.control.workLimit !== undefined;
      if (before !== undefined) keep.tell({ type: again ? "again" : "started", key });
      const running = { job, key, how, ...(before !== undefined && !again && { before: before.claim }) };
      return await kept(pool, keep, running, options);
    },
  };
}

/** Ended by itself or by a counted limit: the same job would end so again. A clock, a person or a crash is an interruption. */
function hadEnded({ ended }: Claim): boolean {
  return ended === "finished" || ended === "work";
}

function usable({ model }: Job, key: string, keep: Keep): Kept | undefined {
  const text = keep.read?.(key);
  if (text === undefined) return undefined;
  const read = readKept(text, key, keep.digest);
  if (read.status === "refused") {
    keep.tell({ type: "refused", key, why: read.why });
    return undefined;
  }
  const { claim } = read.kept;
  const outcome = fits(model, claim) ? conclude(model, claim).status : "rejected";
  if (outcome === "optimal" || outcome === "feasible") return read.kept;
  keep.tell({ type: "refused", key, why: "wrong" });
  return undefined;
}

interface Running {
  readonly job: Job;
  readonly key: string;
  readonly how: string;
  readonly before?: Claim;
}

async function kept(pool: Pool, keep: Keep, { job, key, how, before }: Running, options: RunOptions): Promise<JobEnd> {
  const { model } = job;
  const whole = (claim: Claim) => (before === undefined ? claim : together(model, claim, before));
  const write = (claim: Claim) => {
    const text = writeKept(key, { how, claim }, keep.digest);
    if (text !== undefined) keep.write(key, text);
  };
  const stream = createStream(job.strategy);
  let last = keep.clock();
  const end = await pool.run(before === undefined ? job : { ...job, model: startedFrom(model, before) }, {
    ...options,
    onProgress(progress) {
      stream.add(progress);
      options.onProgress?.(progress);
      if (keep.clock() - last < pace) return;
      last = keep.clock();
      write(whole(stream.claim("stopped")));
    },
  });
  const claim = whole(end.claim);
  write(claim);
  return { ...end, claim };
}
