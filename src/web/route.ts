import { useSyncExternalStore } from "react";

/** The screens, in the order of the menu; each is `#/name`, some with what they are about: `#/province/PV25`. */
export const screens = ["country", "map", "province", "choices", "solve", "compare", "why", "files"] as const;
export type Screen = (typeof screens)[number];

export interface Route {
  readonly screen: Screen;
  readonly about?: string;
}

/** The route in an address's hash; anything unknown is the first screen. */
function routeOf(hash: string): Route {
  const [name, about] = hash.replace(/^#\/?/, "").split("/");
  const screen = screens.find((one) => one === name) ?? "country";
  const told = about === undefined ? undefined : decoded(about);
  return told === undefined || told === "" ? { screen } : { screen, about: told };
}

/** What an address names; undefined where somebody typed what is no text. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

export function addressOf({ screen, about }: Route): string {
  return about === undefined ? `#/${screen}` : `#/${screen}/${encodeURIComponent(about)}`;
}

export function goTo(route: Route): void {
  location.hash = addressOf(route);
}

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => location.hash));
}
