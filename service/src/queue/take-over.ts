import type PgBoss from "pg-boss";
import type { Database } from "../database/database.ts";
import { queueName } from "./boss.ts";
import { callOff } from "./searches.ts";
import { replaceGone } from "./workers.ts";

/**
 * Begins where an earlier process left a folder: nobody works in it any more, and nobody waits for what is in its queue, which would come before what is
 * asked for now. What that process was at when it ended stays, since it may be what ended it: that counts as a try.
 */
export async function takeOver(database: Database, boss: PgBoss): Promise<void> {
  await replaceGone(database, boss, 0);
  const rows = await database.tables
    .selectFrom("search")
    .select(["key", "program", "job"])
    .where("job", "is not", null)
    .where("found", "is", null)
    .execute();
  const left = new Map<string, string[]>();
  for (const { key, program, job } of rows) {
    const queue = queueName(program);
    if (job === null || (await boss.getJobById(queue, job))?.state !== "created") continue;
    left.set(queue, [...(left.get(queue) ?? []), key]);
  }
  for (const [queue, keys] of left) await callOff(database, boss, queue, keys);
}
