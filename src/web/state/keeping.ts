import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type Late, missed } from "./late.ts";
import type { Kept, Opened, Session, Variant } from "./session.ts";
import type { Store } from "./store.ts";

/** What outlives the page, in the browser's own database. Packages stand apart: they are large and change less often. */
interface Shelf extends DBSchema {
  readonly shelf: { readonly key: string; readonly value: unknown };
}

const name = "verdeelwijzer";
/** Raised when what is kept changes shape: what an older page kept is then left alone. */
const version = 1;

/** What the last visit kept, as far as it is needed to go on. */
export interface Recalled extends Agreed, Pick<Session, "answer" | "previous" | "refusal" | "kept" | "variants"> {
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
    const [table, answer, previous, refusal, kept, variants] = await Promise.all(
      ["table", "answer", "previous", "refusal", "kept", "variants"].map((key) => db.get("shelf", key)),
    );
    db.close();
    if (table === undefined) return undefined;
    const last = table as Table;
    const { opened } = last;
    const found = noted(last);
    const { log, wish, by, called } = found?.agreed ?? last;
    const made = Object.fromEntries(
      Object.entries({ answer, previous, refusal }).filter(([, value]) => value !== undefined),
    ) as Pick<Session, "answer" | "previous" | "refusal">;
    shelved = { variants: (variants ?? []) as Session["variants"], kept: (kept ?? []) as Session["kept"] };
    const dropped = new Set(found?.dropped);
    const has = new Set(shelved.variants.map(variantTag));
    const added = (found?.beside ?? []).filter((one) => !has.has(variantTag(one)));
    const beside = {
      kept: shelved.kept.filter((one) => !dropped.has(keptTag(one))),
      variants: [
        ...shelved.variants.filter((one) => !dropped.has(variantTag(one))),
        ...added.map((one): Variant => ({ ...one, opened })),
      ],
    };
    return { opened, log, wish, by, ...(called !== undefined && { called }), ...made, ...beside };
  } catch {
    return undefined;
  }
}

/** `turn`: of the page that kept it; none where an older version did. */
type Table = Agreed & { readonly opened: Opened; readonly turn?: number };

/** Which page this is of those that went on with the session: what one before it still wants to write comes too late. */
let turn = 0;

/** From now on what pages before this one knew is not written any more, and what this one knew before then neither. */
export async function claimed(): Promise<void> {
  await writing;
  unwritten.clear();
  try {
    const db = await database();
    const transaction = db.transaction("shelf", "readwrite");
    turn = 1 + (((await transaction.store.get("turn")) as number | undefined) ?? 0);
    await Promise.all([transaction.store.put(turn, "turn"), transaction.done]);
    db.close();
  } catch {
    // A browser that keeps nothing has nothing to be written over.
  }
}

function agreedOf({ log, wish, by, called }: Agreed): Agreed {
  return { log, wish, by, ...(called !== undefined && { called }) };
}

/** What the table has agreed: small, and not to be lost by a reload right after it. */
type Agreed = Pick<Session, "log" | "wish" | "by" | "called">;

/**
 * A note of it that is there at once: the database writes in its own time, behind the package that is being kept, and a page
 * that goes takes with it what was not written. The note stands beside the scenario that it is about.
 */
