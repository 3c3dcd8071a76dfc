import { sql } from "kysely";
import type PgBoss from "pg-boss";
import { type Database, within } from "../database/database.ts";
import { queueName } from "./boss.ts";

/** Seconds after which a worker that is not heard of counts as gone, and its search is given to another; unless a test has less time. */
export const GONE = 30;

/** How many workers are heard of: of this program, and of others. */
export async function workersOf(
  { tables }: Database,
  program: string,
  gone: number,
): Promise<{ own: number; others: ReadonlyMap<string, number> }> {
  const rows = await tables
    .selectFrom("worker")
    .select(["program", (of) => of.fn.countAll<string>().as("n")])
    .where(hasSigned(gone))
    .groupBy("program")
    .orderBy("program")
    .execute();
  const others = new Map(rows.filter((row) => row.program !== program).map((row) => [row.program, Number(row.n)]));
  return { own: Number(rows.find((row) => row.program === program)?.n ?? 0), others };
}

/** Gives the searches of workers that are gone to others, which counts as a try: it may be the search that ends them. Tells which are gone. */
export async function replaceGone(database: Database, boss: PgBoss, gone: number): Promise<readonly string[]> {
  return database.tables.transaction().execute(async (all) => {
    const rows = await all
      .deleteFrom("worker")
      .where((of) => of.not(hasSigned(gone)))
      .returning(["id", "program", "host", "job"])
      .execute();
    for (const { program, host, job } of rows) {
      if (job === null) continue;
      const why = { message: `Its worker was not heard of any more (${host}).` };
      await boss.fail(queueName(program), job, why, { db: within(all) });
    }
    return rows.map(({ host }) => host);
  });
}

/** By the clock of the database. */
const hasSigned = (seconds: number) => sql<boolean>`seen > now() - make_interval(secs => ${seconds})`;
