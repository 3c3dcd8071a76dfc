import type { Package } from "../../app/index.ts";
import { measures } from "../../objectives/index.ts";

const counting: ReadonlySet<string> = new Set(
  measures.filter((measure) => measure.fromReference === true).map((measure) => measure.id),
);

type Measured = Pick<Package["verdict"], "measures">;

/** How much every measure that both tell goes up or down; what counts from a plan that stood is another for each. */
export function deltasOf(before: Measured, after: Measured): Record<string, number> {
  const [was, is] = [before.measures, after.measures];
  return Object.fromEntries(
    Object.entries(is)
      .filter(([id]) => !counting.has(id))
      .map(([id, n]) => [id, n - (was[id] ?? 0)]),
  );
}