function note(opened: Opened, agreed: Agreed, { variants, kept }: Beside): void {
  if ((lastNote()?.turn ?? 0) > turn) return;
  // Packages are too large for it; one is made anew where somebody goes on with the variant.
  const beside = variants
    .filter((one) => one.opened === opened && !shelved.variants.includes(one))
    .map(({ id, name, at, log, wish, by }): Noted => ({ id, name, at, log, wish, by }));
  const still = new Set([...variants.map(variantTag), ...kept.map(keptTag)]);
  const dropped = [...shelved.variants.map(variantTag), ...shelved.kept.map(keptTag)].filter((tag) => !still.has(tag));
  try {
    localStorage.setItem(name, JSON.stringify({ version, turn, about: opened.name, agreed, beside, dropped }));
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

/** What stands beside the session, of which the note tells what the database does not know yet. */
type Beside = Pick<Session, "variants" | "kept">;

/** Numbers are given again when their variant is dropped, and keys when their package is: with the moment they are one. */
function variantTag({ id, at }: Pick<Variant, "id" | "at">): string {
  return `variant ${id} ${at}`;
}

function keptTag({ key, at }: Pick<Kept, "key" | "at">): string {
  return `package ${at} ${key}`;
}

type Noted = Omit<Variant, "opened" | "answer" | "previous">;

interface Note {
  readonly version: number;
  readonly turn?: number;
  readonly about: string;
  readonly agreed: Agreed;
  /** Variants of the same scenario that the database did not have yet. */
  readonly beside?: readonly Noted[];
  /** Variants and packages that the database still has, and that were dropped. */
  readonly dropped?: readonly string[];
}

function lastNote(): Note | undefined {
  try {
    return (JSON.parse(localStorage.getItem(name) ?? "null") as Note | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The note that is about a table, and no older than it. */
function noted(table: Table): Note | undefined {
  const found = lastNote();
  const isOld = (found?.turn ?? 0) < (table.turn ?? 0);
  return found?.version === version && found.about === table.opened.name && !isOld ? found : undefined;
}

/** What is still to be written; what could not be is tried again with what comes next. */
const unwritten = new Map<string, unknown>();
/** What the database has. */
let shelved: Beside = { variants: [], kept: [] };
let writing: Promise<void> = Promise.resolve();

/**
 * Whether a package was put aside that the database does not have yet. A note has no room for packages, so a page that goes takes it
 * with it. Not where another page has the session.
 */
export function losesPackage({ kept, elsewhere, opened }: Session): boolean {
  if (elsewhere !== undefined || opened === undefined) return false;
  const has = new Set(shelved.kept.map(keptTag));
  return kept.some((one) => !has.has(keptTag(one)));
}

/** Waits for what is being written; false where the browser did not keep all of it. */
export async function written(): Promise<boolean> {
  await writing;
  return unwritten.size === 0;
}

/**
 * From now on keeps what changes, as soon as it changes, unless another page has the session. A browser that refuses (a private
 * window) is left in peace. `onKept` is called when something was kept; `onLate` when something came too late, because another page
 * had gone on, and was put by for it. `there`: what the database has open already.
 */
export function keepFrom(
  store: Store<Session>,
  onKept: () => void,
  there?: Opened,
  onLate: () => void = () => undefined,
): void {
  let last: Partial<Session> = {};
  // Till the database has another open, the note stays what it is: it may be all there is of the last change.
  let known = there;
  const noteWritten = (table: Table | undefined) => {
    if (table?.opened === undefined || table.opened === known) return;
    known = table.opened;
    const now = store.get();
    note(known, now.opened === known && now.elsewhere === undefined ? agreedOf(now) : agreedOf(table), now);
  };
  const keep = () => {
    const now = store.get();
    // Before anything is open the last visit stays as it was.
    if (now.elsewhere !== undefined || now.opened === undefined) return;
    const { opened } = now;
    const agreed = agreedOf(now);
    if ((["opened", "log", "wish", "by", "called"] as const).some((name) => now[name] !== last[name])) {
      unwritten.set("table", { opened, ...agreed, turn });
      if (opened === known) note(opened, agreed, now);
    } else if ((now.variants !== last.variants || now.kept !== last.kept) && opened === known)
      note(opened, agreed, now);
    for (const name of ["answer", "previous", "refusal", "kept", "variants"] as const) {
      if (now[name] !== last[name]) unwritten.set(name, now[name]);
    }
    last = now;
    if (unwritten.size > 0)
      writing = writing
        .then(() => writeAll(onLate))
        .then(noteWritten)
        .then(onKept)
        .catch(() => undefined);
  };
  store.subscribe(keep);
  keep();
}

/** Writes what is to be written; gives the table where that was among it. */
async function writeAll(onLate: () => void): Promise<Table | undefined> {
  const parts = [...unwritten];
  if (parts.length === 0) return undefined;
  const { isLate, putBy } = await write(parts);
  // What changed meanwhile waits for its own turn.
  for (const [key, value] of parts) if (unwritten.get(key) === value) unwritten.delete(key);
  if (putBy) onLate();
  if (isLate) throw new Error("Another page went on with the session.");
  const wrote = new Map(parts);
  if (wrote.has("variants")) shelved = { ...shelved, variants: (wrote.get("variants") ?? []) as Session["variants"] };
  if (wrote.has("kept")) shelved = { ...shelved, kept: (wrote.get("kept") ?? []) as Session["kept"] };
  return wrote.get("table") as Table | undefined;
}

/** Where another page went on in the meantime, what people did here is put by for it, and nothing else is written. */
async function write(parts: readonly (readonly [string, unknown])[]): Promise<{ isLate: boolean; putBy: boolean }> {
  const db = await database();
  const transaction = db.transaction("shelf", "readwrite");
  const { store } = transaction;
  const isLate = (((await store.get("turn")) as number | undefined) ?? 0) > turn;
  const late = isLate ? missed(new Map(parts), (await store.get("table")) as Table | undefined) : undefined;
  const before = late === undefined ? [] : (((await store.get("late")) as readonly Late[] | undefined) ?? []);
  const puts = late === undefined ? (isLate ? [] : parts) : ([["late", [...before, late]]] as const);
  await Promise.all([
    ...puts.map(([key, value]) => (value === undefined ? store.delete(key) : store.put(value, key))),
    transaction.done,
  ]);
  db.close();
  return { isLate, putBy: late !== undefined };
}

/** What pages wanted to keep that were too late, each of it given once. */
export async function takenLate(): Promise<readonly Late[]> {
  try {
    const db = await database();
    const transaction = db.transaction("shelf", "readwrite");
    const late = (await transaction.store.get("late")) as readonly Late[] | undefined;
    await Promise.all([transaction.store.delete("late"), transaction.done]);
    db.close();
    return late ?? [];
  } catch {
    return [];
  }
}
