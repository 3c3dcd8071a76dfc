import { randomUUID } from "node:crypto";
import type PgBoss from "pg-boss";
import type { Work } from "../../../src/explain/sweep/queue.ts";
import type { Database } from "../database/database.ts";
import { isPassing } from "../database/postgres.ts";
import { pause, persist } from "../waiting.ts";
import { queueOf } from "./boss.ts";
import { type Desk, fail, giveBack, keep, leave, register, sign, take, type Taken, tell } from "./desk.ts";
import { noteAside } from "./searches.ts";
import { replaceGone } from "./workers.ts";

/** So many signs of life would have come before a worker counts as gone. Each is also a look at whether the search is still wanted. */
const BEATS = 6;
/** Seconds between two looks at an empty queue, at least and at most. */
const [IDLE, LONG] = [0.2, 2];
/** Seconds between two times that it is told how far a search is. */
const TELLING = 1;

/** Takes searches of its program out of the queue, one after another, until it is told that the last was the last. */
export async function work(database: Database, boss: PgBoss, how: Work, gone: number): Promise<void> {
  const { program, host, last, stop } = how;
  const [broken, ended] = [new AbortController(), new AbortController()];
  const end = AbortSignal.any([last, stop, broken.signal]);
  try {
    const queue = await persist(() => queueOf(database, boss, program), end);
    const desk: Desk = { database, boss, queue, me: randomUUID(), program, host, gone };
    const housekeeping = keepHouse(desk, how, ended.signal);
    housekeeping.catch(() => broken.abort());
    try {
      await takeUntil(end, desk, how);
    } finally {
      ended.abort();
      await housekeeping;
      await leave(desk);
    }
  } catch (error) {
    // Whoever stops while the database is away is not told of it.
    if (!last.aborted && !stop.aborted) throw error;
  }
}

async function takeUntil(end: AbortSignal, desk: Desk, how: Work): Promise<void> {
  for (let idle = IDLE; !end.aborted;) {
    await persist(() => register(desk), end);
    const taken = await persist(() => take(desk), end);
    if (taken === undefined) await pause(idle, end);
    else await finish(desk, taken, how);
    idle = taken === undefined ? Math.min(LONG, 1.5 * idle) : IDLE;
  }
}

/** Does a search, with signs of life meanwhile, and writes down what came of it. */
async function finish(desk: Desk, taken: Taken, { run, stop, onEvent, clock }: Work): Promise<void> {
  const { id, job } = taken;
  const { key } = job;
  const [lost, done] = [new AbortController(), new AbortController()];
  const beating = beat(desk, id, lost, done.signal);
  const begin = clock();
  onEvent({ type: "began", key });
  try {
    const text = await run(job, AbortSignal.any([stop, lost.signal]), tellNow(desk, taken, clock));
    const seconds = clock() - begin;
    if (text === undefined) {
      await persist(() => giveBack(desk, id), stop);
      onEvent({ type: lost.signal.aborted ? "lost" : "back", key });
      return;
    }
    // What was found is not thrown away because the database is away for a while: only a stop ends waiting for it.
    const there = await persist(() => keep(desk, taken, text, seconds), stop);
    if (there === "same") onEvent({ type: "found", key, seconds });
    else onEvent({ type: there === "other" ? "differs" : "lost", key });
  } catch (error) {
    if (stop.aborted || isPassing(error)) throw error;
    const why = error instanceof Error ? error.message : String(error);
    await persist(() => fail(desk, id, why), stop);
    onEvent({ type: "failed", key, why });
  } finally {
    done.abort();
    await beating;
  }
}

/** Tells who watches how far a search is: of what comes within a second the first alone, and never that it could not be told. */
function tellNow(desk: Desk, taken: Taken, clock: () => number): (progress: string) => void {
  let next = -Infinity;
  return (progress) => {
    if (clock() < next) return;
    next = clock() + TELLING;
    tell(desk, taken, progress).catch(() => {});
  };
}

/** Says that it is there, again and again, and ends the search where that is this worker’s no more. */
async function beat(desk: Desk, id: string, lost: AbortController, done: AbortSignal): Promise<void> {
  for (;;) {
    await pause(desk.gone / BEATS, done);
    if (done.aborted) return;
    const isMine = await persist(() => sign(desk, id), done).catch(() => done.aborted);
    if (isMine) continue;
    lost.abort();
    return;
  }
}

/** Gives searches of workers that are gone to others, and notes what was set aside: every worker does, and once is enough. */
async function keepHouse({ database, boss, gone }: Desk, { onEvent }: Work, done: AbortSignal): Promise<void> {
  while (!done.aborted) {
    try {
      for (const host of await replaceGone(database, boss, gone)) onEvent({ type: "gone", host });
      for (const key of await noteAside(database, boss)) onEvent({ type: "aside", key });
    } catch (error) {
      // The next time, or another worker.
      if (!isPassing(error)) throw error;
    }
    await pause(gone / BEATS, done);
  }
}
