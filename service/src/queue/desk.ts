import { sql, type Transaction } from "kysely";
import type PgBoss from "pg-boss";
import type { SearchJob } from "../../../src/explain/sweep/queue.ts";
import { type Database, within } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";

/** By the clock of the database, which all machines share. */
const NOW = sql<Date>`now()`;

/** Where a worker takes its searches, and brings what it found. */
export interface Desk {
  readonly database: Database;
  readonly boss: PgBoss;
  readonly queue: string;
  /** The worker, by a name that no other has. */
  readonly me: string;
  readonly program: string;
  readonly host: string;
  /** Seconds without a sign of life after which a worker counts as gone. */
  readonly gone: number;
}

/** A search that a worker has taken. */
export interface Taken {
  readonly id: string;
  readonly job: SearchJob;
}

/** A sign of life; false where the search was called off, or this worker was taken for gone. */
export async function sign({ database: { tables }, boss, queue, me }: Desk, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable("worker")
    .set({ seen: NOW })
    .where("id", "=", me)
    .where("job", "=", id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  return (await boss.getJobById(queue, id))?.state === "active";
}

/**
 * Writes itself down as one who waits for a search. What it has by the books and does not know of goes back: a connection broke after it was taken, and
 * before that was told.
 */
export async function register(desk: Desk): Promise<void> {
  const { database, me, program, host } = desk;
  await database.tables.transaction().execute(async (all) => {
    const before = await all.selectFrom("worker").select("job").where("id", "=", me).executeTakeFirst();
    if (typeof before?.job === "string") await putBack(all, desk, before.job);
    await all
      .insertInto("worker")
      .values({ id: me, program, host, job: null })
      .onConflict((on) => on.column("id").doUpdateSet({ job: null, seen: NOW }))
      .execute();
  });
}

/** Takes its name off; where the database is away it is taken for gone later. */
export async function leave({ database: { tables }, me }: Desk): Promise<void> {
  await tables
    .deleteFrom("worker")
    .where("id", "=", me)
    .execute()
    .catch(() => {});
}

/** The next search, and that this worker has it: both or neither. */
export async function take({ database: { tables }, boss, queue, me }: Desk): Promise<Taken | undefined> {
  return tables.transaction().execute(async (all) => {
    const [next] = await boss.fetch<{ key: string }>(queue, { batchSize: 1, db: within(all) });
    if (next === undefined) return undefined;
    const search = await all
      .selectFrom("search")
      .innerJoin("base", "base.print", "search.base")
      .select(["search.key", "search.program", "search.input", "base.print", "base.text"])
      .where("search.key", "=", next.data.key)
      .where("search.found", "is", null)
      .executeTakeFirst();
    // Delivered twice, and found already.
    if (search === undefined) {
      await boss.complete(queue, next.id, {}, { db: within(all) });
      return undefined;
    }
    await all.updateTable("worker").set({ job: next.id, seen: NOW }).where("id", "=", me).execute();
    const { key, program, input, print, text } = search;
    return { id: next.id, job: { key, program, input, base: { print, text } } };
  });
}

/** Writes down what was found, where nobody has yet; and says whether something else is there. What was taken away meanwhile is nothing. */
export async function keep(
  { database: { tables }, boss, queue, me }: Desk,
  { id, job: { key } }: Taken,
  text: string,
  seconds: number,
): Promise<"same" | "other" | "gone"> {
  return tables.transaction().execute(async (all) => {
    await all
      .updateTable("search")
      .set({ found: text, aside: null, progress: null, seconds, ended: NOW, job: null })
      .where("key", "=", key)
      .where("found", "is", null)
      .execute();
    await boss.complete(queue, id, {}, { db: within(all) });
    await all.updateTable("worker").set({ job: null }).where("id", "=", me).execute();
    const there = await all.selectFrom("search").select("found").where("key", "=", key).executeTakeFirst();
    const found = there?.found ?? undefined;
    return found === undefined ? "gone" : found === text ? "same" : "other";
  });
}

/** Writes down how far a search is, where this worker still has it. */
export async function tell(
  { database: { tables }, me }: Desk,
  { id, job: { key } }: Taken,
  progress: string,
): Promise<void> {
  await tables
    .updateTable("search")
    .set({ progress })
    .where("key", "=", key)
    .where("found", "is", null)
    .where((of) => of.exists(of.selectFrom("worker").select("id").where("id", "=", me).where("job", "=", id)))
    .execute();
}

/** Gives a search back, where this worker still has it. */
export async function giveBack(desk: Desk, id: string): Promise<void> {
  await desk.database.tables.transaction().execute(async (all) => {
    if (await isMine(all, desk.me, id)) await putBack(all, desk, id);
  });
}

/** Puts a search back as it was: that it was taken does not count as a try. */
async function putBack(all: Transaction<Tables>, { boss, queue }: Desk, id: string): Promise<void> {
  const db = within(all);
  if ((await boss.getJobById(queue, id, { db, includeArchive: false }))?.state !== "active") return;
  await boss.cancel(queue, id, { db });
  await boss.resume(queue, id, { db });
}

/** Notes that a search failed, where this worker still has it: it is tried again later, or set aside. */
export async function fail({ database: { tables }, boss, queue, me }: Desk, id: string, why: string): Promise<void> {
  await tables.transaction().execute(async (all) => {
    if (await isMine(all, me, id)) await boss.fail(queue, id, { message: why }, { db: within(all) });
  });
}

/** Whether this worker still has a search; from then on it does until the transaction ends. */
async function isMine(all: Transaction<Tables>, me: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await all
    .updateTable("worker")
    .set({ job: null })
    .where("id", "=", me)
    .where("job", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
