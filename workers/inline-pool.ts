import { strategies as all } from "../solver/index.ts";
import type { Strategy } from "../solver/strategy.ts";
import { createStream } from "../src/model/index.ts";
import { failed, fault, type Job, type JobEnd, runJob } from "./job.ts";
import type { Pool, RunOptions } from "./pool.ts";

/**
 * Runs jobs on the calling thread, one after the other: for tests, for tiny jobs, and where there are no threads.
 * A job blocks the thread, so `signal` is heard when it was raised before, or from within `onProgress`.
 */
export function createInlinePool(strategies: readonly Strategy[] = all): Pool {
  let closed = false;
  let queue: Promise<unknown> = Promise.resolve();
  return {
    size: 1,
    run(job, options = {}) {
      const end = queue.then(() =>
        closed
          ? failed(createStream(job.strategy), fault("closed", "The pool was closed.", {}))
          : runInline(job, strategies, options),
      );
      queue = end;
      return end;
    },
    close() {
      closed = true;
      return Promise.resolve();
    },
  };
}

async function runInline(job: Job, strategies: readonly Strategy[], options: RunOptions): Promise<JobEnd> {
  const stream = createStream(job.strategy);
  let end: JobEnd | undefined;
  await runJob(job, strategies, {
    stopped: () => options.signal?.aborted === true,
    post(message) {
      if (message.type === "claim") end = { status: "claimed", claim: message.claim };
      else if (message.type === "failed") end = failed(stream, message.fault);
      else {
        stream.add(message);
        options.onProgress?.(message);
      }
    },
  });
  if (end === undefined) throw new Error(`The job (${job.strategy}) ended without a last message.`);
  return end;
}
