import { useCallback, useSyncExternalStore } from "react";

/** Where the style sheet puts things beside each other, and what is held in a hand. */
export const widths = {
  beside: "(min-width: 62rem)",
  hand: "(max-width: 40rem)",
} as const;

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
