/** A worker in a process of its own, which a test may kill: `node --import tsx worker-process.ts ADDRESS PROGRAM`. Prints what it began. */
import { setTimeout as after } from "node:timers/promises";
import { openStore } from "../src/index.ts";
import { answerOf, never, silent } from "./jobs.ts";

const [place = "", program = ""] = process.argv.slice(2);
const store = await openStore(place, silent, 3);
await store.work({
  program,
  host: `process ${process.pid}`,
  clock: () => performance.now() / 1000,
  last: never,
  stop: never,
  onEvent: () => {},
  async run(job) {
    process.stdout.write(`${job.key}\n`);
    await after(100);
    return answerOf(job);
  },
});
