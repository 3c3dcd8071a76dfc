import type { Route } from "../route.ts";
import { Country } from "./country.tsx";
import { Empty } from "./empty.tsx";
import { Files } from "./files/index.tsx";
import { Province } from "./province/index.tsx";
import { Why } from "./why/index.tsx";
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
    case "why":
      return <Why {...(route.about === undefined ? {} : { about: route.about })} />;
    case "files":
      return <Files />;
    case "map":
    case "choices":
    case "compare":
      return <Empty screen={route.screen} />;
  }
}
