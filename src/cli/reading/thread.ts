import { parentPort } from "node:worker_threads";
import { readTables } from "../../workbook/index.ts";

/** The thread in which files of unknown making are read: one file, one answer, and it ends. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.once("message", (bytes: Uint8Array) => parentPort?.postMessage(readTables(bytes)));
