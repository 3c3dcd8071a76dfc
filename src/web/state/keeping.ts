import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Opened, Session } from "./session.ts";
import type { Store } from "./store.ts";

/** What outlives the page, in the browser's own database. Packages stand apart: they are large and change less often. */
interface Shelf extends DBSchema {
  readonly shelf: { readonly key: string; readonly value: unknown };
}

const name = "verdeelwijzer";
/** Raised when what is kept changes shape: what an older page kept is then left alone. */
const version = 1;

/** What the last visit kept, as far as it is needed to go on. */
export interface Recalled extends Agreed, Pick<Session, "answer" | "previous" | "kept" | "variants"> {
  readonly opened: Opened;
}

function database(): Promise<IDBPDatabase<Shelf>> {
  return openDB<Shelf>(name, version, {
    upgrade(db) {
      for (const store of db.objectStoreNames) db.deleteObjectStore(store);
      db.createObjectStore("shelf");
    },
  });
}

/** What was kept; undefined at a first visit, or where the browser keeps nothing. */
export async function recalled(): Promise<Recalled | undefined> {
  try {
    const db = await database();
    const [table, answer, previous, kept, variants] = await Promise.all(
      ["table", "answer", "previous", "kept", "variants"].map((key) => db.get("shelf", key)),
    );
    db.close();
    if (table === undefined) return undefined;
    const { opened, ...last } = table as Agreed & { readonly opened: Opened };
    const { log, wish, by, called } = noted(opened) ?? last;
    const made = Object.fromEntries(
      Object.entries({ answer, previous }).filter(([, value]) => value !== undefined),
    ) as Pick<Session, "answer" | "previous">;
    const beside = { kept: (kept ?? []) as Session["kept"], variants: (variants ?? []) as Session["variants"] };
    return { opened, log, wish, by, ...(called !== undefined && { called }), ...made, ...beside };
  } catch {
    return undefined;
  }
}

type Table = Agreed & { readonly opened: Opened };

function agreedOf({ log, wish, by, called }: Agreed): Agreed {
  return { log, wish, by, ...(called !== undefined && { called }) };
}

/** What the table has agreed: small, and not to be lost by a reload right after it. */
type Agreed = Pick<Session, "log" | "wish" | "by" | "called">;

/**
 * A note of it that is there at once: the database writes in its own time, behind the package that is being kept, and a page
 * that goes takes with it what was not written. The note stands beside the scenario that it is about.
 */
function note(opened: Opened, agreed: Agreed): void {
  try {
    localStorage.setItem(name, JSON.stringify({ version, about: opened.name, agreed }));
  } catch {
    // A browser that keeps nothing, or has no room: the database may still have it. An older note would go before what it has.
    forget();
  }
}

function forget(): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // There is none where nothing is kept.
  }
}

function noted(opened: Opened): Agreed | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(name) ?? "null") as {
      readonly version: number;
      readonly about: string;
      readonly agreed: Agreed;
    } | null;
    return found?.version === version && found.about === opened.name ? found.agreed : undefined;
  } catch {
    return undefined;
  }
}

/** What is still to be written; what could not be is tried again with what comes next. */
const unwritten = new Map<string, unknown>();
let writing: Promise<void> = Promise.resolve();

/** Waits for what is being written; false where the browser did not keep all of it. */
export async function written(): Promise<boolean> {
  await writing;
  return unwritten.size === 0;
}

/**
 * From now on keeps what changes, as soon as it changes, unless another page has the session. A browser that refuses (a private
 * window) is left in peace. `onKept` is called when something was kept. `there`: what the database has open already.
 */
export function keepFrom(store: Store<Session>, onKept: () => void, there?: Opened): void {
  let last: Partial<Session> = {};
  // Till the database has another open, the note stays what it is: it may be all there is of the last change.
  let known = there;
  const noteWritten = (table: Table | undefined) => {
    if (table?.opened === undefined || table.opened === known) return;
    known = table.opened;
    const now = store.get();
    note(known, now.opened === known && now.elsewhere === undefined ? agreedOf(now) : agreedOf(table));
  };
  const keep = () => {
    const now = store.get();
    // Before anything is open the last visit stays as it was.
    if (now.elsewhere !== undefined || now.opened === undefined) return;
    const { opened } = now;
    const agreed = agreedOf(now);
    if ((["opened", "log", "wish", "by", "called"] as const).some((name) => now[name] !== last[name])) {
      unwritten.set("table", { opened, ...agreed });
      if (opened === known) note(opened, agreed);
    }
    for (const name of ["answer", "previous", "kept", "variants"] as const) {
      if (now[name] !== last[name]) unwritten.set(name, now[name]);
    }
    last = now;
    if (unwritten.size > 0)
      writing = writing
        .then(writeAll)
        .then(noteWritten)
        .then(onKept)
        .catch(() => undefined);
  };
  store.subscribe(keep);
  keep();
}

/** Writes what is to be written; gives the table where that was among it. */
async function writeAll(): Promise<Table | undefined> {
  const parts = [...unwritten];
  if (parts.length === 0) return undefined;
  await write(parts);
  // What changed meanwhile waits for its own turn.
  for (const [key, value] of parts) if (unwritten.get(key) === value) unwritten.delete(key);
  return new Map(parts).get("table") as Table | undefined;
}

async function write(parts: readonly (readonly [string, unknown])[]): Promise<void> {
  const db = await database();
  const transaction = db.transaction("shelf", "readwrite");
  await Promise.all([
    ...parts.map(([key, value]) =>
      value === undefined ? transaction.store.delete(key) : transaction.store.put(value, key),
    ),
    transaction.done,
  ]);
  db.close();
}
