import type { OnMoments } from "../engine/api.ts";
import { type EngineClient, EngineLost, listen, type RemoteEngine } from "../engine/client.ts";
import { type Moments, noMoments } from "./moments.ts";
import type { Running, Session } from "./session.ts";
import type { Store } from "./store.ts";

/** What the engine is asked, one long thing at a time; what goes wrong is in the session. */
export interface Runs {
  /**
   * Runs one task of the engine; undefined when another was begun in the meantime, or it went wrong. `take`: the session with what came
   * of it, in the same step in which nothing runs any more.
   */
  readonly run: <Result>(
    running: Running,
    work: (engine: RemoteEngine, onMoments: OnMoments) => Promise<Result>,
    take?: (session: Session, result: Result) => Session,
  ) => Promise<Result | undefined>;
  /** Something that takes no time to speak of; undefined when the engine was lost. */
  readonly quick: <Result>(question: (engine: RemoteEngine) => Promise<Result>) => Promise<Result | undefined>;
  readonly stop: () => void;
}

/** `moments`: those of the last run, for its picture. Not in the session: nothing else is drawn again with each of them. */
export function createRuns(store: Store<Session>, moments: Store<Moments>, engine: EngineClient): Runs {
  const lost = (error: unknown) => store.set((session) => ({ ...session, lost: words(error) }));
  return {
    async run(running, work, take) {
      const mine = () => store.get().running === running;
      store.set(({ lost: _lost, ...rest }) => ({ ...rest, running, problems: [] }));
      moments.set(() => noMoments);
      const follow = listen((more: Moments) => {
        if (mine()) moments.set((before) => [...before, ...more]);
      });
      try {
        const result = await engine.call((remote) => work(remote, follow));
        if (!mine()) return undefined;
        store.set(({ running: _running, ...rest }) => take?.(rest, result) ?? rest);
        return result;
      } catch (error) {
        if (mine()) lost(error);
        return undefined;
      } finally {
        if (mine()) store.set(({ running: _running, ...rest }) => rest);
      }
    },
    async quick(question) {
      try {
        return await engine.call(question);
      } catch (error) {
        lost(error);
        return undefined;
      }
    },
    stop: () => void engine.call((remote) => remote.stop()).catch(() => undefined),
  };
}

export function words(error: unknown): string {
  if (error instanceof EngineLost) return error.message === "" ? "gone" : error.message;
  return error instanceof Error ? error.message : String(error);
}
