import { EngineLost, type EngineClient, listen } from "../engine/client.ts";
import type { Planned } from "../engine/api.ts";
import { added, emptyLog, redone, undone, type What } from "./change.ts";
import { keyOf, type Opened, type Running, type Session, withLog } from "./session.ts";
import type { Store } from "./store.ts";

/** What people can do. Every action ends with the session as it then is; what goes wrong is in the session too. */
export interface Actions {
  readonly open: (opened: Opened) => Promise<void>;
  readonly plan: () => Promise<void>;
  readonly stop: () => void;
  readonly change: (what: What, why: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly update: (part: Partial<Session>) => void;
}

/** `moment`: the time of day, ISO, for the list of changes. */
export function createActions(store: Store<Session>, engine: EngineClient, moment: () => string): Actions {
  const update = (part: Partial<Session>) => store.set((session) => ({ ...session, ...part }));
  const done = () => store.set(({ running: _running, ...rest }) => rest);

  async function open(opened: Opened): Promise<void> {
    update({ running: { task: "open", key: opened.name, moments: [] } });
    try {
      const parsed = await engine.call((remote) => remote.parse(opened.files, opened.main));
      if (parsed.status === "problems") return update({ problems: parsed.problems });
      store.set(({ answer: _answer, refusal: _refusal, lost: _lost, ...rest }) => ({
        ...rest,
        opened,
        base: parsed.scenario,
        scenario: parsed.scenario,
        log: emptyLog,
        problems: [],
        moments: [],
      }));
    } catch (error) {
      lose(error);
    } finally {
      done();
    }
  }

  async function plan(): Promise<void> {
    const { scenario, wish } = store.get();
    if (scenario === undefined) return;
    const key = keyOf(scenario, wish);
    const follow = begin({ task: "plan", key, moments: [] });
    try {
      finish(key, await engine.call((remote) => remote.plan(scenario, wish, follow)));
    } catch (error) {
      lose(error);
    } finally {
      done();
    }
  }

  function begin(running: Running) {
    store.set(({ refusal: _refusal, lost: _lost, ...rest }) => ({ ...rest, running, moments: [] }));
    return listen((moments) => store.set((session) => ({ ...session, moments: [...session.moments, ...moments] })));
  }

  function finish(key: string, planned: Planned): void {
    store.set((session) =>
      planned.status === "done"
        ? { ...session, answer: { key, wish: session.wish, made: planned } }
        : { ...session, refusal: { key, planned } },
    );
  }

  function lose(error: unknown): void {
    if (!(error instanceof EngineLost)) throw error;
    update({ lost: error.message });
  }

  return {
    open,
    plan,
    update,
    stop: () => void engine.call((remote) => remote.stop()).catch(() => undefined),
    change(what, why) {
      const { log, by } = store.get();
      store.set((session) => withLog(session, added(log, { what, by, why, at: moment() })));
    },
    undo: () => store.set((session) => withLog(session, undone(session.log))),
    redo: () => store.set((session) => withLog(session, redone(session.log))),
  };
}
