/**
 * A home with everybody who lives there: a site with its guests, a small site, or nothing. Homes of one group are the sets of a
 * set partitioning program: each task is in exactly one. Only how much of the tasks arrives is free; the more relief
 * they get together, the less arrives, at a convex cost. Where that is not convex, the same people at another stretch of relief are
 * another home.
 */
export interface Home {
  readonly kind: "site" | "small" | "nothing";
  readonly place: number;
  /** Arcs of the place that are used, ascending. */
  readonly arcs: readonly number[];
  /** Which convex stretch of what these people cost the curve is. */
  readonly piece: number;
  readonly curve: Curve;
}

/** A name for who lives there, and on which stretch. */
export function nameOf({ kind, place, arcs, piece }: Pick<Home, "kind" | "place" | "arcs" | "piece">): string {
  return `${kind} ${place} ${arcs.join(" ")} ${piece}`;
}

/** Cost in grains by relief: convex and piecewise linear between whole points, relief ascending. */
export interface Curve {
  readonly relief: readonly number[];
  readonly cost: readonly number[];
}
