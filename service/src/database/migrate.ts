import { type Kysely, type Migration, Migrator } from "kysely";
import { people } from "./migrations/people.ts";
import { progress } from "./migrations/progress.ts";
import { searches } from "./migrations/searches.ts";

/** Everything of ours stands in it; what the queue needs has one of its own. */
export const SCHEMA = "verdeelwijzer";

/** Every change of the tables, in the order of their names. One that was released is never changed again. */
const migrations: Readonly<Record<string, Migration>> = {
  "2026-12-01 searches": searches,
  "2026-12-02 progress": progress,
  "2026-12-03 people": people,
};

/** Brings the tables up to date; whoever comes at the same moment waits for it. Throws what went wrong, and then nothing of it has happened. */
export async function migrate(database: Kysely<unknown>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: "migration",
    migrationLockTableName: "migration_lock",
    migrationTableSchema: SCHEMA,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error("The tables could not be brought up to date.", { cause: error });
}
