import type { Kysely, Migration } from "kysely";

/** How far a search is, for who watches it. */
export const progress: Migration = {
  async up(database: Kysely<unknown>) {
    await database.withSchema("verdeelwijzer").schema.alterTable("search").addColumn("progress", "text").execute();
  },
};
