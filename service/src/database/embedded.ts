import { existsSync } from "node:fs";
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
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
  await make(folder);
  const mine = await occupy(folder);
  if (mine === undefined) throw new Hindrance(occupied);
  try {
    const mark = `${resolve(folder)}.new`;
    await prepare(folder, mark);
    const database = await databaseOf(await poolOf(folder, mine), true);
    await rm(mark, { force: true });
    return { ...database, close: () => database.close().finally(mine.release) };
  } catch (error) {
    await mine.release();
    throw error;
  }
}

/** Not by `recursive`, which never ends where a system has no folders made. */
async function make(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") {
      if (!(await stat(folder)).isDirectory()) throw new Hindrance(file, { cause: error });
      return;
    }
    const parent = dirname(resolve(folder));
    if (code !== "ENOENT" || existsSync(parent)) throw error;
    await make(parent);
    await mkdir(folder);
  }
}

/**
 * Prepares a new folder. A mark stands beside it until it is set up: who is killed in the middle, or has no room, leaves what nobody can open, and the
 * next begins anew.
 */
async function prepare(folder: string, mark: string): Promise<void> {
  const files = await readdir(folder);
  if (existsSync(mark)) for (const name of files) await rm(join(folder, name), { recursive: true });
  else if (files.includes("PG_VERSION")) return;
  else if (files.length > 0) throw new Hindrance(foreign);
  await writeFile(mark, "");
}

async function opened(folder: string): Promise<PGlite> {
  try {
    return await PGlite.create(folder);
  } catch (error) {
    // What PGlite throws where it cannot write is no Error, and says nothing to people.
    throw error instanceof Error ? error : new Hindrance(unwritten, { cause: error });
  }
}

/**
 * The only connection that there is, as a pool: who asks waits for who was before, until that one has released it. So a transaction has
 * the connection for itself.
 */
async function poolOf(folder: string, mine: Occupied): Promise<PostgresPool> {
  const postgres = await opened(folder);
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

const file = {
  nl: "dit is een bestand, en geen map",
  en: "this is a file, and no folder",
};

const unwritten = {
  nl: "de map is niet te lezen of te schrijven. Misschien is de schijf vol",
  en: "the folder cannot be read or written. Maybe the disk is full",
};

const foreign = {
  nl: "in deze map staat iets anders. Misschien is een nieuwe map bedoeld; hierin wordt niets geschreven",
  en: "there is something else in this folder. Maybe a new one is meant; nothing is written to it",
};
