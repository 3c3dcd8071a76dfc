/**
 * Notices that a browser's worker is gone. A worker that is ended from outside, closes itself, or is killed by the
 * browser says nothing to whoever waits for it. So it holds a lock as long as it lives, and the other side stands in
 * line for the same lock: who gets it, knows. Without Web Locks (a page that is not served safely) nobody notices.
 */

/** The worker's side: takes the lock for life. Resolves when it holds it, or where there are no locks. */
export function holdForLife(name: string): Promise<void> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    void locks.request(name, () => {
      resolve();
      return new Promise<never>(() => undefined);
    });
  });
}

/** The other side, once the worker holds its lock: `gone` is called when it lets go, unless the signal is raised. */
export function whenGone(name: string, signal: AbortSignal, gone: () => void): void {
  const { locks } = navigator as { readonly locks?: LockManager };
  void locks?.request(name, { signal }, gone).catch(() => undefined);
}

let made = 0;

/** A name that no other page or thread uses. */
export function lockName(what: string): string {
  const salt = crypto.getRandomValues(new Uint32Array(2)).join("-");
  return `verdeelwijzer-${what}-${salt}-${++made}`;
}
