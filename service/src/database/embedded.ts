import { mkdir, readdir } from "node:fs/promises";
import { PGlite, type Results } from "@electric-sql/pglite";
import { lock } from "proper-lockfile";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import { Hindrance } from "../../../src/explain/sweep/queue.ts";
import { type Database, databaseOf } from "./database.ts";

/** A process that was killed has its folder for so many milliseconds yet. */
const STALE = 5000;

/**
 * PostgreSQL within this process, with what it keeps in a folder. Throws `Hindrance` where another process has the folder open, as two would write over
 * one another, and where there is something else in it.
 */
export async function openEmbedded(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const files = await readdir(folder);
  if (files.length > 0 && !files.includes("PG_VERSION")) throw new Hindrance(foreign);
  const release = await occupy(folder);
  try {
    const database = await databaseOf(await poolOf(folder), true);
    return { ...database, close: () => database.close().finally(release) };
  } catch (error) {
    await release();
    throw error;
  }
}

async function occupy(folder: string): Promise<() => Promise<void>> {
  try {
    return await lock(folder, { stale: STALE, retries: { retries: 7, factor: 1, minTimeout: STALE / 5 } });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
    throw new Hindrance(occupied, { cause: error });
  }
}

/**
 * The only connection that there is, as a pool: who asks waits for who was before, until that one has released it. So a transaction has
 * the connection for itself.
 */
async function poolOf(folder: string): Promise<PostgresPool> {
  const postgres = await PGlite.create(folder);
  let last: Promise<void> = Promise.resolve();
  return {
    async connect() {
      const before = last;
      let release = () => {};
      last = new Promise((resolve) => (release = resolve));
      await before;
      return { query: queryOf(postgres), release } as PostgresPoolClient;
    },
    async end() {
      await last;
      await postgres.close();
    },
  };
}

/** As `pg` has it: several statements at once where there are no values. */
function queryOf(postgres: PGlite) {
  return async (text: string, values: readonly unknown[] = []) => {
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

const foreign = {
  nl: "in deze map staat iets anders. Misschien is een nieuwe map bedoeld; hierin wordt niets geschreven",
  en: "there is something else in this folder. Maybe a new one is meant; nothing is written to it",
};
