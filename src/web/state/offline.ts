import type { Workbox } from "workbox-window";
import { written } from "./keeping.ts";
import type { Session } from "./session.ts";
import { createStore, type Store } from "./store.ts";

/** How the page stands to its service worker, which keeps the app's own files for when there is no network. */
export interface Offline {
  /** Everything that the app needs is kept. */
  readonly ready: boolean;
  /** A newer version waits to be taken, or was taken already in another window of this browser. */
  readonly newer?: "waits" | "taken";
  /** Somebody wanted the newer version, but the session could not be kept. */
  readonly unkept: boolean;
}

/** A page has one worker, so there is one of this. */
export const offline: Store<Offline> = createStore<Offline>({ ready: false, unkept: false });

let worker: Workbox | undefined;

/** Waits until there is something on screen: what the app needs for later may not hold up what it needs now. */
export function whenShown(store: Store<Session>, then: () => void): void {
  const shown = () => {
    const { answer, refusal, lost, problems } = store.get();
    return answer !== undefined || refusal !== undefined || lost !== undefined || problems.length > 0;
  };
  // Behind what is being drawn; not every browser can say when it has nothing else to do.
  const later = () => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(then, { timeout: 5_000 });
    else setTimeout(then, 1_000);
  };
  if (shown()) return later();
  const stop = store.subscribe(() => {
    if (!shown()) return;
    stop();
    later();
  });
}

/** Registers the worker. Where a browser has none (a private window, plain http from elsewhere) the page goes on without. */
export async function registerWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    const { Workbox } = await import("workbox-window");
    worker = new Workbox("./sw.js");
    worker.addEventListener("waiting", () => tell({ newer: "waits" }));
    worker.addEventListener("controlling", () => {
      // Taken in another window: this one goes on as it is until somebody here says so.
      if (offline.get().newer !== undefined) tell({ newer: "taken" });
    });
    await worker.register();
    // As soon as this page, too, gets its files from there.
    await worker.controlling;
    tell({ ready: true });
  } catch {
    // Nothing is kept for later; everything else works.
  }
}

/** Goes on in the newer version, once what is on screen is kept. */
export async function takeNewer(): Promise<void> {
  if (!(await written())) return tell({ unkept: true });
  if (offline.get().newer === "taken") return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  worker?.messageSkipWaiting();
}

function tell(news: Partial<Offline>): void {
  offline.set((before) => ({ ...before, ...news }));
}
