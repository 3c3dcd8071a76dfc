import { useCallback, useSyncExternalStore } from "react";

/** Where the style sheet puts things beside each other, and where the map goes with them. */
export const widths = { beside: "(min-width: 62rem)", map: "(min-width: 1200px)" } as const;

/** Whether the window is so wide, now and when it changes. */
export function useWidth(width: keyof typeof widths): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const query = matchMedia(widths[width]);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    [width],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(widths[width]).matches,
    () => true,
  );
}
