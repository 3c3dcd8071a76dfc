import { createHash } from "node:crypto";
import PgBoss from "pg-boss";
import type { Database } from "../database/database.ts";

/** Where searches go that failed whoever tried them. */
export const ASIDE = "set-aside";
/** A search is tried so often again, after one second, then two, four and so on, with chance in it. */
const RETRIES = { retryLimit: 2, retryDelay: 1, retryBackoff: true };
/** pg-boss gives a search back after so long, whoever has it: nobody who is heard of takes that long. */
const LONGEST = 23 * 60 * 60;

/** pg-boss on the database, started, with the queue of searches that were set aside. */
export async function startBoss({ execute, alone }: Database): Promise<PgBoss> {
  const boss = new PgBoss({ db: { executeSql: execute }, schema: "verdeelwijzer_queue", schedule: false });
  // Of its housekeeping, which it tries again by itself.
  boss.on("error", () => {});
  await alone(async () => {
    await boss.start();
    await boss.createQueue(ASIDE);
  });
  return boss;
}

/** The queue of the searches of a program, which is made where there is none yet. Every version has its own, so that no other takes them. */
export async function queueOf({ alone }: Database, boss: PgBoss, program: string): Promise<string> {
  const name = queueName(program);
  if ((await boss.getQueue(name)) === null)
    await alone(() => boss.createQueue(name, { name, ...RETRIES, expireInSeconds: LONGEST, deadLetter: ASIDE }));
  return name;
}

/** With it begins the name of every queue of searches; pg-boss has queues of its own. */
export const queuePrefix = "search-";

export function queueName(program: string): string {
  return `${queuePrefix}${createHash("sha256").update(program).digest("hex").slice(0, 16)}`;
}
