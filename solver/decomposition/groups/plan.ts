import type { ElasticPlace } from "../../../src/model/index.ts";
import type { Choice } from "../prices/column.ts";
import type { Curves } from "../sites/curve.ts";
import type { Home } from "../sites/homes.ts";

/** The cost of some homes together, in grains, by their relief in all: cost[i] at relief least + i. */
export interface PlanCurve {
  readonly least: number;
  readonly cost: Float64Array;
}

/** A stretch of a home's curve: so many more places of relief, each at this price. */
interface Stretch {
  readonly home: number;
  readonly places: number;
  readonly slope: number;
}

/**
 * Cheapest first over all stretches: the curves are convex, so a home's own stretches come in their order. Slopes are whole,
 * since a home's cost is whole at every whole relief.
 */
function stretchesOf(homes: readonly Home[]): Stretch[] {
  const all: Stretch[] = [];
  for (const [home, { curve }] of homes.entries())
    for (let i = 1; i < curve.relief.length; i++) {
      const places = (curve.relief[i] as number) - (curve.relief[i - 1] as number);
      all.push({ home, places, slope: ((curve.cost[i] as number) - (curve.cost[i - 1] as number)) / places });
    }
  return all.sort((a, b) => a.slope - b.slope || a.home - b.home);
}

export function planCurve(homes: readonly Home[]): PlanCurve {
  let least = 0;
  let cost = 0;
  for (const { curve } of homes) {
    least += curve.relief[0] as number;
    cost += curve.cost[0] as number;
  }
  const costs = [cost];
  for (const { places, slope } of stretchesOf(homes)) for (let n = 0; n < places; n++) costs.push((cost += slope));
  return { least, cost: Float64Array.from(costs) };
}

/** How much relief each home gets of `relief` in all, at the least cost. */
export function reliefOf(homes: readonly Home[], relief: number): number[] {
  const each = homes.map(({ curve }) => curve.relief[0] as number);
  let left = each.reduce((rest, r) => rest - r, relief);
  for (const { home, places } of stretchesOf(homes)) {
    const more = Math.min(left, places);
    each[home] = (each[home] as number) + more;
    left -= more;
  }
  return each;
}

/** A home with so much relief, as a choice of its place with its loads. */
export function choiceOf(
  { kind, place, arcs }: Home,
  relief: number,
  places: readonly ElasticPlace[],
  { arrivals }: Curves,
): Choice {
  const task = places[place]?.task as number;
  if (kind === "nothing") return { home: "nothing", place };
  if (kind === "small") return { home: "small", place, stays: task - relief };
  const { stays, brought } = arrivals(place, arcs, relief);
  const all = Float64Array.from(places[place]?.arcs ?? [], (_, i) => brought.get(i) ?? 0);
  return { home: "site", place, filled: { stays, brought: all } };
}
