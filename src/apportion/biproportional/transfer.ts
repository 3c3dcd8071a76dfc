import type { DivisorSequence } from "../divisor-sequences.ts";
import type { Fraction } from "../exact.ts";
import { compareFractions, ONE, over, times } from "../fraction.ts";
import { insert, removeFirst } from "../heap.ts";
import { arcsFrom, costOf, needs, type Arc } from "./residual.ts";
import type { Scaled } from "./scaling.ts";
import type { Table } from "./table.ts";

/**
 * Rows and columns whose totals cannot be met together: the rows need `places` more than their cells can hold
 * when the columns have no more than their totals, that is,
 * Σ rows − Σ columns − Σ upper (these rows, other columns) + Σ lower (other rows, these columns) = places > 0.
 */
export interface Conflict {
  readonly status: "infeasible";
  readonly reason: "conflict";
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly places: number;
}

/**
 * Moves places until rows and columns have their totals, one at a time along the cheapest path, and changes the multipliers
 * with it, so that every cell stays the exact rounding of its scaled weight (successive shortest paths; with
 * products for sums this is the tie-and-transfer algorithm of Balinski and Demange 1989). Every path brings the totals one place
 * closer, so that it ends; where no path exists, what was reached is the conflict. Changes `scaled`.
 */
export function transfer(table: Table, sequence: DivisorSequence, scaled: Scaled): Conflict | undefined {
  const need = needs(table, scaled.seats);
  while (need.some((places) => places > 0)) {
    const { distance, arriving, end } = cheapestPath(table, sequence, scaled, need);
    if (end === undefined) return conflict(table, scaled.seats, need);
    rescale(table, scaled, distance, end);
    need[end] = (need[end] ?? 0) + 1;
    let node = end;
    for (let arc = arriving[node]; arc; arc = arriving[node]) {
      scaled.seats[arc.cell] = (scaled.seats[arc.cell] ?? 0) + arc.step;
      node = arc.from;
    }
    need[node] = (need[node] ?? 0) - 1;
  }
  return undefined;
}

interface Paths {
  /** The product of the costs on the way to each node settled so far. */
  readonly distance: readonly (Fraction | undefined)[];
  /** The last arc on the way to each node. */
  readonly arriving: readonly (Arc | undefined)[];
  /** The nearest node that can take a place; undefined where there is none. */
  readonly end: number | undefined;
}

/** Dijkstra from all nodes that have something to hand on. Costs are at least 1, and multiply. */
function cheapestPath(table: Table, sequence: DivisorSequence, scaled: Scaled, need: readonly number[]): Paths {
  interface Visit {
    readonly node: number;
    readonly distance: Fraction;
    readonly arc?: Arc;
  }
  const before = (a: Visit, b: Visit): boolean => {
    const order = compareFractions(a.distance, b.distance);
    return order < 0 || (order === 0 && a.node < b.node);
  };
  const distance: (Fraction | undefined)[] = need.map(() => undefined);
  const arriving: (Arc | undefined)[] = need.map(() => undefined);
  const queue: Visit[] = [];
  need.forEach((places, node) => {
    if (places > 0) insert(queue, { node, distance: ONE }, before);
  });
  for (let visit = queue[0]; visit; visit = queue[0]) {
    removeFirst(queue, before);
    const { node } = visit;
    if (distance[node]) continue;
    distance[node] = visit.distance;
    arriving[node] = visit.arc;
    if ((need[node] ?? 0) < 0) return { distance, arriving, end: node };
    for (const arc of arcsFrom(node, table, scaled.seats)) {
      if (distance[arc.to]) continue;
      const further = times(visit.distance, costOf(arc, table, sequence, scaled));
      insert(queue, { node: arc.to, distance: further, arc }, before);
    }
  }
  return { distance, arriving, end: undefined };
}

/** Makes every step of the path free, and keeps all other costs at 1 or more: x_i ÷ distance, y_j × distance, at most that of the end. */
function rescale({ rows }: Table, { multipliers }: Scaled, distance: Paths["distance"], end: number): void {
  const furthest = distance[end] ?? ONE;
  multipliers.forEach((multiplier, node) => {
    const factor = distance[node] ?? furthest;
    multipliers[node] = node < rows.length ? over(multiplier, factor) : times(multiplier, factor);
  });
}

/** The smallest set of rows and columns that one unmet total can reach. */
function conflict(table: Table, seats: readonly number[], need: readonly number[]): Conflict {
  const reached = need
    .flatMap((places, node) => (places > 0 ? [reach(node, table, seats)] : []))
    .reduce((smallest, nodes) => (nodes.size < smallest.size ? nodes : smallest));
  const nodes = [...reached].sort((a, b) => a - b);
  return {
    status: "infeasible",
    reason: "conflict",
    rows: nodes.filter((node) => node < table.rows.length),
    columns: nodes.filter((node) => node >= table.rows.length).map((node) => node - table.rows.length),
    places: nodes.reduce((places, node) => places + (need[node] ?? 0), 0),
  };
}

function reach(start: number, table: Table, seats: readonly number[]): Set<number> {
  const reached = new Set([start]);
  for (const node of reached) for (const { to } of arcsFrom(node, table, seats)) reached.add(to);
  return reached;
}
