import { mkdir, readdir } from "node:fs/promises";
import { PGlite, type Results } from "@electric-sql/pglite";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import { Hindrance } from "../../../src/explain/sweep/queue.ts";
import { type Database, databaseOf } from "./database.ts";
import { type Occupied, occupy } from "./occupy.ts";

/**
 * PostgreSQL within this process, with what it keeps in a folder. Throws `Hindrance` where another process has the folder open, as two would write over
 * one another, and where there is something else in it.
 */
export async function openEmbedded(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const files = await readdir(folder);
  if (files.length > 0 && !files.includes("PG_VERSION")) throw new Hindrance(foreign);
  const mine = await occupy(folder);
  if (mine === undefined) throw new Hindrance(occupied);
  try {
    const database = await databaseOf(await poolOf(folder, mine), true);
    return { ...database, close: () => database.close().finally(mine.release) };
  } catch (error) {
    await mine.release();
    throw error;
  }
}

/**
 * The only connection that there is, as a pool: who asks waits for who was before, until that one has released it. So a transaction has
 * the connection for itself.
 */
async function poolOf(folder: string, mine: Occupied): Promise<PostgresPool> {
  const postgres = await PGlite.create(folder);
  let last: Promise<void> = Promise.resolve();
  return {
    async connect() {
      const before = last;
      let release = () => {};
      last = new Promise((resolve) => (release = resolve));
      await before;
      return { query: queryOf(postgres, mine), release } as PostgresPoolClient;
    },
    async end() {
      await last;
      // Closing writes, too.
      if (!mine.isLost()) await postgres.close();
    },
  };
}

/** As `pg` has it: several statements at once where there are no values. */
function queryOf(postgres: PGlite, mine: Occupied) {
  return async (text: string, values: readonly unknown[] = []) => {
    if (mine.isLost()) throw new Hindrance(lost);
    if (values.length > 0) return answered(text, await postgres.query<unknown>(text, [...values]));
    const all = await postgres.exec(text);
    return answered(text, all.find(({ rows }) => rows.length > 0) ?? all.at(-1));
  };
}

function answered(text: string, result: Results<unknown> | undefined) {
  const command = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? "";
  const rows = result?.rows ?? [];
  return { command, rows, rowCount: rows.length > 0 ? rows.length : (result?.affectedRows ?? 0) };
}

const occupied = {
  nl: "een ander proces heeft deze map open",
  en: "another process has this folder open",
};

const lost = {
  nl: "een ander proces heeft deze map overgenomen, omdat dit te lang stilstond",
  en: "another process has taken this folder over, since this one stood still for too long",
};

const foreign = {
  nl: "in deze map staat iets anders. Misschien is een nieuwe map bedoeld; hierin wordt niets geschreven",
  en: "there is something else in this folder. Maybe a new one is meant; nothing is written to it",
};
