import type { Actions } from "./actions.ts";
import { fetchBundled } from "./bundled.ts";
import { keepFrom, recalled } from "./keeping.ts";
import type { Session } from "./session.ts";
import { withLog } from "./session.ts";
import type { Store } from "./store.ts";

/** The scenario that a first visit begins with. */
const first = "netherlands-2024";

/** Begins where the last visit ended, or with the bundled country; from then on everything is kept. */
export async function begin(store: Store<Session>, actions: Actions): Promise<void> {
  const kept = await recalled();
  if (kept === undefined || !(await actions.open(kept.opened))) {
    try {
      const opened = await fetchBundled(first);
      if (await actions.open(opened)) keepFrom(store);
    } catch (error) {
      return actions.update({ lost: error instanceof Error ? error.message : String(error) });
    }
    return actions.plan();
  }
  store.set((session) => withLog({ ...session, ...kept.rest }, kept.log));
  keepFrom(store);
  if (store.get().answer === undefined) await actions.plan();
}
