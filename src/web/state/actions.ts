import type { Pin, Scenario } from "../../domain/index.ts";
import type { Checked, OnMoments, Wish } from "../engine/api.ts";
import type { EngineClient, RemoteEngine } from "../engine/client.ts";
import type { Problem } from "../../scenario/index.ts";
import { createAnswering, recall } from "./answering.ts";
import { applied, contradicted } from "./apply.ts";
import { added, type Change, type ChangeLog, emptyLog, redone, undone, type What } from "./change.ts";
import { createRuns, words } from "./runs.ts";
import { type Answer, isStale, type Opened, type Running, type Session, withLog } from "./session.ts";
import type { Store } from "./store.ts";
import { withAside, withoutVariant, withVariant } from "./variants.ts";

/** What people can do. What goes wrong is in the session, too. */
export interface Actions {
  readonly open: (opened: Opened) => Promise<boolean>;
  readonly plan: () => Promise<void>;
  readonly stop: () => void;
  /**
   * Makes changes; what people at a table say is answered at once. Changes that contradict what is pinned are not made: the
   * session has the question which of them holds, for `settle` to answer; undefined till then.
   */
  readonly change: (whats: readonly What[], why: string) => Promise<readonly Problem[] | undefined>;
  /** Makes changes of another session here, in one step, with their own who, why and when. */
  readonly adopt: (changes: readonly Change[]) => Promise<readonly Problem[]>;
  /** Which holds of what contradicts: the later, where the earlier is given up (both are in the list of changes), or else the earlier. */
  readonly settle: (giveUp: boolean) => void;
  /** Answers the question as it stands where that is quick, if the package on screen answers another. */
  readonly follow: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly wish: (wish: Wish) => void;
  readonly keep: (name: string) => void;
  readonly drop: (key: string) => void;
  /** Keeps the session as it is beside itself, under a name. */
  readonly saveVariant: (name: string) => void;
  /** Goes on with a session beside this one, which takes its place there. */
  readonly resume: (id: number) => Promise<void>;
  readonly discard: (id: number) => void;
  /** Asks the engine about a package that it may have forgotten. */
  readonly ask: <Result>(answer: Answer, question: (engine: RemoteEngine) => Promise<Result>) => Promise<Result>;
  /** Asks something that takes as long as solving; undefined when it was stopped for something else, or went wrong. */
  readonly study: <Result>(
    work: (engine: RemoteEngine, log: ChangeLog, onMoments: OnMoments) => Promise<Result>,
  ) => Promise<Result | undefined>;
  /** Something that takes no time to speak of; undefined when the engine was lost. */
  readonly quick: <Result>(question: (engine: RemoteEngine) => Promise<Result>) => Promise<Result | undefined>;
  /** What keeps changes of unknown making from the scenario that is open. */
  readonly tryLog: (log: ChangeLog) => Promise<readonly Problem[]>;
  /** Goes on with a scenario in which tables were taken over: one step, to be undone as any other. */
  readonly takeTables: (names: string, scenario: Scenario, why: string) => Promise<readonly Problem[] | undefined>;
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

const pinsFile = () => import("../../scenario/pins-file.ts");

/** The session with another scenario open, of which nothing is known yet. */
function begun(session: Session, opened: Opened, scenario: Scenario): Session {
  const { answer: _answer, previous: _previous, refusal: _refusal, lost: _lost, anew: _anew, ...others } = session;
  const { contradiction: _contradiction, called: _called, ...rest } = others;
  return { ...rest, opened, base: scenario, scenario, log: emptyLog, moments: [] };
}

/** `moment`: the time of day, ISO, for the list of changes. */
export function createActions(store: Store<Session>, engine: EngineClient, moment: () => string): Actions {
  const update = (part: Partial<Session>) => store.set((session) => ({ ...session, ...part }));
  const runs = createRuns(store, engine);
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
    await pinsFile();
    const { by, base, scenario: now } = store.get();
    if (base === undefined || now === undefined) return [];
    const all = [...gives.map((pin): What => ({ type: "unpin", pin })), ...whats];
    const pins = contradicted(now, all);
    if (pins.length > 0) {
      update({ contradiction: { whats, why, pins } });
      return undefined;
    }
    const at = moment();
    return make(all.map((what) => ({ what, by, why, at })));
  }

  /** Makes changes that contradict nothing, in one step; gives what is wrong with the scenario that they would make. */
  async function make(changes: readonly Change[]): Promise<readonly Problem[]> {
    const { withPins } = await pinsFile();
    const { log, base } = store.get();
    if (base === undefined || changes.length === 0) return [];
    const next = changes.reduce((before, one, n) => added(before, { ...one, ...(n > 0 && { joined: true }) }), log);
    const scenario = applied(base, next);
    const checked = withPins({ ...scenario, pins: [] }, "pins", JSON.stringify({ pins: scenario.pins }));
    if (checked.status === "problems") {
      update({ problems: checked.problems });
      return checked.problems;
    }
    setLog(next);
    return [];
  }

  async function open(opened: Opened): Promise<boolean> {
    const running: Running = { task: "open", key: opened.name };
    update({ running, problems: [] });
    try {
      const parsed = await engine.call((remote) => remote.parse(opened.files, opened.main));
      if (parsed.status === "problems") {
        update({ problems: parsed.problems });
        return false;
      }
      const { scenario } = parsed;
      store.set((session) => begun(withAside(session, session, moment()), opened, scenario));
      return true;
    } catch (error) {
      update({ lost: words(error) });
      return false;
    } finally {
      store.set(({ running: _running, ...rest }) => rest);
    }
  }

  return {
    open,
    quick,
    follow,
    async takeTables(names, scenario, why) {
      const problems = await change([{ type: "tables", names, scenario }], why);
      // Where that is no small change it is nobody's wish to look at figures of before.
      if (problems?.length === 0 && store.get().running === undefined && isStale(store.get())) void plan();
      return problems;
    },
    tryLog: async (log) => (await quick((remote) => remote.tryLog(log))) ?? [],
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
    study: (work) => run({ task: "study", key: "" }, (remote, onMoments) => work(remote, store.get().log, onMoments)),
    stop,
    change,
    adopt: make,
    settle(giveUp) {
      const { contradiction } = store.get();
      store.set(({ contradiction: _contradiction, ...rest }) => rest);
      if (!giveUp || contradiction === undefined) return;
      update({ why: "" });
      void change(contradiction.whats, contradiction.why, contradiction.pins);
    },
    undo: () => setLog(undone(store.get().log)),
    redo: () => setLog(redone(store.get().log)),
    wish(wish) {
      update({ wish });
      follow();
    },
    keep(name) {
      const { answer, kept } = store.get();
      if (answer === undefined) return;
      update({ kept: [...kept.filter((one) => one.key !== answer.key), { ...answer, name, at: moment() }] });
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
