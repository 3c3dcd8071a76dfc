import type { ElasticPlace, Model } from "../../../src/model/index.ts";
import { FREE, IN, OUT } from "../../state.ts";
import type { Instance } from "../program/instance.ts";
import type { Domain, Lagrangian, Multipliers } from "./lagrangian.ts";
import type { RestSolver } from "./rest.ts";
import { leastOf, priceOfNothing } from "../sites/offers.ts";
import { createSiteSolver } from "../sites/site.ts";

/**
 * Reduced-cost fixing, in place: takes out every choice that lifts the bound above `most` (grains). Exact: at given
 * multipliers the relaxed program falls apart into sites, so the bound with one choice forced is the bound less what
 * that site added plus the least it adds with the choice forced. Points at or below `most` all survive.
 */
export function fix(
  instance: Instance,
  lagrangian: Lagrangian,
  rest: RestSolver,
  domain: Domain,
  at: Multipliers,
  most: number,
): void {
  const { places, customer } = instance;
  const solver = createSiteSolver(instance);
  const all = lagrangian.members.map((_, g) => g);
  const relaxed = lagrangian.at(domain, at, all);
  const { prices } = lagrangian;
  const bound = relaxed.groups.reduce((sum, b) => sum + b, relaxed.constant + rest.at(prices).value);
  for (const [h, place] of places.entries()) {
    if (place.site === undefined || domain.site[h] === OUT) continue;
    const value = relaxed.value[h] as number;
    const always = place.site.open === undefined;
    const added = always || domain.site[h] === IN ? value : Math.min(0, value);
    if (!always && bound - added + value > most) {
      domain.site[h] = OUT;
      domain.arcs[h]?.fill(OUT);
      continue;
    }
    const own = customer[h] === 1 ? (at.customer[h] as number) : 0;
    const state = domain.arcs[h] as Uint8Array;
    const forced = solver.forced(h, prices, at.customer, state);
    // What is taken at the best does not lift the bound.
    const taken = relaxed.open[h] === 1 ? relaxed.filled[h]?.brought : undefined;
    for (let i = 0; i < state.length; i++)
      if (state[i] === FREE && (taken?.[i] ?? 0) === 0 && bound - added + (forced[i] as number) - own > most)
        state[i] = OUT;
  }
  for (const [g, place] of places.entries()) {
    const pi = at.customer[g] as number;
    if (place.nothing !== undefined && domain.nothing[g] === FREE && relaxed.nothing[g] === 0)
      if (leastOf(place) > 0 || bound + priceOfNothing(place, prices) - pi > most) domain.nothing[g] = OUT;
    if (place.small !== undefined && domain.small[g] === FREE && relaxed.small[g] === 0)
      if (bound + (relaxed.smallValue[g] as number) > most) domain.small[g] = OUT;
  }
}

/** The program with what is out held at 0. */
export function restrict(program: Model, places: readonly ElasticPlace[], domain: Domain): Model {
  const out = new Set<number>();
  for (const [h, { site, small, nothing, arcs }] of places.entries()) {
    const drop = (...columns: readonly (number | undefined)[]) => {
      for (const j of columns) if (j !== undefined) out.add(j);
    };
    if (domain.site[h] === OUT) drop(site?.open, site?.stays);
    if (domain.small[h] === OUT) drop(small?.column, small?.stays);
    if (domain.nothing[h] === OUT) drop(nothing);
    for (const [i, { column, places: brought }] of arcs.entries())
      if (domain.arcs[h]?.[i] === OUT) drop(column, brought);
  }
  return {
    ...program,
    columns: program.columns.map((column, j) => (out.has(j) ? { ...column, lower: 0, upper: 0 } : column)),
  };
}
