import { CompiledQuery, Kysely, PostgresDialect, type PostgresPool, type Transaction } from "kysely";
import { migrate, SCHEMA } from "./migrate.ts";
import type { Tables } from "./tables.ts";

/** One database, wherever it runs: PostgreSQL of an organisation, or the same within this process, in a folder. */
export interface Database {
  readonly tables: Kysely<Tables>;
  /** In this process alone: no other can open it. */
  readonly isEmbedded: boolean;
  /** SQL as it is written, for the queue; several statements where there are no values. */
  readonly execute: Execute;
  /** Does what changes how things stand (tables, queues) while nobody else does, on any machine. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

export type Execute = (text: string, values?: readonly unknown[]) => Promise<{ readonly rows: unknown[] }>;

/** Any number, the same for all: who changes how things stand holds the lock of this name. */
const LOCK = 9600034212;

/** A database behind connections, with its tables up to date. */
export async function databaseOf(pool: PostgresPool, isEmbedded: boolean): Promise<Database> {
  const all = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const execute: Execute = (text, values = []) =>
    connected(pool, async (query) => firstWithRows(await query(text, values)));
  // Nobody else is in an embedded one, and it has no second connection to hold a lock with.
  const alone: Database["alone"] = (work) => (isEmbedded ? work() : locked(pool, work));
  await alone(() => migrate(all));
  const tables = all.withSchema(SCHEMA) as unknown as Kysely<Tables>;
  return { tables, isEmbedded, execute, alone, close: () => all.destroy() };
}

type Query = (text: string, values: readonly unknown[]) => Promise<unknown>;

async function connected<Result>(pool: PostgresPool, work: (query: Query) => Promise<Result>): Promise<Result> {
  const connection = await pool.connect();
  try {
    return await work((text, values) => connection.query(text, values));
  } catch (error) {
    // Statements that began a transaction and did not end it: the next who has the connection must not be in it.
    await connection.query("rollback", []).catch(() => {});
    throw error;
  } finally {
    connection.release();
  }
}

function locked<Result>(pool: PostgresPool, work: () => Promise<Result>): Promise<Result> {
  return connected(pool, async (query) => {
    await query("select pg_advisory_lock($1)", [LOCK]);
    try {
      return await work();
    } finally {
      await query("select pg_advisory_unlock($1)", [LOCK]);
    }
  });
}

/** The queue, within a transaction: what it does holds when the rest of it does. */
export function within(transaction: Transaction<Tables>): { readonly executeSql: Execute } {
  return {
    executeSql: async (text, values = []) => transaction.executeQuery(CompiledQuery.raw(text, [...values])),
  };
}

/** Several statements have several results. */
function firstWithRows(result: unknown): { readonly rows: unknown[] } {
  const all = (Array.isArray(result) ? result : [result]) as readonly { readonly rows?: unknown[] }[];
  return { rows: all.find(({ rows }) => rows !== undefined && rows.length > 0)?.rows ?? [] };
}
