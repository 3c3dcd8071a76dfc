import { expose, releaseProxy, wrap } from "comlink";
import { strategies } from "../solver/index.ts";
import { holdForLife, lockName, whenGone } from "./alive.ts";
import { createHelper, type Helper, type Thread as Hired } from "./assistant.ts";
import { type Last, serve, type Task } from "./serve.ts";

/** What a thread of the browser pool answers to. It may also be one that helps another. */
export interface Thread extends Helper {
  /** Says that it is there, and from then on holds the lock of this name as long as it lives. */
  readonly begin: (lock: string) => Promise<void>;
  readonly run: (task: Task) => Promise<Last>;
}

/** The entry of a thread of the browser pool. */
const thread: Thread = { begin: holdForLife, run: serve(strategies, startThread), ...createHelper(strategies) };
expose(thread);

/** A thread of our own, with the same entry, which ends with this one. */
function startThread(): Hired {
  const worker = new Worker(globalThis.location.href, { type: "module" });
  const remote = wrap<Thread>(worker);
  const watch = new AbortController();
  const gone = new Promise<never>((_, reject) => {
    const lock = lockName("helper");
    void remote
      .begin(lock)
      .then(() => whenGone(lock, watch.signal, () => reject(new Error("A thread that helped is gone."))), reject);
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    });
  });
  return {
    remote,
    gone,
    end() {
      watch.abort();
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
