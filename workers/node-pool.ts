import { setMaxListeners } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { MessageChannel, type MessagePort, type ResourceLimits } from "node:worker_threads";
import { Piscina } from "piscina";
import { createStream, type Ended } from "../src/model/index.ts";
import type { WasmModule } from "../solver/highs/engine.ts";
import { converse, type Runner, say } from "./conversation.ts";
import { failed, fault, type Fault, faultOf, type Job, type JobEnd } from "./job.ts";
import { type Loading, watchLoading } from "./loading.ts";
import type { Pool, RunOptions } from "./pool.ts";
import type { Last, Task } from "./serve.ts";
import { createStopFlag } from "./stop-flag.ts";
import { timerWait } from "./timer.ts";

export interface NodePoolOptions {
  /** Threads, all started at once and kept. */
  readonly threads: number;
  /** The entry of a thread, as JavaScript; default: the bundled worker. */
  readonly workerFile?: URL;
  /** Limits on each thread's JavaScript memory (WebAssembly memory does not count). */
  readonly resourceLimits?: ResourceLimits;
  /** Milliseconds between asking a job to stop and ending its thread. */
  readonly grace?: number;
}

/** HiGHS answers a raised flag in 80–180 ms as a rule, but is deaf for up to 9 s at the root of a big program. */
const GRACE = 2_000;

/**
 * Jobs on threads of this process, by piscina. A job that crashes, or runs out of memory, loses its thread, which is
 * replaced; the job comes back as failed, with the best that it streamed. Stopping takes two steps: the job is asked
 * (flag and message); if it has not answered after the grace, its thread is ended and its claim composed from what it
 * streamed. The same happens to a job that overruns its own time limit by more than the grace; the limit counts from when the
 * job was asked for, so that one that waits for a thread until then never gets one.
 */
export function createNodePool(options: NodePoolOptions): Pool {
  const { threads, grace = GRACE } = options;
  if (!Number.isInteger(threads) || threads < 1) {
    throw new RangeError(`The number of threads (${threads}) must be a positive whole number.`);
  }
  const piscina = new Piscina<Task, Last>({
    filename: fileURLToPath(options.workerFile ?? bundledWorker()),
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: Infinity,
    // An idle thread that waits on Atomics is deaf to the end of a conversation.
    atomics: "disabled",
    ...(options.resourceLimits !== undefined && { resourceLimits: options.resourceLimits }),
  });
  const loading = watchLoading(() => piscina.threads);
  const wasm = compileHighs();
  let closed = false;
  return {
    size: threads,
    async run(job, runOptions = {}) {
      if (closed) return failed(createStream(job.strategy), fault("closed", "The pool was closed.", {}));
      try {
        return await runOn(piscina, wasm, { grace, loading, assistants: threads - 1 }, job, runOptions);
      } finally {
        // A job that lost its thread has made way for a new one.
        loading.watch();
      }
    },
    async close() {
      closed = true;
      await loading.settled();
      await piscina.destroy();
    },
  };
}

async function runOn(
  piscina: Piscina<Task, Last>,
  wasm: Promise<WasmModule | undefined>,
  { grace, loading, assistants }: { readonly grace: number; readonly loading: Loading; readonly assistants: number },
  job: Job,
  { onProgress, signal }: RunOptions,
): Promise<JobEnd> {
  const stream = createStream(job.strategy);
  const stop = createStopFlag();
  const end = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  let started = false;
  let handed = false;
  let ended = false;
  let reason: Ended = "stopped";
  let ours: { readonly error: unknown } | undefined;

  const ask = (why: Ended) => {
    reason = why;
    stop.raise();
    say(conversation.other.stop());
    if (!handed) end.abort();
    else if (started) timers.push(setTimeout(() => end.abort(), grace));
    else void loading.settled().then(leave);
  };
  // A job that still waits for a thread has nothing to keep; one that has started meanwhile sees the flag.
  const leave = () => {
    if (ended) return;
    if (started) timers.push(setTimeout(() => end.abort(), grace));
    else end.abort();
  };
  const { port1: near, port2: far } = new MessageChannel();
  const drained = drain(near);
  const conversation = converse<Runner>(near, {
    started() {
      started = true;
    },
    progress(progress) {
      stream.add(progress);
      try {
        onProgress?.(progress);
      } catch (error) {
        // The listener's fault: the job is ended and the error given to whoever passed the listener.
        ours ??= { error };
        ask("failed");
      }
    },
  });
  const heard = () => ask("stopped");
  // The time of a job runs while it waits for a thread: what has not begun by then is not begun.
  const { timeLimit } = job.control;
  if (timeLimit !== undefined) {
    const over = () => (started ? timers.push(setTimeout(() => ask("time"), grace)) : ask("time"));
    timers.push(setTimeout(over, timerWait(timeLimit * 1000)));
  }
  // Every job of a package hears the same signal; each takes its listener away again.
  if (signal !== undefined) setMaxListeners(0, signal);
  signal?.addEventListener("abort", heard, { once: true });
  if (signal?.aborted === true) heard();
  try {
    const task: Task = { job, port: far, flag: stop.memory, wasm: await wasm, assistants };
    handed = true;
    const last = await piscina.run(task, { transferList: [far], signal: end.signal });
    await drained();
    if (last.type === "failed") return failed(stream, last.fault);
    const { claim } = last;
    return { status: "claimed", claim: claim.ended === "stopped" ? { ...claim, ended: reason } : claim };
  } catch (error) {
    await drained();
    if (end.signal.aborted) return { status: "claimed", claim: stream.claim(reason) };
    return failed(stream, faultOf(codeOf(error), error));
  } finally {
    ended = true;
    timers.forEach(clearTimeout);
    signal?.removeEventListener("abort", heard);
    conversation.end();
    // oxlint-disable-next-line no-unsafe-finally -- the listener's error goes before whatever became of the job
    if (ours !== undefined) throw ours.error;
  }
}

/** What ended a thread, from how piscina reports it. */
function codeOf(error: unknown): Fault["code"] {
  if (!(error instanceof Error)) return "crash";
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return "memory";
  return /terminat|closed/i.test(error.message) ? "closed" : "crash";
}

/**
 * A wait until everything that the other side said has arrived: its port closes after its last message, also when
 * its thread was ended. Not for long: a job that never got a thread has no other side.
 */
function drain(port: MessagePort): () => Promise<void> {
  const closed = new Promise<void>((resolve) => port.once("close", resolve));
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([closed, new Promise<void>((resolve) => (timer = setTimeout(resolve, 100)))]);
    clearTimeout(timer);
  };
}

/** The part of WebAssembly that is used: Node's types leave the value out. */
interface WithWasm {
  readonly WebAssembly: { readonly compile: (bytes: Uint8Array) => Promise<WasmModule> };
}

/** HiGHS compiled for all threads at once; undefined where it cannot be found, and each thread looks for itself. */
async function compileHighs(): Promise<WasmModule | undefined> {
  try {
    const bytes = await readFile(createRequire(import.meta.url).resolve("highs/runtime"));
    return await (globalThis as unknown as WithWasm).WebAssembly.compile(bytes);
  } catch {
    return undefined;
  }
}

/** The bundled worker: beside the command, above the library, and in dist/ when we run as sources. */
function bundledWorker(): URL {
  const places = ["./worker.js", "../worker.js", "../dist/worker.js"].map((path) => new URL(path, import.meta.url));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`There is no worker at (${places[2]?.pathname}). Maybe run: npm run build`);
  return found;
}
