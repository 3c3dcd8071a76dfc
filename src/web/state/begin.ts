import type { Actions } from "./actions.ts";
import { bundledNames, fetchBundled } from "./bundled.ts";
import { keepFrom, recalled } from "./keeping.ts";
import type { Session } from "./session.ts";
import { withLog } from "./session.ts";
import type { Store } from "./store.ts";
import { withAside } from "./variants.ts";

/** The scenario that a first visit begins with. */
const first = "netherlands-2024";

/**
 * Begins where the last visit ended, or with a bundled scenario: the country, or the one that the address asks for
 * (`?scenario=two-provinces`); the last visit is then set aside. From then on everything is kept.
 */
export async function begin(
  store: Store<Session>,
  actions: Actions,
  search: string,
  moment: () => string,
): Promise<void> {
  const asked = new URLSearchParams(search).get("scenario");
  const wanted = bundledNames.find((name) => name === asked);
  const kept = await recalled();
  const goesOn = kept !== undefined && (wanted === undefined || kept.opened.name === wanted);
  if (goesOn && (await actions.open(kept.opened))) {
    store.set((session) => withLog({ ...session, ...kept }, kept.log));
    keepFrom(store);
    // The last visit may have ended in the middle of an answer: it goes on from the one before.
    const { answer, previous } = store.get();
    if (answer?.open === true && previous !== undefined) store.set((session) => ({ ...session, answer: previous }));
    if (answer === undefined || (answer.open === true && previous === undefined)) await actions.plan();
    else actions.follow();
    return;
  }
  if (kept !== undefined) {
    const { kept: packages, variants } = kept;
    store.set((session) => withAside({ ...session, kept: packages, variants }, kept, moment()));
  }
  try {
    if (await actions.open(await fetchBundled(wanted ?? first))) keepFrom(store);
  } catch (error) {
    return actions.update({ lost: error instanceof Error ? error.message : String(error) });
  }
  await actions.plan();
}
