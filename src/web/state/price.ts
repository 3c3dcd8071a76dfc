import type { Priced } from "../engine/api.ts";
import { stepsOf } from "./change.ts";
import type { Table } from "./context.tsx";
import { isStale } from "./session.ts";

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
  const session = store.get();
  const { log, opened, answer } = session;
  // What is still being sought, or is of other choices, is nothing to hold the rest at.
  const stands = answer !== undefined && answer.open !== true && !isStale(session);
  const key = stands ? answer.key : "";
  const found = await actions.study((engine, _log, onMoments) => engine.price(key, log, pin, onMoments), pricing(pin));
  if (found?.status !== "priced") return found;
  const { status: _status, ...price } = found;
  const measured = { pin, ...price, steps: stepsOf(log).length };
  store.set((now) => {
    // Opened meanwhile, or gone on with elsewhere: then it is of another session.
    if (now.opened !== opened || now.elsewhere !== undefined) return now;
    const others = (now.log.prices ?? []).filter((one) => one.pin !== pin);
    return { ...now, log: { ...now.log, prices: [...others, measured] } };
  });
  return found;
}
