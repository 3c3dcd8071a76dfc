import { type ComponentType, createElement, lazy, Suspense } from "react";
import type { Route, Screen as Name } from "../route.ts";
import { useTexts } from "../texts.tsx";
import { Boundary } from "./boundary.tsx";

type Shown = ComponentType<{ readonly about?: string }>;

/** Each screen is fetched when somebody goes there. */
const screens = {
  country: later(async () => (await import("./country.tsx")).Country),
  map: later(async () => (await import("./map.tsx")).MapScreen),
  province: later(async () => (await import("./province/index.tsx")).Province),
  choices: later(async () => (await import("./choices/index.tsx")).Choices),
  solve: later(async () => (await import("./solve.tsx")).Solve),
  compare: later(async () => (await import("./compare/index.tsx")).Compare),
  why: later(async () => (await import("./why/index.tsx")).Why),
  files: later(async () => (await import("./files/index.tsx")).Files),
} as const satisfies Record<Name, Shown>;

function later(fetched: () => Promise<Shown>): Shown {
  return lazy(async () => ({ default: await fetched() }));
}

/** The screen of a route; where it cannot be shown, the page says so and goes on. */
export function Screen({ route: { screen, about } }: { readonly route: Route }) {
  const { say } = useTexts();
  return (
    <Boundary key={screen}>
      <Suspense fallback={<p>{say("status.starting")}</p>}>
        {createElement(screens[screen], about === undefined ? {} : { about })}
      </Suspense>
    </Boundary>
  );
}
