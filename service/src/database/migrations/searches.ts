import { type Kysely, type Migration, sql } from "kysely";

/** Searches of many machines. */
export const searches: Migration = {
  async up(database: Kysely<unknown>) {
    const own = database.withSchema("verdeelwijzer").schema;
    await own
      .createTable("base")
      .addColumn("print", "text", (of) => of.primaryKey())
      .addColumn("text", "text", (of) => of.notNull())
      .execute();
    await own
      .createTable("search")
      .addColumn("key", "text", (of) => of.primaryKey())
      .addColumn("program", "text", (of) => of.notNull())
      .addColumn("base", "text", (of) => of.notNull().references("verdeelwijzer.base.print"))
      .addColumn("input", "text", (of) => of.notNull())
      .addColumn("job", "uuid")
      .addColumn("found", "text")
      .addColumn("aside", "text")
      .addColumn("seconds", "double precision")
      .addColumn("asked", "timestamptz", (of) => of.notNull().defaultTo(sql`now()`))
      .addColumn("ended", "timestamptz")
      .execute();
    await own
      .createTable("worker")
      .addColumn("id", "uuid", (of) => of.primaryKey())
      .addColumn("program", "text", (of) => of.notNull())
      .addColumn("host", "text", (of) => of.notNull())
      .addColumn("job", "uuid")
      .addColumn("seen", "timestamptz", (of) => of.notNull().defaultTo(sql`now()`))
      .execute();
  },
};
