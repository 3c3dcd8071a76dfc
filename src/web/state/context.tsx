import { createContext, useContext } from "react";
import type { Actions } from "./actions.ts";
import type { Moments } from "./moments.ts";
import type { Session } from "./session.ts";
import { type Store, useStore } from "./store.ts";

/** The page's session and what people can do with it. */
export interface Table {
  readonly store: Store<Session>;
  /** Of the last run: they come many a second. */
  readonly moments: Store<Moments>;
  readonly actions: Actions;
  /** Goes on here with the session that another page has. */
  readonly take: () => Promise<void>;
}

const Context = createContext<Table | undefined>(undefined);
export const TableProvider = Context.Provider;

export function useActions(): Actions {
  return useTable().actions;
}

export function useSession(): Session {
  return useStore(useTable().store);
}

export function useMoments(): Moments {
  return useStore(useTable().moments);
}

export function useTable(): Table {
  const table = useContext(Context);
  if (table === undefined) throw new Error("There is no session here. Maybe TableProvider is missing above.");
  return table;
}
