import type { Pin, Scenario } from "../../domain/index.ts";
import type { Checked, OnMoments, Wish } from "../engine/api.ts";
import type { EngineClient, RemoteEngine } from "../engine/client.ts";
import type { Problem } from "../../scenario/index.ts";
import { createAnswering, recall } from "./answering.ts";
import { applied, contradicted, holdsAlready } from "./apply.ts";
import {
  added,
  type Change,
  type ChangeLog,
  emptyLog,
  redone,
  type Tables,
  type TakenLog,
  undone,
  type What,
} from "./change.ts";
import { type Check, fetchChecks } from "./checks.ts";
import { type Moments, noMoments } from "./moments.ts";
import { createRuns, words } from "./runs.ts";
import { type Answer, isStale, type Opened, type Running, type Session, withLog } from "./session.ts";
import type { Store } from "./store.ts";
import { withAside, withoutVariant, withVariant } from "./variants.ts";

/** What people can do. What goes wrong is in the session, too. */
export interface Actions {
  /** Opens a scenario, with work on it where it comes from a session. Where either is wrong nothing changes. */
  readonly open: (opened: Opened, work?: Pick<Session, "log" | "wish" | "by">) => Promise<boolean>;
  readonly plan: () => Promise<void>;
  readonly stop: () => void;
  /**
   * Makes changes; what people at a table say is answered at once. Changes that contradict what is pinned are not made: the
   * session has the question which of them holds, for `settle` to answer; undefined till then.
   */
  readonly change: (whats: readonly What[], why: string) => Promise<readonly Problem[] | undefined>;
  /** Makes changes of another session here, in one step, with their own who, why and when. */
  readonly adopt: (changes: readonly Change[]) => Promise<readonly Problem[] | undefined>;
  /** Which holds of what contradicts: the later, where the earlier is given up (both are in the list of changes), or else the earlier. */
  readonly settle: (giveUp: boolean) => void;
  /** Answers the question as it stands where that is quick, if the package on screen answers another. */
  readonly follow: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /**
   * The log of the session as files, with what was taken before at its beginning; `forget`: a name to take away. Null where what was taken
   * before does not hold; undefined where it was not made.
   */
  readonly takeLog: (forget?: string) => Promise<TakenLog | null | undefined>;
  readonly wish: (wish: Wish) => void;
  readonly keep: (name: string) => void;
  /** Another name for a package that was kept. */
  readonly rename: (key: string, name: string) => void;
  readonly drop: (key: string) => void;
  /** Keeps the session as it is beside itself, under a name. */
  readonly saveVariant: (name: string) => void;
  /** Goes on with a session beside this one, which takes its place there. */
  readonly resume: (id: number) => Promise<void>;
  readonly discard: (id: number) => void;
  /** Asks the engine about a package that it may have forgotten. */
  readonly ask: <Result>(answer: Answer, question: (engine: RemoteEngine) => Promise<Result>) => Promise<Result>;
  /** Asks something that takes as long as solving, by its name where that matters; undefined when it was stopped for something else, or went wrong. */
  readonly study: <Result>(
    work: (engine: RemoteEngine, log: ChangeLog, onMoments: OnMoments) => Promise<Result>,
    key?: string,
  ) => Promise<Result | undefined>;
  /** Something that takes no time to speak of; undefined when the engine was lost. */
  readonly quick: <Result>(question: (engine: RemoteEngine) => Promise<Result>) => Promise<Result | undefined>;
  /** Goes on with a scenario in which tables were taken over: one step, to be undone as any other. */
  readonly takeTables: (tables: Tables, why: string) => Promise<readonly Problem[] | undefined>;
  /** Checks a plan of unknown making and keeps it to compare with. */
  readonly check: (name: string, plan: unknown) => Promise<Checked | undefined>;
  readonly update: (part: Partial<Session>) => void;
}

