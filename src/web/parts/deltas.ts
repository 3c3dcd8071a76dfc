import type { Package } from "../../app/index.ts";

type Measured = Pick<Package["verdict"], "measures">;

/** How much every measure that both tell goes up or down; what counts from a plan that stood is another for each. */
export function deltasOf(before: Measured, after: Measured): Record<string, number> {
  const [was, is] = [before.measures, after.measures];
  return Object.fromEntries(
    Object.entries(is).flatMap(([id, n]) => {
      const from = was[id];
      return from === undefined || id.startsWith("changes") ? [] : [[id, n - from]];
    }),
  );
}
