import type { ElasticPlace } from "../../src/model/index.ts";
import type { Choice } from "./column.ts";
import type { Curves } from "./curve.ts";

/**
 * A home with everybody who lives there: a site with its guests, a small site, or nothing. Homes of one group are the sets of a
 * set partitioning program: each task is in exactly one. Only how much of the tasks arrives is free; the more relief
 * they get together, the less arrives, at a convex cost.
 */
export interface Home {
  readonly kind: "site" | "small" | "nothing";
  readonly place: number;
  /** Arcs of the place that are used, ascending. */
  readonly arcs: readonly number[];
  readonly curve: Curve;
}

/** Cost in grains by relief: convex and piecewise linear between whole points, relief ascending. */
export interface Curve {
  readonly relief: readonly number[];
  readonly cost: readonly number[];
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
