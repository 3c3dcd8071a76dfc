import type { WasmModule } from "../solver/highs/engine.ts";
import { createStream, type Ended } from "../src/model/index.ts";
import { type Started, startThread } from "./browser-thread.ts";
import { converse, type Port, type Runner, say } from "./conversation.ts";
import { failed, fault, type Job, type JobEnd } from "./job.ts";
import type { Pool, RunOptions } from "./pool.ts";
import { createStopFlag } from "./stop-flag.ts";
import { timerWait } from "./timer.ts";

export interface BrowserPoolOptions {
  /** Workers, each started at its first job and kept. */
  readonly threads: number;
  /** Makes a worker whose entry is `browser-worker.ts`; the bundler has to see where. */
  readonly makeWorker: () => Worker;
  /** HiGHS, compiled once for all workers, which else each compile it. A worker compiles it itself where this fails. */
  readonly compiled?: Promise<WasmModule>;
  /** Milliseconds between asking a job to stop and ending its worker. */
  readonly grace?: number;
}

const GRACE = 2_000;
/** Milliseconds in which what a worker said last may still arrive. */
const DRAIN = 25;

/**
 * Jobs on workers of a browser: the Node pool's promises, with the browser's means. A job that crashes, or whose worker
 * is killed, loses its worker, which is replaced; the job comes back as failed, with the best that it streamed.
 * Stopping asks by flag, where memory is shared, and by message; without an answer within the grace the worker is ended
 * and the claim composed from what it streamed. So also for a job that overruns its own time limit by the grace.
 */
export function createBrowserPool({ threads, makeWorker, compiled, grace = GRACE }: BrowserPoolOptions): Pool {
  if (!Number.isInteger(threads) || threads < 1) {
    throw new RangeError(`The number of threads (${threads}) must be a positive whole number.`);
  }
  const wasm = compiled?.catch(() => undefined);
  const idle: Started[] = [];
  const busy = new Set<Started>();
  const waiting: (() => void)[] = [];
  let closed = false;

  const free = (thread: Started) => {
    busy.delete(thread);
    if (!thread.dead() && !closed) idle.push(thread);
    waiting.shift()?.();
  };
  const take = (): Started | undefined => {
    const thread = idle.pop() ?? (busy.size < threads ? startThread(makeWorker) : undefined);
    if (thread !== undefined) busy.add(thread);
    return thread;
  };
  /** The next worker that is free; undefined when the job was stopped, or the pool closed, while it waited. */
  const turn = (signal: AbortSignal | undefined) =>
    new Promise<Started | undefined>((resolve) => {
      const attempt = () => {
        const thread = closed || signal?.aborted === true ? undefined : take();
        resolve(thread);
        // Who does not use its turn passes it on.
        if (thread === undefined) waiting.shift()?.();
      };
      if (closed || signal?.aborted === true || busy.size < threads) return attempt();
      waiting.push(attempt);
      signal?.addEventListener("abort", () => {
        const at = waiting.indexOf(attempt);
        if (at < 0) return;
        waiting.splice(at, 1);
        resolve(undefined);
      });
    });

  return {
    size: threads,
    async run(job, options = {}) {
      const thread = await turn(options.signal);
      if (thread === undefined) {
        const stream = createStream(job.strategy);
        return closed
          ? failed(stream, fault("closed", "The pool was closed.", {}))
          : { status: "claimed", claim: stream.claim("stopped") };
      }
      try {
        return await runOn(thread, { grace, wasm, assistants: threads - 1 }, job, options);
      } finally {
        free(thread);
      }
    },
    close() {
      closed = true;
      const why = fault("closed", "The pool was closed.", {});
      for (const thread of [...idle, ...busy]) thread.end(why);
      for (const next of waiting.splice(0)) next();
      return Promise.resolve();
    },
  };
}

interface RunContext {
  readonly grace: number;
  readonly wasm: Promise<WasmModule | undefined> | undefined;
  readonly assistants: number;
}

async function runOn(
  thread: Started,
  { grace, wasm, assistants }: RunContext,
  job: Job,
  { onProgress, signal }: RunOptions,
): Promise<JobEnd> {
  const stream = createStream(job.strategy);
  const stop = createStopFlag();
  const timers: ReturnType<typeof setTimeout>[] = [];
  let reason: Ended = "stopped";
  let forced = false;
  let ours: { readonly error: unknown } | undefined;

  const ask = (why: Ended) => {
    reason = why;
    stop.raise();
    say(conversation.other.stop());
    timers.push(
      setTimeout(() => {
        forced = true;
        thread.end(fault("crash", "It did not stop when it was asked to.", {}));
      }, grace),
    );
  };
  const { port1: near, port2: far } = new MessageChannel();
  const conversation = converse<Runner>(near as unknown as Port, {
    started() {
      const { timeLimit } = job.control;
      if (timeLimit !== undefined) timers.push(setTimeout(() => ask("time"), timerWait(timeLimit * 1000 + grace)));
    },
    progress(progress) {
      stream.add(progress);
      try {
        onProgress?.(progress);
      } catch (error) {
        ours ??= { error };
        ask("failed");
      }
    },
  });
  const heard = () => ask("stopped");
  signal?.addEventListener("abort", heard, { once: true });
  if (signal?.aborted === true) heard();
  try {
    const last = await thread.run({
      job,
      port: far as unknown as Port,
      flag: stop.memory,
      wasm: await wasm,
      assistants,
    });
    await pause(last.type === "failed" ? DRAIN : 0);
    if (ours !== undefined) throw ours.error;
    if (last.type === "failed") {
      return forced ? { status: "claimed", claim: stream.claim(reason) } : failed(stream, last.fault);
    }
    const { claim } = last;
    return { status: "claimed", claim: claim.ended === "stopped" ? { ...claim, ended: reason } : claim };
  } finally {
    timers.forEach(clearTimeout);
    signal?.removeEventListener("abort", heard);
    conversation.end();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
