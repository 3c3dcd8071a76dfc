import { EventEmitter } from "node:events";
import type { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { watchLoading } from "../../workers/loading.ts";

/** Threads that say what they are told to. */
function threadsOf(count: number): (Worker & EventEmitter)[] {
  return Array.from({ length: count }, () => new EventEmitter() as Worker & EventEmitter);
}

/** Whether it resolves before a few turns of the event loop are over. */
async function soon(promise: Promise<void>): Promise<boolean> {
  let done = false;
  void promise.then(() => (done = true));
  for (let turn = 0; turn < 5; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
  return done;
}

describe("threads that load their file", () => {
  it("are waited for until each has spoken or is gone", async () => {
    const threads = threadsOf(3);
    const loading = watchLoading(() => threads);
    const [first, second, third] = threads as [Worker & EventEmitter, Worker & EventEmitter, Worker & EventEmitter];
    first.emit("message", {});
    const settled = loading.settled();
    expect(await soon(settled)).toBe(false);
    second.emit("exit", 1);
    expect(await soon(settled)).toBe(false);
    third.emit("message", {});
    expect(await soon(settled)).toBe(true);
    // Known from then on.
    expect(await soon(loading.settled())).toBe(true);
  });

  it("are waited for again where one is new", async () => {
    const threads = threadsOf(1);
    const loading = watchLoading(() => threads);
    threads[0]?.emit("message", {});
    expect(await soon(loading.settled())).toBe(true);
    threads.push(...threadsOf(1));
    loading.watch();
    const settled = loading.settled();
    expect(await soon(settled)).toBe(false);
    threads[1]?.emit("message", {});
    expect(await soon(settled)).toBe(true);
  });
});
