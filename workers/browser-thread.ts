import { type Remote, releaseProxy, transfer, wrap } from "comlink";
import { lockName, whenGone } from "./alive.ts";
import type { Thread } from "./browser-worker.ts";
import { fault, type Fault } from "./job.ts";
import type { Last, Task } from "./serve.ts";

/** A started worker with one job at a time, as the pool sees it. */
export interface Started {
  /** The last message of the job, or the fault that ended the worker. Never rejects. */
  readonly run: (task: Task) => Promise<Last>;
  /** Ends the worker at once; a running job comes back as failed with this fault. */
  readonly end: (why: Fault) => void;
  /** Whether it is of no more use. */
  readonly dead: () => boolean;
}

/** Starts a worker and watches over it: an error, an unreadable message and a silent death all end it. */
export function startThread(makeWorker: () => Worker): Started {
  const worker = makeWorker();
  const remote: Remote<Thread> = wrap<Thread>(worker);
  const watch = new AbortController();
  let died: Fault | undefined;
  let tell: (last: Last) => void = () => undefined;
  const end = (why: Fault) => {
    if (died !== undefined) return;
    died = why;
    watch.abort();
    worker.terminate();
    remote[releaseProxy]();
    tell({ type: "failed", fault: why });
  };
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    const code = /memory/i.test(event.message) ? "memory" : "crash";
    end(fault(code, event.message === "" ? "The worker did not start." : event.message, {}));
  });
  worker.addEventListener("messageerror", () => end(fault("crash", "A message of the worker could not be read.", {})));
  const lock = lockName("thread");
  const ready = remote.begin(lock).then(
    () => whenGone(lock, watch.signal, () => end(fault("crash", "The worker is gone.", {}))),
    () => undefined,
  );
  return {
    async run(task) {
      const dead = new Promise<Last>((resolve) => {
        tell = resolve;
      });
      if (died !== undefined) return { type: "failed", fault: died };
      await Promise.race([ready, dead]);
      if (died !== undefined) return { type: "failed", fault: died };
      const ran = remote.run(transfer(task, [task.port as unknown as Transferable])).catch((error: unknown): Last => ({
        type: "failed",
        fault: fault("crash", error instanceof Error ? error.message : String(error), {}),
      }));
      return Promise.race([ran, dead]);
    },
    end,
    dead: () => died !== undefined,
  };
}
