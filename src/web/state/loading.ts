import type { Bilingual } from "../../domain/index.ts";
import type { SheetFile, TakenOver } from "../../intake/index.ts";
import { filesBeside, type Problem } from "../../scenario/index.ts";
import { readApart } from "../engine/reading.ts";
import type { Actions } from "./actions.ts";
import { reorganisationsText } from "./bundled.ts";
import { claimsSession, readSession, type SessionFile } from "./session-file.ts";
import type { Opened, Session } from "./session.ts";
import type { Store } from "./store.ts";
import { isWorth } from "./variants.ts";

/** What became of files that somebody gave. */
export type Loaded =
  | { readonly status: "scenario" | "session" }
  /** Sessions that may be opened, or taken over into the one that is open. */
  | { readonly status: "sessions"; readonly sessions: readonly NamedSession[] }
  | { readonly status: "plan"; readonly verified: boolean }
  /** Tables are shown before they are taken over. */
  | { readonly status: "tables"; readonly names: string; readonly taken: TakenOver }
  | { readonly status: "problems"; readonly problems: readonly Problem[] };

/** Loads whatever somebody drops: a session, a plan, a scenario with its tables, or tables of their own. */
export async function load(given: readonly File[], store: Store<Session>, actions: Actions): Promise<Loaded> {
  const sessions = await sessionsAmong(given);
  if (sessions !== undefined) return loadSessions(sessions, store, actions);
  const main = given.find((file) => file.name.toLowerCase().endsWith(".json"));
  if (main === undefined) return loadTables(given, store, actions, false);
  const text = await main.text();
  const input = parsed(text);
  if (typeof input === "object" && input !== null && "format" in input && input.format === "verdeelwijzer-plan") {
    return loadPlan(main.name, input, actions);
  }
  const names = filesBeside(text);
  const beside = await Promise.all(
    given.filter((file) => names.includes(file.name)).map(async (file) => [file.name, await file.text()] as const),
  );
  const files = { [main.name]: text, ...Object.fromEntries(beside) };
  const opened = await actions.open({ name: main.name, files, main: main.name });
  return opened ? { status: "scenario" } : { status: "problems", problems: store.get().problems };
}

export interface NamedSession {
  readonly name: string;
  readonly session: SessionFile;
}

/** The files, where all of them are sessions; undefined where one is something else. A session that is not whole is so told. */
async function sessionsAmong(given: readonly File[]): Promise<readonly (NamedSession | Loaded)[] | undefined> {
  const inputs = await Promise.all(
    given.map(async (file) => ({
      name: file.name,
      input: /\.json$/i.test(file.name) ? parsed(await file.text()) : undefined,
    })),
  );
  if (inputs.length === 0 || !inputs.every(({ input }) => claimsSession(input))) return undefined;
  return inputs.map(({ name, input }) => {
    const session = readSession(input);
    if (session !== undefined) return { name, session };
    return wrong(name, {
      nl: "Dit is geen hele zitting. Misschien is het bestand met de hand gewijzigd of van een andere versie.",
      en: "This is no whole session. Maybe the file was changed by hand, or is of another version.",
    });
  });
}

/** One session is opened at once, unless the one that is open is of the same scenario: then its changes may go together. */
async function loadSessions(
  given: readonly (NamedSession | Loaded)[],
  store: Store<Session>,
  actions: Actions,
): Promise<Loaded> {
  const sessions = given.filter((one): one is NamedSession => "session" in one);
  const [broken] = given.filter((one): one is Loaded => "status" in one);
  if (broken !== undefined) return broken;
  const [first] = sessions;
  if (first === undefined) return { status: "problems", problems: [] };
  const now = store.get();
  const beside = isWorth(now) && isOfScenario(first.session, now.opened);
  return sessions.length > 1 || beside ? { status: "sessions", sessions } : loadSession(first.session, store, actions);
}

/** Whether a session is of the scenario that is open. */
export function isOfScenario({ opened }: SessionFile, now: Opened | undefined): boolean {
  return JSON.stringify(opened.files) === JSON.stringify(now?.files);
}

/** Opens a session; the one that was open is set aside. */
export async function loadSession(session: SessionFile, store: Store<Session>, actions: Actions): Promise<Loaded> {
  const opened = await actions.open(session.opened, { ...session.rest, log: session.log });
  return opened ? { status: "session" } : { status: "problems", problems: store.get().problems };
}

async function loadPlan(name: string, input: unknown, actions: Actions): Promise<Loaded> {
  const checked = await actions.check(name, input);
  if (checked === undefined) return { status: "problems", problems: [] };
  if (checked.status === "problems") {
    const problems = checked.problems.map((message): Problem => ({ file: name, code: "syntax", message }));
    return { status: "problems", problems };
  }
  return { status: "plan", verified: checked.tables.verified };
}

/** What tables would change; nothing is changed yet. */
async function loadTables(
  given: readonly File[],
  store: Store<Session>,
  actions: Actions,
  replace: boolean,
): Promise<Loaded> {
  const problems: Problem[] = [];
  const files: SheetFile[] = [];
  for (const file of given) {
    const read = await readApart(file);
    if (read.status === "read") files.push({ name: file.name, sheets: read.sheets });
    else problems.push({ file: file.name, code: "syntax", message: read.refusal.message });
  }
  if (problems.length > 0) return { status: "problems", problems };
  const text = await reorganisationsText();
  const taken = await actions.quick((engine) => engine.takeOver(store.get().log, files, replace, text));
  if (taken === undefined) return { status: "problems", problems: [] };
  return { status: "tables", names: given.map((file) => file.name).join(", "), taken };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function wrong(file: string, message: Bilingual): Loaded {
  return { status: "problems", problems: [{ file, code: "syntax", message }] };
}
