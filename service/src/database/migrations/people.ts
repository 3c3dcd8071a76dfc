import { type Kysely, type Migration, sql } from "kysely";

/** Scenarios that people share, what was settled about them, and who is signed in. */
export const people: Migration = {
  async up(database: Kysely<unknown>) {
    const own = database.withSchema("verdeelwijzer").schema;
    await own
      .createTable("scenario")
      .addColumn("id", "uuid", (of) => of.primaryKey())
      .addColumn("version", "integer", (of) => of.notNull())
      .addColumn("text", "text", (of) => of.notNull())
      .addColumn("made", "timestamptz", (of) => of.notNull().defaultTo(sql`now()`))
      .addColumn("changed", "timestamptz", (of) => of.notNull().defaultTo(sql`now()`))
      .execute();
    const scenario = "verdeelwijzer.scenario.id";
    await own
      .createTable("entry")
      .addColumn("scenario", "uuid", (of) => of.notNull().references(scenario))
      .addColumn("n", "integer", (of) => of.notNull())
      .addColumn("line", "text", (of) => of.notNull())
      .addPrimaryKeyConstraint("entry_key", ["scenario", "n"])
      .execute();
    await own
      .createTable("name")
      .addColumn("scenario", "uuid", (of) => of.notNull().references(scenario))
      .addColumn("commitment", "text", (of) => of.notNull())
      .addColumn("salt", "text", (of) => of.notNull())
      .addColumn("text", "text", (of) => of.notNull())
      .addPrimaryKeyConstraint("name_key", ["scenario", "commitment"])
      .execute();
    await own
      .createTable("asked")
      .addColumn("scenario", "uuid", (of) => of.notNull().references(scenario))
      .addColumn("version", "integer", (of) => of.notNull())
      .addColumn("key", "text", (of) => of.notNull())
      .addColumn("way", "text", (of) => of.notNull())
      .addColumn("at", "timestamptz", (of) => of.notNull().defaultTo(sql`now()`))
      .addPrimaryKeyConstraint("asked_key", ["scenario", "version", "key"])
      .execute();
    await own
      .createTable("sign_in")
      .addColumn("token", "text", (of) => of.primaryKey())
      .addColumn("checks", "text", (of) => of.notNull())
      .addColumn("until", "timestamptz", (of) => of.notNull())
      .execute();
    await own
      .createTable("session")
      .addColumn("token", "text", (of) => of.primaryKey())
      .addColumn("name", "text", (of) => of.notNull())
      .addColumn("role", "text", (of) => of.notNull())
      .addColumn("province", "text")
      .addColumn("until", "timestamptz", (of) => of.notNull())
      .execute();
    // What was written into a log stays as it was written, whoever asks for something else.
    await sql`create function verdeelwijzer.entry_stays() returns trigger language plpgsql as
      $$ begin raise exception 'A line of a log is neither changed nor taken away.'; end $$`.execute(database);
    await sql`create trigger entry_stays before update or delete or truncate on verdeelwijzer.entry
      for each statement execute function verdeelwijzer.entry_stays()`.execute(database);
  },
};
