import type PgBoss from "pg-boss";
import { type Asking, Hindrance, isHindrance, type Reply, type SearchJob } from "../../../src/explain/sweep/queue.ts";
import type { Database } from "../database/database.ts";
import { pause, persist } from "../waiting.ts";
import { queueOf } from "./boss.ts";
import { callOff, endedOf, noteAside, place, revive } from "./searches.ts";
import { workersOf } from "./workers.ts";

/** So many searches of one who asks are in the queue at once: those of others have their turn, and the queue stays short. */
const WINDOW = 100;
/** Seconds between two looks at what was found. */
const LOOK = 0.5;
/** So many looks at whether everything that is waited for is in the queue, in the time after which a worker counts as gone. */
const CHECKS = 6;

/** As `Queue.replies`. */
export async function* replies(
  database: Database,
  boss: PgBoss,
  jobs: readonly SearchJob[],
  stop: AbortSignal,
  { onNobody }: Asking,
  gone: number,
): AsyncGenerator<Reply, void> {
  const [first] = jobs;
  if (first === undefined) return;
  const queue = await persist(() => queueOf(database, boss, first.program), stop);
  const [left, waiting] = [[...jobs], new Map<string, SearchJob>()];
  let looks = 0;
  const each = Math.max(1, Math.round(gone / CHECKS / LOOK));
  try {
    while ((left.length > 0 || waiting.size > 0) && !stop.aborted) {
      const next = left.splice(0, waiting.size < WINDOW / 2 ? WINDOW - waiting.size : 0);
      if (next.length > 0) await persist(() => place(database, boss, queue, next), stop);
      for (const job of next) waiting.set(job.key, job);
      const ended = await persist(() => endedOf(database, [...waiting.keys()]), stop);
      for (const one of ended) waiting.delete(one.key);
      yield* ended;
      if (looks++ % each === 0) {
        await persist(() => noteAside(database, boss), stop);
        await persist(() => revive(database, boss, queue, [...waiting.keys()]), stop);
        await persist(() => place(database, boss, queue, [...waiting.values()]), stop);
        if (looks > each) await persist(() => tellNobody(database, first.program, onNobody, gone), stop);
      }
      if (ended.length === 0) await pause(LOOK, stop);
    }
  } catch (error) {
    // Whoever stops while the database is away is not told of it.
    if (!stop.aborted) throw brokenBy(error);
  } finally {
    await callOff(database, boss, queue, [...waiting.keys()]).catch(() => {});
  }
}

async function tellNobody(database: Database, program: string, onNobody: Asking["onNobody"], gone: number) {
  const { own, others } = await workersOf(database, program, gone);
  if (own === 0) onNobody(others);
}

/** The database answers, and not as it should: somebody took something away. */
function brokenBy(error: unknown): Error {
  if (!(error instanceof Error)) return new Error("The queue broke.", { cause: error });
  if (isHindrance(error)) return error;
  const { message } = error;
  const why = {
    nl: `de database antwoordt anders dan verwacht (${message})`,
    en: `the database answers otherwise than expected (${message})`,
  };
  return new Hindrance(why, { cause: error });
}
