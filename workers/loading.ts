import type { Worker } from "node:worker_threads";

/** Milliseconds after which a thread that has not loaded its file is not waited for any longer. */
const PATIENCE = 10_000;

/** Knows which threads of a pool are still loading their file. */
export interface Loading {
  /** Resolves when every thread that there is now has loaded its file, or is gone. */
  readonly settled: () => Promise<void>;
}

/**
 * Node aborts the whole process, with a native trace, when a thread is ended while it loads its file as a module (Node 20,
 * "IsGraphAsync must be used on an instantiated module"). So whoever ends threads waits for this first; it takes a few
 * hundred milliseconds, once a thread. A thread's first message says that it has loaded.
 *
 * `threads`: those that there are now. Ask `settled` or `watch` as soon as some may be new: what a thread said before is
 * not heard.
 */
export function watchLoading(threads: () => readonly Worker[]): Loading & { readonly watch: () => void } {
  const loads = new WeakMap<Worker, Promise<void>>();
  const watch = () => {
    for (const thread of threads()) {
      if (loads.has(thread)) continue;
      const loaded = new Promise<void>((resolve) => {
        thread.once("message", () => resolve());
        thread.once("exit", () => resolve());
      });
      loads.set(thread, loaded);
    }
  };
  watch();
  return {
    watch,
    async settled() {
      watch();
      let timer: NodeJS.Timeout | undefined;
      // The timer also keeps the process alive: idle threads do not.
      const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE)));
      const open = threads().map((thread) => loads.get(thread) ?? Promise.resolve());
      await Promise.race([Promise.all(open), enough]);
      clearTimeout(timer);
    },
  };
}
