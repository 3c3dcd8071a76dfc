import { Pool } from "pg";
import { type Database, databaseOf } from "./database.ts";

/** PostgreSQL of an organisation, by its address: `postgres://name:password@host:5432/database`. */
export async function openPostgres(address: string): Promise<Database> {
  const pool = new Pool({
    connectionString: address,
    application_name: "verdeelwijzer",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    max: 5,
  });
  // A connection that breaks is told of by the query that needs it, or by none: by itself it must not end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    return await databaseOf(pool, false);
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** By class or code of PostgreSQL: it ends, begins, has no connection to spare, or two waited for each other; and by those of the network. */
const passing =
  /^(08...|57P0[123]|53300|40P01|40001|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
const broken =
  /connection terminated|connection timeout|connection ended|not queryable|timeout exceeded when trying to connect/i;

/** Whether a query may well succeed when it is tried again: the database could not be reached, or is being restarted. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isPassing)) return true;
  const { code } = error as { readonly code?: unknown };
  return (typeof code === "string" && passing.test(code)) || broken.test(error.message);
}
