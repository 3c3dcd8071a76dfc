import { expose } from "comlink";
import wasm from "highs/runtime?url";
import { holdForLife } from "../../../workers/alive.ts";
import { createBrowserPool } from "../../../workers/browser-pool.ts";
import { createEngine } from "./own-engine.ts";

/** Threads that solve, at most: the engine and the page need one as well, and memory is dear. */
const threads = Math.max(1, Math.min(8, navigator.hardwareConcurrency));

const pool = createBrowserPool({
  threads,
  makeWorker: () => new Worker(new URL("../../../workers/browser-worker.ts", import.meta.url), { type: "module" }),
  compiled: WebAssembly.compileStreaming(fetch(wasm)),
});

expose(createEngine(pool, () => performance.now() / 1000, holdForLife));
