/** What only Node has: folders, and threads. */
import { availableParallelism } from "node:os";
import { createNodePool } from "../../workers/node-pool.ts";
import type { Pool } from "../../workers/pool.ts";

export type { Pool } from "../../workers/pool.ts";
export { readBundled as bundledScenario, readScenario } from "../scenario/read-folder.ts";

/** Threads to solve on, kept until `close`; default: as many as there are cores. */
export function openThreads(threads: number = availableParallelism()): Pool {
  return createNodePool({ threads });
}
