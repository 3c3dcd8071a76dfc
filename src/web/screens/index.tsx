import type { Route } from "../route.ts";
import { Choices } from "./choices/index.tsx";
import { Compare } from "./compare/index.tsx";
import { Country } from "./country.tsx";
import { Files } from "./files/index.tsx";
import { MapScreen } from "./map.tsx";
import { Province } from "./province/index.tsx";
import { Solve } from "./solve.tsx";
import { Why } from "./why/index.tsx";

/** The screen of a route. */
export function Screen({ route: { screen, about } }: { readonly route: Route }) {
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
