import { expose } from "comlink";
import { strategies } from "../solver/index.ts";
import { holdForLife } from "./alive.ts";
import { type Last, serve, type Task } from "./serve.ts";

/** What a thread of the browser pool answers to. */
export interface Thread {
  /** Says that it is there, and from then on holds the lock of this name as long as it lives. */
  readonly begin: (lock: string) => Promise<void>;
  readonly run: (task: Task) => Promise<Last>;
}

/** The entry of a thread of the browser pool. */
const thread: Thread = { begin: holdForLife, run: serve(strategies) };
expose(thread);
