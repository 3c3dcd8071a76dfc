import { expose, type Remote, releaseProxy, wrap } from "comlink";
import type { MessagePort as NodePort } from "node:worker_threads";
import type { Progress } from "../src/model/index.ts";

/**
 * The conversation with one running job over one MessagePort, each side calling the other by comlink. Both Node's
 * and the browser's ports will do. What the worker says arrives at once, even while it is deep in WebAssembly; what
 * it is told only reaches it between turns of its event loop, so a stop also travels by a shared flag.
 */
export interface Asker {
  readonly started: () => void;
  readonly progress: (progress: Progress) => void;
}

export interface Runner {
  readonly stop: () => void;
}

/** The part of a MessagePort that the conversation uses. */
export type Port = Pick<NodePort, "postMessage" | "close"> & object;

/** One side of the conversation: answers calls with `own`, and calls the other side. */
export interface Conversation<Other> {
  readonly other: Remote<Other>;
  /** Ends it. What was said before still arrives. */
  readonly end: () => void;
}

export function converse<Other>(port: Port, own: Asker | Runner): Conversation<Other> {
  // Node's MessagePort is an EventTarget too; comlink's types only know the browser's.
  const endpoint = port as unknown as Parameters<typeof wrap>[0];
  expose(own, endpoint);
  const other = wrap<Other>(endpoint);
  return {
    other,
    end() {
      other[releaseProxy]();
      port.close();
    },
  };
}

/** Says something without waiting for the answer, which may never come: the other side may be blocked, or gone. */
export function say(answer: Promise<unknown>): void {
  answer.catch(() => undefined);
}
