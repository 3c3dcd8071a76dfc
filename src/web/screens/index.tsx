import { lazy, Suspense } from "react";
import type { Route } from "../route.ts";
import { useTexts } from "../texts.tsx";

// Each screen is fetched when somebody goes there.
const Choices = lazy(async () => ({ default: (await import("./choices/index.tsx")).Choices }));
const Compare = lazy(async () => ({ default: (await import("./compare/index.tsx")).Compare }));
const Country = lazy(async () => ({ default: (await import("./country.tsx")).Country }));
const Files = lazy(async () => ({ default: (await import("./files/index.tsx")).Files }));
const MapScreen = lazy(async () => ({ default: (await import("./map.tsx")).MapScreen }));
const Province = lazy(async () => ({ default: (await import("./province/index.tsx")).Province }));
const Solve = lazy(async () => ({ default: (await import("./solve.tsx")).Solve }));
const Why = lazy(async () => ({ default: (await import("./why/index.tsx")).Why }));

/** The screen of a route. */
export function Screen({ route }: { readonly route: Route }) {
  const { say } = useTexts();
  return (
    <Suspense key={route.screen} fallback={<p>{say("status.starting")}</p>}>
      <ScreenOf route={route} />
    </Suspense>
  );
}

function ScreenOf({ route: { screen, about } }: { readonly route: Route }) {
  switch (screen) {
    case "country":
      return <Country />;
    case "map":
      return <MapScreen />;
    case "province":
      return <Province {...(about === undefined ? {} : { code: about })} />;
    case "choices":
      return <Choices />;
    case "solve":
      return <Solve />;
    case "compare":
      return <Compare />;
    case "why":
      return <Why {...(about === undefined ? {} : { about })} />;
    case "files":
      return <Files />;
  }
}
