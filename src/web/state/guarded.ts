import type { Actions } from "./actions.ts";
import type { Session } from "./session.ts";
import type { Store } from "./store.ts";

/** What people can do, where another page has the session: nothing is changed before somebody says that it goes on here. */
export function guarded(actions: Actions, store: Store<Session>): Actions {
  const mine = () => {
    if (store.get().elsewhere === undefined) return true;
    store.set((session) => ({ ...session, elsewhere: "asking" }));
    return false;
  };
  /** An action that is asked about, with what it gives where it is not done. */
  function asked<Given extends readonly unknown[], Result>(
    act: (...given: Given) => Result,
    instead: NoInfer<Result>,
  ): (...given: Given) => Result {
    return (...given) => (mine() ? act(...given) : instead);
  }
  const nothing = Promise.resolve();
  return {
    ...actions,
    open: asked(actions.open, Promise.resolve(false)),
    plan: asked(actions.plan, nothing),
    change: asked(actions.change, Promise.resolve(undefined)),
    adopt: asked(actions.adopt, Promise.resolve(undefined)),
    settle: asked(actions.settle, undefined),
    undo: asked(actions.undo, undefined),
    redo: asked(actions.redo, undefined),
    wish: asked(actions.wish, undefined),
    takeLog: asked(actions.takeLog, Promise.resolve(undefined)),
    keep: asked(actions.keep, undefined),
    rename: asked(actions.rename, undefined),
    drop: asked(actions.drop, undefined),
    saveVariant: asked(actions.saveVariant, undefined),
    resume: asked(actions.resume, nothing),
    discard: asked(actions.discard, undefined),
    takeTables: asked(actions.takeTables, Promise.resolve(undefined)),
    check: asked(actions.check, Promise.resolve(undefined)),
  };
}
