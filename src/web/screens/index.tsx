import type { Route } from "../route.ts";
import { Country } from "./country.tsx";
import { Empty } from "./empty.tsx";
import { Province } from "./province/index.tsx";
import { Solve } from "./solve.tsx";

/** The screen of a route. */
export function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case "country":
      return <Country />;
    case "solve":
      return <Solve />;
    case "province":
      return <Province {...(route.about === undefined ? {} : { code: route.about })} />;
    case "map":
    case "choices":
    case "compare":
    case "why":
    case "files":
      return <Empty screen={route.screen} />;
  }
}