/** Tells a new engine what the page knows. */
export async function brief(engine: RemoteEngine, { opened, answer }: Session): Promise<void> {
  if (opened === undefined) return;
  await engine.parse(opened.files, opened.main);
  if (answer !== undefined) await engine.recall(answer.key, answer.log, answer.made.package);
}

/** The session with another scenario open, of which nothing is known yet. */
function begun(session: Session, opened: Opened, scenario: Scenario): Session {
  const { answer: _answer, previous: _previous, refusal: _refusal, lost: _lost, anew: _anew, ...others } = session;
  // What still runs is of the scenario before.
  const { contradiction: _contradiction, called: _called, running: _running, ...rest } = others;
  return { ...rest, opened, base: scenario, scenario, log: emptyLog };
}

/** `moment`: the time of day, ISO, for the list of changes. */
export function createActions(
  store: Store<Session>,
  moments: Store<Moments>,
  engine: EngineClient,
  moment: () => string,
): Actions {
  const update = (part: Partial<Session>) => store.set((session) => ({ ...session, ...part }));
  const runs = createRuns(store, moments, engine);
  const { run, quick, stop } = runs;
  const { plan, follow } = createAnswering(store, engine, runs);

  function setLog(log: ChangeLog): void {
    store.set(({ contradiction: _contradiction, ...session }) => withLog({ ...session, problems: [] }, log));
    follow();
  }

  async function change(
    whats: readonly What[],
    why: string,
    gives: readonly Pin[] = [],
  ): Promise<readonly Problem[] | undefined> {
    // Fetched first: nothing comes between looking at what holds and changing it.
    const check = await fetchChecks(whats);
    if (isElsewhere()) return undefined;
    const { log, by, base, scenario: now } = store.get();
    if (base === undefined || now === undefined) return [];
    // Pressed twice, it is made once.
    if (whats.length > 0 && whats.every((what) => holdsAlready(base, log, what, why))) return [];
    const all = [...gives.map((pin): What => ({ type: "unpin", pin })), ...whats];
    const pins = contradicted(now, all);
    if (pins.length > 0) {
      update({ contradiction: { whats, why, pins } });
      return undefined;
    }
    const at = moment();
    return make(
      check,
      all.map((what) => ({ what, by, why, at })),
    );
  }

  /** Whether somebody went on elsewhere in the meantime: what is made here now nobody would keep. */
  function isElsewhere(): boolean {
    if (store.get().elsewhere === undefined) return false;
    update({ elsewhere: "asking" });
    return true;
  }

  /** Makes changes that contradict nothing, in one step; gives what is wrong with the scenario that they would make. */
  function make(check: Check, changes: readonly Change[]): readonly Problem[] | undefined {
    if (isElsewhere()) return undefined;
    const { log, base } = store.get();
    if (base === undefined || changes.length === 0) return [];
    const next = changes.reduce((before, one, n) => added(before, { ...one, ...(n > 0 && { joined: true }) }), log);
    const scenario = applied(base, next);
    const problems = check(applied(base, log), scenario, next);
    if (problems.length > 0) update({ problems });
    else setLog(next);
    return problems;
  }

  async function open(opened: Opened, work?: Pick<Session, "log" | "wish" | "by">): Promise<boolean> {
    const running: Running = { task: "open", key: opened.name };
    const { opened: old, running: before, elsewhere } = store.get();
    update({ running, problems: [] });
    try {
      const parsed = await engine.call(async (remote) => {
        const read = await remote.parse(opened.files, opened.main);
        const problems = read.status === "ok" && work !== undefined ? await remote.tryLog(work.log) : [];
        if (problems.length === 0) return read;
        if (old !== undefined) await remote.parse(old.files, old.main);
        return { status: "problems", problems } as const;
      });
      if (parsed.status === "problems") {
        update({ problems: parsed.problems });
        return false;
      }
      const { scenario } = parsed;
      if (elsewhere === undefined && store.get().elsewhere !== undefined) {
        if (old !== undefined) await engine.call((remote) => remote.parse(old.files, old.main));
        update({ elsewhere: "asking" });
        return false;
      }
      moments.set(() => noMoments);
      store.set((session) => {
        const next = begun(withAside(session, session, moment()), opened, scenario);
        return work === undefined ? next : withLog({ ...next, wish: work.wish, by: work.by }, work.log);
      });
      return true;
    } catch (error) {
      update({ lost: words(error) });
      return false;
    } finally {
      if (store.get().running === running) {
        store.set(({ running: _running, ...rest }) => rest);
        // What was computed when this came between is asked again, where nothing came of this.
        if (before?.task === "plan" || before?.task === "amend") void plan();
      }
    }
  }

  return {
    open,
    quick,
    follow,
    async takeTables(tables, why) {
      const problems = await change([{ type: "tables", ...tables }], why);
      // Where that is no small change it is nobody's wish to look at figures of before.
      if (problems?.length === 0 && store.get().running === undefined && isStale(store.get())) void plan();
      return problems;
    },
    async check(name, plan) {
      const { log, wish, kept } = store.get();
      const key = `file ${name} ${moment()}`;
      const checked = await quick((remote) => remote.check(key, log, plan));
      if (checked?.status === "done")
        update({ kept: [...kept, { key, wish, log, made: checked, name, at: moment() }] });
      return checked;
    },
    plan,
    update,
    study: (work, key = "") =>
      run({ task: "study", key }, (remote, onMoments) => work(remote, store.get().log, onMoments)),
    stop,
    change,
    adopt: async (changes) => make(await fetchChecks(changes.map(({ what }) => what)), changes),
    settle(giveUp) {
      const { contradiction } = store.get();
      store.set(({ contradiction: _contradiction, ...rest }) => rest);
      if (!giveUp || contradiction === undefined) return;
      update({ why: "", provided: "" });
      void change(contradiction.whats, contradiction.why, contradiction.pins);
    },
    undo: () => setLog(undone(store.get().log, { by: store.get().by, at: moment() })),
    redo: () => setLog(redone(store.get().log, { by: store.get().by, at: moment() })),
    async takeLog(forget) {
      const { log, opened } = store.get();
      const found = await quick(async (remote) => (await remote.tell(log, moment(), forget)) ?? null);
      if (found === undefined || found === null) return found;
      const now = store.get();
      // What is not kept would be written anew the next time: nobody gets it.
      if (isElsewhere() || now.opened !== opened || now.log.taken !== log.taken) return undefined;
      store.set((session) => ({ ...session, log: { ...session.log, taken: found } }));
      return found;
    },
    wish(wish) {
      update({ wish });
      follow();
    },
    keep(name) {
      const { answer, kept } = store.get();
      if (answer === undefined) return;
      update({ kept: [...kept.filter((one) => one.key !== answer.key), { ...answer, name, at: moment() }] });
    },
    rename(key, name) {
      update({ kept: store.get().kept.map((one) => (one.key === key ? { ...one, name } : one)) });
    },
    drop: (key) => update({ kept: store.get().kept.filter((one) => one.key !== key) }),
    saveVariant(name) {
      const { opened } = store.get();
      if (opened === undefined) return;
      store.set((session) => ({ ...withVariant(session, { ...session, opened }, name, moment()), called: name }));
    },
    async resume(id) {
      const variant = store.get().variants.find((one) => one.id === id);
      if (variant === undefined || !(await open(variant.opened))) return;
      const { log, wish, by, answer, previous, name } = variant;
      const made = { ...(answer !== undefined && { answer }), ...(previous !== undefined && { previous }) };
      store.set((session) => withLog({ ...withoutVariant(session, id), called: name, wish, by, ...made }, log));
      if (answer === undefined || answer.open === true) await plan();
      else follow();
    },
    discard: (id) => store.set((session) => withoutVariant(session, id)),
    ask: (answer, question) =>
      engine.call(async (remote) => {
        await recall(remote, answer);
        return question(remote);
      }),
  };
}
