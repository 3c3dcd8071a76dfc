import { MessageChannel, type MessagePort, resourceLimits, Worker, workerData } from "node:worker_threads";
import { expose, wrap } from "comlink";
import type { Strategy } from "../solver/strategy.ts";
import { createHelper, type Helper, type Thread } from "./assistant.ts";

/** A thread of this one, which helps it, has its limits, and ends with it. Its entry lies beside this one's. */
export function startThread(): Thread {
  const { port1: near, port2: far } = new MessageChannel();
  const worker = new Worker(new URL("./assistant.js", import.meta.url), {
    workerData: { port: far },
    transferList: [far],
    resourceLimits,
  });
  const gone = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("A thread that helped is gone.")));
  });
  return {
    remote: wrap<Helper>(near),
    gone,
    end() {
      near.close();
      void worker.terminate();
    },
  };
}

/** What such a thread does from its beginning. */
export function help(strategies: readonly Strategy[]): void {
  const { port } = workerData as { readonly port: MessagePort };
  expose(createHelper(strategies), port);
}
