import { randomUUID } from "node:crypto";
import { sql, type Transaction } from "kysely";
import type PgBoss from "pg-boss";
import type { Reply, SearchJob } from "../../../src/explain/sweep/queue.ts";
import { type Database, within } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { ASIDE } from "./boss.ts";

/**
 * Puts searches into the queue that are in none and of which nothing is known yet, all of them or none. Whoever asks for one of them at
 * the same moment waits, and then finds it there.
 */
export async function place({ tables }: Database, boss: PgBoss, queue: string, jobs: readonly SearchJob[]) {
  if (jobs.length === 0) return;
  await tables.transaction().execute(async (all) => {
    const bases = new Map(jobs.map(({ base }) => [base.print, base]));
    await all
      .insertInto("base")
      .values([...bases.values()].toSorted((a, b) => (a.print < b.print ? -1 : 1)))
      .onConflict((on) => on.doNothing())
      .execute();
    const rows = jobs.map(({ key, program, base, input }) => ({ key, program, base: base.print, input, job: null }));
    await all
      .insertInto("search")
      .values(rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
      .onConflict((on) => on.doNothing())
      .execute();
    const open = await all
      .selectFrom("search")
      .select("key")
      .where(isOneOf(rows.map(({ key }) => key)))
      .where("job", "is", null)
      .where("found", "is", null)
      .where("aside", "is", null)
      .orderBy("key")
      .forUpdate()
      .execute();
    // In the order in which they were asked for: of what comes at one moment pg-boss takes the lowest id first.
    const isOpen = new Set(open.map(({ key }) => key));
    const ids = open.map(() => randomUUID()).toSorted();
    const sent = jobs
      .filter(({ key }) => isOpen.has(key))
      .map(({ key }, n) => ({ id: ids[n] ?? randomUUID(), name: queue, data: { key } }));
    if (sent.length === 0) return;
    await boss.insert(sent, { db: within(all) } as PgBoss.InsertOptions);
    for (const { id, data } of sent)
      await all.updateTable("search").set({ job: id }).where("key", "=", data.key).execute();
  });
}

/** Those of the searches that ended. */
export async function endedOf({ tables }: Database, keys: readonly string[]): Promise<readonly Reply[]> {
  const rows = await tables
    .selectFrom("search")
    .select(["key", "found", "aside"])
    .where(isOneOf(keys))
    .where((of) => of.or([of("found", "is not", null), of("aside", "is not", null)]))
    .execute();
  return rows.map(({ key, found, aside }): Reply =>
    found === null ? { key, status: "aside", why: aside ?? "" } : { key, status: "found", text: found },
  );
}

/** Takes out of the queue what nobody has begun or ended yet; whoever is at one of them sees it and stops. */
export async function callOff({ tables }: Database, boss: PgBoss, queue: string, keys: readonly string[]) {
  await tables.transaction().execute(async (all) => {
    const jobs = await jobsOf(all, keys);
    if (jobs.length === 0) return;
    await boss.cancel(
      queue,
      jobs.map(({ job }) => job),
      { db: within(all) },
    );
    await forget(all, jobs);
  });
}

/** Sees to it that searches that are waited for are in the queue: somebody may have called them off, or emptied it. */
export async function revive({ tables }: Database, boss: PgBoss, queue: string, keys: readonly string[]) {
  await tables.transaction().execute(async (all) => {
    const gone = [];
    for (const one of await jobsOf(all, keys)) {
      const found = await boss.getJobById(queue, one.job, { db: within(all), includeArchive: false });
      // What failed to the end is on its way to those that were set aside.
      if (found === null || found.state === "cancelled" || found.state === "completed") gone.push(one);
    }
    await forget(all, gone);
  });
}

/** Notes why searches were set aside, of those that pg-boss has put with them. */
export async function noteAside({ tables }: Database, boss: PgBoss): Promise<readonly string[]> {
  return tables.transaction().execute(async (all) => {
    const db = within(all);
    const letters = await boss.fetch<{ key: string }>(ASIDE, { batchSize: 100, includeMetadata: true, db });
    for (const { data, output } of letters) {
      await all
        .updateTable("search")
        .set({ aside: reasonOf(output), job: null })
        .where("key", "=", data.key)
        .where("found", "is", null)
        .execute();
    }
    for (const { id } of letters) await boss.complete(ASIDE, id, {}, { db });
    return letters.map(({ data }) => data.key);
  });
}

function reasonOf(output: unknown): string {
  const { message } = (output ?? {}) as { readonly message?: unknown };
  return typeof message === "string" ? message : "no reason is known";
}

async function jobsOf(all: Transaction<Tables>, keys: readonly string[]) {
  const rows = await all
    .selectFrom("search")
    .select(["key", "job"])
    .where(isOneOf(keys))
    .where("job", "is not", null)
    .where("found", "is", null)
    .orderBy("key")
    .forUpdate()
    .execute();
  return rows.flatMap(({ key, job }) => (job === null ? [] : [{ key, job }]));
}

async function forget(all: Transaction<Tables>, jobs: readonly { readonly key: string }[]) {
  await all
    .updateTable("search")
    .set({ job: null })
    .where(isOneOf(jobs.map(({ key }) => key)))
    .execute();
}

/** As one parameter, however many there are, and where there are none. */
const isOneOf = (keys: readonly string[]) => sql<boolean>`key = any(${keys})`;
