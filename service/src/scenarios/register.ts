import { randomBytes, randomUUID } from "node:crypto";
import { sql, type Transaction } from "kysely";
import type { Scenario } from "../../../src/domain/index.ts";
import { appended, type Entry, entryOf, linesOf, type Log, type Names, type News } from "../../../src/log/index.ts";
import { parseScenario, writeScenario } from "../../../src/scenario/index.ts";
import type { Person } from "../access/person.ts";
import type { Database } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { type Before, begun, type Change, isSame, unsaid } from "./changes.ts";

/** A scenario that people share, as it is written. */
export interface SharedScenario {
  readonly id: string;
  /** One more with every change. */
  readonly version: number;
  readonly text: string;
  readonly changed: Date;
}

/** What becomes of a change. */
export type Changed =
  | { readonly status: "changed"; readonly version: number; readonly lines: number }
  /** It was so already. */
  | { readonly status: "same"; readonly version: number }
  /** Somebody else changed it first. */
  | { readonly status: "late"; readonly version: number }
  | { readonly status: "unknown" };

/** Scenarios that people share, each with its log. */
export interface Register {
  readonly list: () => Promise<readonly Omit<SharedScenario, "text">[]>;
  readonly read: (id: string) => Promise<SharedScenario | undefined>;
  /** Which version it is, for who watches it. */
  readonly version: (id: string) => Promise<Omit<SharedScenario, "text"> | undefined>;
  readonly bring: (scenario: Scenario, person: Person) => Promise<SharedScenario>;
  /** Makes a change of one version, and of no other. What `change` throws goes through, and nothing is changed. */
  readonly change: (id: string, version: number, change: (before: Before) => Change) => Promise<Changed>;
  readonly log: (id: string) => Promise<Log | undefined>;
  /** Takes texts away that the log commits to; its lines stay. `forgets`: what stays of the names, and the scenario without what is gone. */
  readonly forget: (id: string, forgets: (before: Before) => Pick<Before, "scenario" | "names">) => Promise<number>;
  /** Notes that a package was asked for of a version. */
  readonly asked: (id: string, version: number, key: string, way: string) => Promise<void>;
  readonly packages: (id: string) => Promise<readonly Asked[]>;
}

export interface Asked {
  readonly version: number;
  readonly key: string;
  readonly way: string;
  readonly at: Date;
}

export function registerOf({ tables }: Database): Register {
  return {
    list: () =>
      tables.selectFrom("scenario").select(["id", "version", "changed"]).orderBy("made").orderBy("id").execute(),
    read: (id) =>
      tables
        .selectFrom("scenario")
        .select(["id", "version", "text", "changed"])
        .where("id", "=", id)
        .executeTakeFirst(),
    version: (id) =>
      tables.selectFrom("scenario").select(["id", "version", "changed"]).where("id", "=", id).executeTakeFirst(),
    bring: (scenario, person) =>
      tables.transaction().execute(async (all) => {
        const [id, text] = [randomUUID(), writeScenario(scenario)];
        const { changed } = await all
          .insertInto("scenario")
          .values({ id, version: 1, text })
          .returning("changed")
          .executeTakeFirstOrThrow();
        await write(all, id, { text: "", names: { kept: new Map(), days: null } }, begun(scenario, person), changed);
        return { id, version: 1, text, changed };
      }),
    change: (id, version, change) =>
      tables.transaction().execute(async (all): Promise<Changed> => {
        const row = await held(all, id);
        if (row === undefined) return { status: "unknown" };
        if (row.version !== version) return { status: "late", version: row.version };
        const log = await logOf(all, id);
        const kept = beforeOf(row.text, log);
        const first = unsaid(kept);
        const before = first.length === 0 ? kept : beforeOf(row.text, longer(log, first, new Date()));
        const { scenario, news } = change(before);
        if (news.length === 0) {
          if (!isSame(scenario, before.scenario)) throw new Error("A change that no line tells of.");
          return { status: "same", version };
        }
        const changed = await keep(all, id, version + 1, scenario);
        await write(all, id, log, [...first, ...news], changed);
        return { status: "changed", version: version + 1, lines: first.length + news.length };
      }),
    log: (id) =>
      // The lines and the names of one moment.
      tables
        .transaction()
        .setIsolationLevel("repeatable read")
        .execute(async (all) => {
          const log = await logOf(all, id);
          return log.text === "" ? undefined : log;
        }),
    forget: (id, forgets) =>
      tables.transaction().execute(async (all) => {
        const row = await held(all, id);
        if (row === undefined) return 0;
        const before = beforeOf(row.text, await logOf(all, id));
        const { scenario, names } = forgets(before);
        const gone = [...before.names.kept.keys()].filter((commitment) => !names.kept.has(commitment));
        for (const commitment of gone)
          await all.deleteFrom("name").where("scenario", "=", id).where("commitment", "=", commitment).execute();
        // Another version: who still has the one before must not bring back what is gone.
        if (gone.length > 0) await keep(all, id, row.version + 1, scenario);
        return gone.length;
      }),
    async asked(scenario, version, key, way) {
      const row = { scenario, version, key, way };
      await tables
        .insertInto("asked")
        .values(row)
        .onConflict((on) => on.doNothing())
        .execute();
    },
    packages: (id) =>
      tables
        .selectFrom("asked")
        .select(["version", "key", "way", "at"])
        .where("scenario", "=", id)
        .orderBy("at")
        .orderBy("key")
        .execute(),
  };
}

