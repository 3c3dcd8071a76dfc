import type { Elastic, ElasticPlace, Model, Row } from "../../../src/model/index.ts";
import { type Box, boxOf, narrow } from "../../narrow.ts";
import { FREE, OUT } from "../../state.ts";
import type { Choice } from "./column.ts";
import type { Domain } from "./lagrangian.ts";

/** Rounds in which rows narrow columns: what is agreed or forbidden settles its neighbours in a few. */
const ROUNDS = 10;

/** What the rows leave open, each row by itself. */
export interface Open {
  /** The places, with no more relief, stay or arrivals than there can be. */
  readonly places: readonly ElasticPlace[];
  /** The choices that cannot be made. */
  readonly domain: Domain;
}

/**
 * So pins on sites are read, which are rows that the Lagrangian knows nothing of: who has to go where goes nowhere else, and the
 * host is open. So is a limit of 0: what would stay in sites that are too small. Narrows the box, in place; no point is lost.
 * Undefined where the rows leave none.
 */
export function openOf(box: Box, rows: readonly Row[], { places }: Elastic): Open | undefined {
  if (!narrow(box, rows, ROUNDS)) return undefined;
  const out = (j: number | undefined) => (j !== undefined && box.upper[j] === 0 ? OUT : FREE);
  const most = (bound: number, j: number | undefined) =>
    j === undefined ? bound : Math.min(bound, box.upper[j] as number);
  return {
    places: places.map(({ relief, small, arcs, ...place }) => ({
      ...place,
      ...(relief !== undefined && { relief: { ...relief, most: most(relief.most, relief.column) } }),
      ...(small !== undefined && { small: { ...small, most: most(small.most, small.stays) } }),
      arcs: arcs.map((arc) => ({ ...arc, most: most(arc.most, arc.places) })),
    })),
    domain: {
      site: Uint8Array.from(places, ({ site }) => out(site?.open)),
      small: Uint8Array.from(places, ({ small }) => out(small?.column)),
      nothing: Uint8Array.from(places, ({ nothing }) => out(nothing)),
      arcs: places.map(({ arcs }) => Uint8Array.from(arcs, ({ column }) => out(column))),
    },
  };
}

/**
 * Whether limits of earlier levels leave no arc to choose where the program's own rows (the first of them) leave some: what is left
 * is numbers, and few choices.
 */
export function isSettled(program: Model, { rows, places }: Elastic): boolean {
  const arcs = places.flatMap((place) => place.arcs);
  const settles = (by: readonly Row[]) => {
    const box = boxOf(program);
    return narrow(box, by, ROUNDS) && arcs.every(({ column }) => box.lower[column] === box.upper[column]);
  };
  return program.rows.length > rows && settles(program.rows) && !settles(program.rows.slice(0, rows));
}

/**
 * What a limit leaves each group: limit − Σ of what the others come to at least, as rows over the group's columns alone. With
 * relief at no price the Lagrangian's bound of a group holds whatever relief it gets; rounded up, since what groups come to is
 * whole. None where a column of the limit is nobody's, or somebody's twice.
 */
export function sharesOf(limit: Row, columns: readonly (readonly number[])[], bounds: readonly number[]): Row[] {
  const groupOf = new Map<number, number>();
  for (const [g, own] of columns.entries()) for (const j of own) groupOf.set(j, groupOf.has(j) ? -1 : g);
  const mine = limit.indices.map((j) => groupOf.get(j) ?? -1);
  if (mine.includes(-1)) return [];
  const sum = bounds.reduce((all, bound) => all + bound, 0);
  return bounds.map((bound, g): Row => {
    const terms = [...mine.keys()].filter((i) => mine[i] === g);
    return {
      name: `${limit.name} of group (${g})`,
      lower: -Infinity,
      upper: limit.upper - (sum - bound),
      indices: terms.map((i) => limit.indices[i] as number),
      coefficients: terms.map((i) => limit.coefficients[i] as number),
    };
  });
}

export function copyOfDomain({ site, small, nothing, arcs }: Domain): Domain {
  return { site: site.slice(), small: small.slice(), nothing: nothing.slice(), arcs: arcs.map((own) => own.slice()) };
}

/** Takes out of a domain, in place, what another one has out. */
export function takeOut({ site, small, nothing, arcs }: Domain, other: Domain): void {
  const own = [site, small, nothing, ...arcs];
  for (const [n, out] of [other.site, other.small, other.nothing, ...other.arcs].entries())
    for (const [i, state] of out.entries()) if (state === OUT) (own[n] as Uint8Array)[i] = OUT;
}

/** Whether a choice is still open. */
export function isOpen({ site, small, nothing, arcs }: Domain, choice: Choice): boolean {
  const { home, place } = choice;
  if (home !== "site") return (home === "small" ? small : nothing)[place] !== OUT;
  return site[place] !== OUT && choice.filled.brought.every((places, a) => places === 0 || arcs[place]?.[a] !== OUT);
}
