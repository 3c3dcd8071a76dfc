import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { createEngineClient } from "./engine/client.ts";
import { brief, createActions } from "./state/actions.ts";
import { TableProvider } from "./state/context.tsx";
import { guarded } from "./state/guarded.ts";
import { isLarge, setLarge } from "./state/large-type.ts";
import { noMoments } from "./state/moments.ts";
import { firstSession } from "./state/session.ts";
import { registerWorker, whenShown } from "./state/offline.ts";
import { createSitting } from "./state/sitting.ts";
import { createStore } from "./state/store.ts";

/** The one place that asks for the time of day: it goes into the list of changes, and nowhere else. */
function moment(): string {
  // oxlint-disable-next-line no-restricted-globals
  return new Date().toISOString();
}

const store = createStore(firstSession);
const moments = createStore(noMoments);
const actions = createActions(
  store,
  moments,
  createEngineClient((engine) => brief(engine, store.get())),
  moment,
);
const sitting = createSitting(store, actions, location.search, moment);

// As it was left, on every screen.
if (isLarge()) setLarge(true);

const place = document.querySelector("#app");
if (place === null) throw new Error("The page has no place (#app) for the app.");
createRoot(place).render(
  <StrictMode>
    <TableProvider value={{ store, moments, actions: guarded(actions, store), take: sitting.take }}>
      <App />
    </TableProvider>
  </StrictMode>,
);

void sitting.begin();
// `vite` serves sources one by one, and has no worker.
if (import.meta.env.PROD) whenShown(store, () => void registerWorker());
