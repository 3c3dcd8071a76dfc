import type { Options } from "../../../src/app/index.ts";
import { type Queue, type Reply, runJob, type SearchJob } from "../../../src/explain/sweep/index.ts";

/** A queue whose jobs are done here, the last first. `replied`: what becomes of a reply on its way. */
export function queueHere(
  options: Options,
  replied: (reply: Reply) => Reply = (reply) => reply,
): Queue & { readonly jobs: SearchJob[] } {
  const taken: SearchJob[] = [];
  return {
    jobs: taken,
    async *replies(jobs, stop) {
      for (const job of jobs.toReversed()) {
        if (stop.aborted) return;
        taken.push(job);
        // Over a wire.
        const sent = JSON.parse(JSON.stringify(job)) as SearchJob;
        const text = await runJob(sent, { ...options, signal: stop });
        if (text !== undefined) yield replied({ key: job.key, status: "found", text });
      }
    },
  };
}
