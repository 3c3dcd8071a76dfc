import type { Priced } from "../engine/api.ts";
import { stepsOf } from "./change.ts";
import type { Table } from "./context.tsx";

/** Under what name it runs. */
export const pricing = (pin: string) => `price ${pin}`;

/**
 * Has the price of a pin measured, by what it settles, and keeps it with the session; gives why there is none, or undefined where
 * something else was asked for meanwhile. Nothing else of the session changes.
 */
export async function askPrice(
  { store, actions }: Pick<Table, "store" | "actions">,
  pin: string,
): Promise<Priced | undefined> {
  const { log, opened } = store.get();
  const found = await actions.study((engine, _log, onMoments) => engine.price(log, pin, onMoments), pricing(pin));
  if (found?.status !== "priced") return found;
  const { status: _status, ...price } = found;
  const measured = { pin, ...price, steps: stepsOf(log).length };
  store.set((session) => {
    // Opened meanwhile, or gone on with elsewhere: then it is of another session.
    if (session.opened !== opened || session.elsewhere !== undefined) return session;
    const others = (session.log.prices ?? []).filter((one) => one.pin !== pin);
    return { ...session, log: { ...session.log, prices: [...others, measured] } };
  });
  return found;
}