type All = Transaction<Tables>;

/** A scenario that nobody else changes until the transaction ends. */
function held(all: All, id: string) {
  return all.selectFrom("scenario").select(["version", "text"]).where("id", "=", id).forUpdate().executeTakeFirst();
}

async function keep(all: All, id: string, version: number, scenario: Scenario): Promise<Date> {
  const { changed } = await all
    .updateTable("scenario")
    .set({ version, text: writeScenario(scenario), changed: sql`now()` })
    .where("id", "=", id)
    .returning("changed")
    .executeTakeFirstOrThrow();
  return changed;
}

async function logOf(all: All, scenario: string): Promise<Log> {
  const lines = await all.selectFrom("entry").select("line").where("scenario", "=", scenario).orderBy("n").execute();
  const rows = await all
    .selectFrom("name")
    .select(["commitment", "salt", "text"])
    .where("scenario", "=", scenario)
    .execute();
  const names: Names = { kept: new Map(rows.map(({ commitment, ...kept }) => [commitment, kept])), days: null };
  return { text: lines.map(({ line }) => `${line}\n`).join(""), names };
}

function beforeOf(text: string, { text: lines, names }: Log): Before {
  const parsed = parseScenario({ "scenario.json": text });
  const entries = linesOf(lines).map((line) => entryOf(line));
  if (parsed.status !== "ok" || !entries.every((entry): entry is Entry => entry !== undefined))
    throw new Error("What is kept of the scenario cannot be read.");
  return { scenario: parsed.scenario, entries, names };
}

/** Writes lines behind those of a log, and the texts that they commit to. */
async function write(all: All, scenario: string, log: Log, news: readonly News[], at: Date): Promise<void> {
  const after = longer(log, news, at);
  const before = linesOf(log.text).length;
  const lines = linesOf(after.text)
    .slice(before)
    .map((line, n) => ({ scenario, n: before + n + 1, line }));
  for (const some of sliced(lines)) await all.insertInto("entry").values(some).execute();
  const names = [...after.names.kept].flatMap(([commitment, kept]) =>
    log.names.kept.has(commitment) ? [] : [{ scenario, commitment, ...kept }],
  );
  for (const some of sliced(names)) await all.insertInto("name").values(some).execute();
}

function longer(log: Log, news: readonly News[], at: Date): Log {
  return appended(log, news, at.toISOString(), () => randomBytes(16).toString("hex"));
}

/** Rows in one statement: it has at most 65,535 values, and ours have four in a row. */
const MOST = 10_000;

function sliced<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / MOST) }, (_, n) => rows.slice(n * MOST, (n + 1) * MOST));
}
