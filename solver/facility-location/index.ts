import { infeasibilities, type Model } from "../../src/model/index.ts";
import { solveHighsLevel } from "../highs/index.ts";
import { type LevelAnswer, type LevelControl, solveRanked } from "../ranked.ts";
import type { Strategy } from "../strategy.ts";
import { assignmentOf, indexArcs, valuesOf, type Assignment } from "./assignment.ts";
import { ascend } from "./ascend.ts";
import { readInstance, type Instance } from "./instance.ts";
import type { State } from "./lagrangian.ts";
import { createSearch } from "./local-search.ts";

/**
 * Single-source facility location with minimum loads (`Model.facilities`), level by level: a Lagrangian with a knapsack
 * per host bounds the level and points at good assignments, local search improves them, reduced costs fix what no
 * better point can have, and what is left, as a rule little or nothing, goes to HiGHS. A model without that structure
 * goes to HiGHS as it is.
 *
 * `workLimit` counts simplex iterations of HiGHS, as there; the Lagrangian has a fixed number of steps.
 */
export const facilityLocation: Strategy = {
  name: "facility-location",
  proves: "always",
  solve: (model, control) => solveRanked("facility-location", model, control, solveLevel),
};

async function solveLevel(program: Model, control: LevelControl): Promise<LevelAnswer> {
  const instance = program.facilities === undefined ? undefined : readInstance(program, program.facilities);
  if (instance === undefined) return solveHighsLevel(program, control);
  let incumbent = program.start;
  let value = incumbent === undefined ? Infinity : priceOf(program, incumbent);
  const arcs = indexArcs(instance);
  const search = createSearch(instance, arcs, 1000);
  const offer = (a: Assignment): boolean => {
    const point = valuesOf(instance, a, incumbent ?? program.columns.map(({ lower }) => lower));
    const reached = priceOf(program, point);
    if (reached >= value || infeasibilities(program, point, 1).length > 0) return false;
    [incumbent, value] = [point, reached];
    control.report({ point });
    return true;
  };
  if (incumbent !== undefined) offer(search.improve(assignmentOf(instance, incumbent)));
  const { state, bound, steps } = ascend(instance, search, {
    value: () => value,
    offer,
    stopped: control.stopped,
    bound: (found) => control.report({ bound: found }),
    enough: (found) => control.enough(value, found),
  });
  const statistics = { steps, free: freeArcs(state) };
  if (control.enough(value, bound)) return { ended: "finished", work: 0, statistics };
  if (control.stopped()) return { ended: "stopped", work: 0, statistics };
  const rest = await solveHighsLevel(
    { ...narrowed(program, instance, state), ...(incumbent === undefined ? {} : { start: incumbent }) },
    {
      ...control,
      // Points that fixing cut off are no better than the incumbent, so the rest's bound holds up to there.
      report: (found) => control.report("bound" in found ? { bound: Math.min(found.bound, value) } : found),
    },
  );
  // The narrowed program may have no point at all: then nothing is better than the incumbent.
  if (rest.infeasible === true && incumbent !== undefined) {
    control.report({ bound: value });
    const { infeasible: _, ...proven } = rest;
    return { ...proven, statistics: { ...rest.statistics, ...statistics } };
  }
  return { ...rest, statistics: { ...rest.statistics, ...statistics } };
}

function priceOf(program: Model, values: readonly number[]): number {
  const level = program.levels[0];
  if (level === undefined) return 0;
  let sum = 0;
  for (let i = 0; i < level.indices.length; i++)
    sum += (level.coefficients[i] as number) * (values[level.indices[i] as number] as number);
  return sum;
}

function freeArcs(state: State): number {
  return state.arcs.reduce((n, arcs) => n + arcs.filter((s) => s === 0).length, 0);
}

/** The program with everything fixed that no better point can have otherwise. */
function narrowed(program: Model, instance: Instance, state: State): Model {
  const columns = [...program.columns];
  const hold = (j: number, value: number) => {
    const column = columns[j];
    if (column !== undefined) columns[j] = { ...column, lower: value, upper: value };
  };
  for (const [h, host] of instance.hosts.entries()) {
    if (host.open >= 0 && state.hosts[h] !== 0) hold(host.open, state.hosts[h] === 2 ? 1 : 0);
    for (const [j, column] of host.arcColumn.entries()) {
      const fixed = state.arcs[h]?.[j];
      if (fixed !== 0) hold(column, fixed === 2 ? 1 : 0);
    }
  }
  for (const [g, column] of instance.alone.entries()) if (column >= 0 && state.alone[g] === 1) hold(column, 0);
  return { ...program, columns };
}
