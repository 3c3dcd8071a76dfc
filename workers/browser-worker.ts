import { expose, releaseProxy, wrap } from "comlink";
import { strategies } from "../solver/index.ts";
import { holdForLife } from "./alive.ts";
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
  const remote = wrap<Helper>(worker);
  const gone = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    });
  });
  return {
    remote,
    gone,
    end() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
