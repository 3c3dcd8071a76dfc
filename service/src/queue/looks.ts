import type PgBoss from "pg-boss";
import type { SearchJob } from "../../../src/explain/sweep/queue.ts";
import type { Database } from "../database/database.ts";
import { queueName, queueOf } from "./boss.ts";
import { callOff, place } from "./searches.ts";

/** What is known of a search, for who looks at it from outside. */
export interface Look {
  readonly key: string;
  readonly asked: Date;
  readonly state:
    | { readonly status: "found"; readonly ended: Date | null; readonly seconds: number | null }
    | { readonly status: "set-aside"; readonly why: string }
    /** Nobody will make it, unless somebody asks for it again. */
    | { readonly status: "called-off" }
    | { readonly status: "searching"; readonly progress: string | null }
    /** `before`: searches of the same version that are taken first. */
    | { readonly status: "waiting"; readonly before: number };
}

/** What a search found, and its scenario, as they are written. */
export interface FoundTexts {
  readonly text: string;
  readonly base: string;
}

/** Searches as somebody sees them who does not wait for them. */
export interface Watch {
  /** Puts a search into the queue, where nothing is known of it yet. False where the queue is full. */
  readonly ask: (job: SearchJob, most: number) => Promise<boolean>;
  readonly look: (key: string) => Promise<Look | undefined>;
  /** What was found, and the scenario that it was found for; they are large, and never change. */
  readonly found: (key: string) => Promise<FoundTexts | undefined>;
  readonly callOff: (key: string, program: string) => Promise<void>;
  /** Whether the database answers. Throws where it does not. */
  readonly ping: () => Promise<void>;
}

export function watchOf(database: Database, boss: PgBoss): Watch {
  const { tables, execute } = database;
  return {
    async ask(job, most) {
      const queue = await queueOf(database, boss, job.program);
      const known = await lookAt(database, boss, job.key);
      const isNew = known === undefined || known.state.status === "called-off";
      if (isNew && (await boss.getQueueSize(queue)) >= most) return false;
      if (known?.state.status === "called-off")
        await tables
          .updateTable("search")
          .set({ job: null })
          .where("key", "=", job.key)
          .where("found", "is", null)
          .execute();
      await place(database, boss, queue, [job]);
      return true;
    },
    look: (key) => lookAt(database, boss, key),
    async found(key) {
      const row = await tables
        .selectFrom("search")
        .innerJoin("base", "base.print", "search.base")
        .select(["search.found", "base.text"])
        .where("search.key", "=", key)
        .executeTakeFirst();
      return row === undefined || row.found === null ? undefined : { text: row.found, base: row.text };
    },
    callOff: (key, program) => callOff(database, boss, queueName(program), [key]),
    ping: async () => void (await execute("select 1")),
  };
}

async function lookAt({ tables, execute }: Database, boss: PgBoss, key: string): Promise<Look | undefined> {
  const row = await tables
    .selectFrom("search")
    .select(["asked", "program", "job", "aside", "progress", "seconds", "ended"])
    .select((of) => of("found", "is not", null).as("isFound"))
    .where("key", "=", key)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { asked, isFound, aside, job, program, progress, ended, seconds } = row;
  if (isFound) return { key, asked, state: { status: "found", ended, seconds } };
  if (aside !== null) return { key, asked, state: { status: "set-aside", why: aside } };
  const queue = queueName(program);
  const there = job === null ? null : await boss.getJobById(queue, job);
  if (there === null || there.state === "cancelled") return { key, asked, state: { status: "called-off" } };
  if (there.state === "active") return { key, asked, state: { status: "searching", progress } };
  const { rows } = await execute(
    `select count(*)::int as n from verdeelwijzer_queue.job one, verdeelwijzer_queue.job own
     where own.id = $1 and own.name = $2 and one.name = $2 and one.state < 'active'
       and (one.priority > own.priority or one.priority = own.priority and (one.created_on, one.id) < (own.created_on, own.id))`,
    [job, queue],
  );
  return { key, asked, state: { status: "waiting", before: (rows[0] as { readonly n: number }).n } };
}
