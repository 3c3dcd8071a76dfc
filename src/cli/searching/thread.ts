import { constants, setPriority } from "node:os";
import { type MessagePort, workerData } from "node:worker_threads";
import { expose } from "comlink";
import { runJob, type SearchJob } from "../../explain/sweep/index.ts";
import { createNodePool } from "../../../workers/node-pool.ts";

/** What the thread is given at its beginning. */
export interface Beginning {
  readonly port: MessagePort;
  /** Of the pool below it. */
  readonly threads: number;
  /** Milliseconds between asking a search to stop and ending its threads. */
  readonly grace: number;
}

/** What the thread answers to: one search at a time. */
export interface Searcher {
  /** As `runJob`. How far the search is goes to the port, as texts. */
  readonly run: (job: SearchJob, tell: MessagePort) => Promise<string | undefined>;
  readonly stop: () => void;
  readonly close: () => Promise<void>;
}

const { port, threads, grace } = workerData as Beginning;
// On Linux a priority is a thread's own, and of the threads that it begins: whoever asks this process something goes before.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const pool = createNodePool({ threads, grace });
let stop = new AbortController();
const searcher: Searcher = {
  async run(job, tell) {
    stop = new AbortController();
    try {
      return await runJob(job, {
        pool,
        clock: () => performance.now() / 1000,
        signal: stop.signal,
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
        onProgress: (event) => tell.postMessage(JSON.stringify(event)),
      });
    } finally {
      tell.close();
    }
  },
  stop: () => stop.abort(),
  close: () => pool.close(),
};
expose(searcher, port);
