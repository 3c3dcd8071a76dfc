import { type EngineClient, EngineLost, listen } from "../engine/client.ts";
import type { Checked, Made, Moment, OnMade, OnMoments, Planned, Wish } from "../engine/api.ts";
import type { RemoteEngine } from "../engine/client.ts";
import type { Problem } from "../../scenario/index.ts";
import { applied } from "./apply.ts";
import { added, type ChangeLog, emptyLog, redone, undone, type What } from "./change.ts";
import { isSmallChange } from "./small-change.ts";
import { type Answer, keyOf, type Opened, type Running, type Session, withLog } from "./session.ts";
import type { Store } from "./store.ts";

/** What people can do. What goes wrong is in the session, too. */
export interface Actions {
  readonly open: (opened: Opened) => Promise<boolean>;
  readonly plan: () => Promise<void>;
  readonly stop: () => void;
  /** Makes changes, unless they contradict others; pins about sites are answered at once. */
  readonly change: (whats: readonly What[], why: string) => Promise<readonly Problem[]>;
  /** Answers the question as it stands where that is quick, if the package on screen answers another. */
  readonly follow: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly wish: (wish: Wish) => void;
  readonly keep: (name: string) => void;
  readonly drop: (key: string) => void;
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
  /** Goes on with a scenario in which tables were taken over; changes stay. */
  readonly takeTables: (names: string, scenario: string) => Promise<void>;
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

/** Reminds the engine of a package that it may have forgotten, or never have known: after a reload it is another engine. */
async function recall(engine: RemoteEngine, { key, log, made }: Answer): Promise<void> {
  if (!(await engine.knows(key))) await engine.recall(key, log, made.package);
}

/** `moment`: the time of day, ISO, for the list of changes. */
export function createActions(store: Store<Session>, engine: EngineClient, moment: () => string): Actions {
  const update = (part: Partial<Session>) => store.set((session) => ({ ...session, ...part }));

  /** Runs one task of the engine; undefined when another was begun in the meantime, or it went wrong. */
  async function run<Result>(
    running: Running,
    work: (engine: RemoteEngine, onMoments: OnMoments) => Promise<Result>,
  ): Promise<Result | undefined> {
    const mine = () => store.get().running === running;
    store.set(({ lost: _lost, ...rest }) => ({ ...rest, running, moments: [], problems: [] }));
    const follow = listen((moments: readonly Moment[]) => {
      if (mine()) store.set((session) => ({ ...session, moments: [...session.moments, ...moments] }));
    });
    try {
      const result = await engine.call((remote) => work(remote, follow));
      return mine() ? result : undefined;
    } catch (error) {
      if (mine()) update({ lost: words(error) });
      return undefined;
    } finally {
      if (mine()) store.set(({ running: _running, ...rest }) => rest);
    }
  }

  /** Runs what ends in a package, and takes it over. */
  async function propose(
    running: Running,
    work: (engine: RemoteEngine, onMoments: OnMoments, onMade: OnMade) => Promise<Planned>,
  ): Promise<void> {
    const session = store.get();
    const { log, wish } = session;
    const before = groundOf(session);
    store.set(({ refusal: _refusal, ...rest }) => rest);
    const asked = { key: running.key, wish, log };
    const show = listen((made: Made) => {
      if (store.get().running === running)
        store.set((session) => taken(session, made, { ...asked, open: true }, before));
    });
    const planned = await run(running, (engine, onMoments) => work(engine, onMoments, show));
    if (planned === undefined) return;
    store.set((session) => taken(session, planned, asked, before));
    const { answer } = store.get();
    if (answer !== undefined) answers.add(answer);
  }

  async function plan(): Promise<void> {
    const { scenario, wish, log } = store.get();
    if (scenario === undefined) return;
    const key = keyOf(scenario, wish);
    await propose({ task: "plan", key }, (remote, ...listeners) => remote.plan(key, log, wish, ...listeners));
  }

  const answers = createMemory();

  /** After a change: what was answered before is shown again; otherwise asks for a new package at once where that is quick; otherwise the old one is marked. */
  function follow(): void {
    const { scenario, wish, log, answer, previous } = store.get();
    if (scenario === undefined) return;
    const key = keyOf(scenario, wish);
    // That there is no package, or that a proposal is on its way, is of another question.
    store.set((session) => about(key, session));
    if (answer === undefined || answer.key === key) return;
    const before = answers.find(key) ?? (previous?.key === key ? previous : undefined);
    if (before !== undefined)
      return store.set(({ refusal: _refusal, running: _running, ...rest }) => ({
        ...rest,
        answer: before,
        previous: answer,
      }));
    const ground = groundOf(store.get());
    if (ground === undefined || !isSmallChange(ground, { scenario, wish }))
      return answer.open === true ? void plan() : undefined;
    void propose({ task: "amend", key }, async (remote, ...listeners) => {
      await recall(remote, ground);
      return remote.amend(key, ground.key, log, wish, ...listeners);
    });
  }

  function setLog(log: ChangeLog): void {
    store.set((session) => withLog({ ...session, problems: [] }, log));
    follow();
  }

  async function quick<Result>(question: (engine: RemoteEngine) => Promise<Result>): Promise<Result | undefined> {
    try {
      return await engine.call(question);
    } catch (error) {
      update({ lost: words(error) });
      return undefined;
    }
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
      store.set(({ answer: _answer, previous: _previous, refusal: _refusal, lost: _lost, ...rest }) => ({
        ...rest,
        opened,
        base: scenario,
        scenario,
        log: emptyLog,
        moments: [],
      }));
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
    async takeTables(names, scenario) {
      const { log, opened } = store.get();
      const name = `${opened?.name ?? ""} + ${names}`.slice(0, 200);
      if (!(await open({ name, files: { "scenario.json": scenario } }))) return;
      store.set((session) => withLog(session, log));
      await plan();
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
    stop: () => void engine.call((remote) => remote.stop()).catch(() => undefined),
    async change(whats, why) {
      const { withPins } = await import("../../scenario/pins-file.ts");
      const { log, by, base } = store.get();
      if (base === undefined) return [];
      const next = whats.reduce((all, what) => added(all, { what, by, why, at: moment() }), log);
      const scenario = applied(base, next);
      const checked = withPins({ ...scenario, pins: [] }, "pins", JSON.stringify({ pins: scenario.pins }));
      if (checked.status === "problems") return checked.problems;
      setLog(next);
      return [];
    },
    undo: () => setLog(undone(store.get().log)),
    redo: () => setLog(redone(store.get().log)),
    wish: (wish) => update({ wish }),
    keep(name) {
      const { answer, kept } = store.get();
      if (answer === undefined) return;
      update({ kept: [...kept.filter((one) => one.key !== answer.key), { ...answer, name, at: moment() }] });
    },
    drop: (key) => update({ kept: store.get().kept.filter((one) => one.key !== key) }),
    ask: (answer, question) =>
      engine.call(async (remote) => {
        await recall(remote, answer);
        return question(remote);
      }),
  };
}

/** The last answers by their keys: undoing a change shows at once what was on screen before it. */
function createMemory(most = 20) {
  const answers = new Map<string, Answer>();
  return {
    find: (key: string) => answers.get(key),
    add(answer: Answer) {
      answers.delete(answer.key);
      answers.set(answer.key, answer);
      for (const old of [...answers.keys()].slice(0, -most)) answers.delete(old);
    },
  };
}

/** The answer that others are built on and held against: one that is only on the way gives way to the one before it. */
function groundOf({ answer, previous }: Session): Answer | undefined {
  return answer?.open === true ? previous : answer;
}

/** The session without a refusal of another question, and without the proposal on its way for one. */
function about(key: string, { refusal, running, ...rest }: Session): Session {
  const other = running?.task === "amend" && running.key !== key;
  return {
    ...rest,
    ...(refusal?.key === key && { refusal }),
    ...(running !== undefined && !other && { running }),
  };
}

/** `before`: the answer on screen when it was asked. */
function taken(session: Session, planned: Planned, asked: Omit<Answer, "made">, before: Answer | undefined): Session {
  if (planned.status !== "done") return { ...session, refusal: { key: asked.key, planned } };
  return {
    ...session,
    answer: { ...asked, made: planned },
    ...(before === undefined ? {} : { previous: before }),
  };
}

function words(error: unknown): string {
  if (error instanceof EngineLost) return error.message === "" ? "gone" : error.message;
  return error instanceof Error ? error.message : String(error);
}
