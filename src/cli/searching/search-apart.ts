import { existsSync } from "node:fs";
import { MessageChannel, type ResourceLimits, Worker } from "node:worker_threads";
import { transfer, wrap } from "comlink";
import type { Searching } from "./searching.ts";
import type { Beginning, Searcher } from "./thread.ts";

/**
 * Searches on a thread of their own, with a pool of threads below it: writing a program for the country and reading what comes of it take up to a second
 * each, in which this thread could answer nobody. `run` rejects where the thread ends by itself, as one does that is out of memory; the next search has a new one.
 */
export function searchApart(threads: number, grace: number, limits: ResourceLimits = {}): Searching {
  const begin = () => beginThread({ threads, grace }, limits);
  let thread = begin();
  return {
    async run(job, stop, tell) {
      if (thread.isGone()) thread = begin();
      const { searcher, gone } = thread;
      const { port1: heard, port2: said } = new MessageChannel();
      heard.on("message", tell);
      const end = () => void searcher.stop();
      stop.addEventListener("abort", end, { once: true });
      try {
        const running = searcher.run(job, transfer(said, [said]));
        if (stop.aborted) end();
        return await Promise.race([running, gone]);
      } finally {
        stop.removeEventListener("abort", end);
        heard.close();
      }
    },
    async close() {
      const { searcher, gone, end } = thread;
      await Promise.race([searcher.close(), gone]).catch(() => {});
      await end();
    },
  };
}

function beginThread(how: Omit<Beginning, "port">, resourceLimits: ResourceLimits) {
  const { port1: near, port2: far } = new MessageChannel();
  const workerData: Beginning = { port: far, ...how };
  const thread = new Worker(threadFile(), { workerData, transferList: [far], resourceLimits });
  let isGone = false;
  const gone = new Promise<never>((_, reject) => {
    const end = (error: Error) => {
      isGone = true;
      reject(error);
    };
    thread.once("error", end);
    thread.once("exit", () => end(new Error("The thread that searches is gone.")));
  });
  // Told to whoever waits for a search; nobody may be waiting.
  gone.catch(() => {});
  return {
    searcher: wrap<Searcher>(near),
    gone,
    isGone: () => isGone,
    end: async () => {
      near.close();
      await thread.terminate();
    },
  };
}

/** The bundled thread, beside us when we are bundled ourselves and in dist/ when we run as sources. */
function threadFile(): URL {
  const places = [new URL("./searching.js", import.meta.url), new URL("../../../dist/searching.js", import.meta.url)];
  const found = places.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error(`There is no thread to search with (${places[1]?.pathname}). Maybe run: npm run build`);
  return found;
}
