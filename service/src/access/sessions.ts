import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { Person } from "./person.ts";
import type { Checks } from "./provider.ts";

/** A working day, and long enough for a second factor. */
const [SESSION, SIGN_IN] = ["9 hours", "10 minutes"];

/** Who is signed in, by what the cookie of their browser says. Of that only a hash is kept: who reads the database is nobody else for it. */
export interface Sessions {
  readonly begin: (checks: Checks) => Promise<string>;
  /** What was begun; once. */
  readonly took: (token: string) => Promise<Checks | undefined>;
  readonly open: (person: Person) => Promise<string>;
  readonly person: (token: string) => Promise<Person | undefined>;
  readonly close: (token: string) => Promise<void>;
}

export function sessionsOf({ tables }: Database): Sessions {
  const now = sql<Date>`now()`;
  const until = (time: string) => sql<Date>`now() + ${time}::interval`;
  return {
    async begin(checks) {
      await tables.deleteFrom("sign_in").where("until", "<", now).execute();
      const token = newToken();
      const row = { token: hash(token), checks: JSON.stringify(checks), until: until(SIGN_IN) };
      await tables.insertInto("sign_in").values(row).execute();
      return token;
    },
    async took(token) {
      const row = await tables
        .deleteFrom("sign_in")
        .where("token", "=", hash(token))
        .returning(["checks", sql<boolean>`until > now()`.as("holds")])
        .executeTakeFirst();
      return row?.holds === true ? (JSON.parse(row.checks) as Checks) : undefined;
    },
    async open({ name = "", ...role }) {
      await tables.deleteFrom("session").where("until", "<", now).execute();
      const token = newToken();
      const province = role.role === "prt" ? role.province : null;
      const row = { token: hash(token), name, role: role.role, province, until: until(SESSION) };
      await tables.insertInto("session").values(row).execute();
      return token;
    },
    async person(token) {
      const session = hash(token);
      const row = await tables
        .selectFrom("session")
        .select(["name", "role", "province"])
        .where("token", "=", session)
        .where("until", ">", now)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { name, role, province } = row;
      return { name, session, ...(province === null ? { role } : { role, province }) } as Person;
    },
    close: async (token) => void (await tables.deleteFrom("session").where("token", "=", hash(token)).execute()),
  };
}

/** 256 bits that nobody can guess. */
function newToken(): string {
  return randomBytes(32).toString("base64url");
}

function hash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
