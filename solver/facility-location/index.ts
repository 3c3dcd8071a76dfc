import type { Model } from "../../src/model/index.ts";
import { solveHighsLevel } from "../highs/index.ts";
import { type LevelAnswer, type LevelControl, solveRanked } from "../ranked.ts";
import type { Strategy } from "../strategy.ts";
import { checkStructure } from "../structure/check-structure.ts";
import { startStopwatch, whatIsLeft } from "../clock.ts";
import { branch, type Node } from "./branch.ts";
import { chooseLagrangian } from "./choose-lagrangian.ts";
import { climb } from "./climb.ts";
import { polish, repair } from "./improve.ts";
import { createIncumbent, type Incumbent } from "./incumbent.ts";
import type { Instance, Domain } from "./instance.ts";
import { grainsOf } from "./prices.ts";
import { readInstance } from "./read-instance.ts";
import type { Relaxed } from "./relax.ts";
import { restOf } from "./rest.ts";
import { createSearch } from "./search.ts";

/**
 * Single-source facility location with minimum loads (`Model.facilities`), level by level: a Lagrangian with a knapsack
 * per host bounds the level and points at good assignments, local search improves them, reduced costs fix what no
 * better point can have, and branch and bound over what is left ends with a proof.
 *
 * A model without that structure goes to HiGHS as it is; so does what the structure cannot settle: where the program
 * refuses an assignment for rows that the structure does not tell of, or no point has come up by half of the work.
 *
 * `workLimit` counts evaluations of the Lagrangian in the tree; before it the root has a fixed number of steps. Where
 * HiGHS takes over it counts simplex iterations, as there.
 */
export const facilityLocation: Strategy = {
  name: "facility-location",
  proves: "always",
  solves: "facilities",
  counts: "evaluations",
  solve(model, control) {
    const watch = startStopwatch(control.timeLimit);
    if (control.unchecked !== true) checkStructure(model);
    // What it took to hold the structure against the rows is of the same seconds.
    return solveRanked(facilityLocation.name, model, whatIsLeft(control, watch), solveLevel);
  },
};

/** Evaluations after which a tree that has found no point leaves the search to HiGHS. */
const MOST_WITHOUT = 2_000;

async function solveLevel(program: Model, control: LevelControl): Promise<LevelAnswer> {
  const instance = program.facilities === undefined ? undefined : readInstance(program, program.facilities);
  const grains = instance === undefined ? undefined : grainsOf(instance);
  if (instance === undefined || grains === undefined) return solveHighsLevel(program, control);
  const watch = startStopwatch(control.timeLimit);
  const incumbent = createIncumbent(program, instance, control);
  // No point is below both the incumbent and a bound that we find, so the lesser of the two bounds them all.
  const tell = (bound: number) => incumbent.bound(Math.min(Math.ceil(bound / grains.scale), incumbent.value()));
  const over = () => control.stopped() || watch.left() <= 0 || incumbent.enough();
  const lagrangian = chooseLagrangian(instance, grains, over);
  const root = climb(lagrangian, incumbent, { seed: control.seed, over, bound: tell });
  const steps = lagrangian.evaluations();
  const work = () => lagrangian.evaluations() - steps;
  const limit = control.workLimit ?? Infinity;
  const tree =
    root === undefined
      ? { bound: Infinity, settled: true, nodes: 0 }
      : branch(lagrangian, root, {
          value: incumbent.value,
          offer: incumbent.offer,
          look: lookFor(instance, root, grains.scale, incumbent.offer),
          bound: tell,
          over: () => over() || work() >= (incumbent.value() < Infinity ? limit : Math.min(MOST_WITHOUT, limit / 2)),
        });
  const statistics = { steps, nodes: tree.nodes, evaluations: work() };
  if (tree.bound === Infinity && incumbent.point() === undefined)
    return { infeasible: true, ended: "finished", work: work(), statistics };
  tell(tree.bound);
  if (incumbent.enough()) return { ended: "finished", work: work(), statistics };
  if (control.stopped()) return { ended: "stopped", work: work(), statistics };
  if (watch.left() <= 0) return { ended: "time", work: work(), statistics };
  if (tree.settled && incumbent.point() !== undefined) return { ended: "work", work: work(), statistics };
  const rest = await solveRest(program, instance, root?.domain ?? instance.domain, incumbent, {
    ...control,
    ...(control.timeLimit !== undefined && { timeLimit: watch.left() }),
    ...(control.workLimit !== undefined && { workLimit: Math.max(1, limit - work()) }),
  });
  return { ...rest, work: rest.work + work(), statistics: { ...rest.statistics, ...statistics } };
}

/** Looks at relaxed solutions of the tree for assignments, at the prices that the root has found for the budgets. */
function lookFor(instance: Instance, root: Node, scale: number, offer: Incumbent["offer"]): (relaxed: Relaxed) => void {
  const guide = root.summit.at.budget.map((lambda) => lambda / scale);
  const search = createSearch(instance, root.domain, guide);
  return (relaxed) => {
    const found = repair(search, relaxed);
    if (found === undefined) return;
    polish(search, found);
    offer(found);
  };
}

/** Leaves what is still open to HiGHS, which knows all rows. */
async function solveRest(
  program: Model,
  instance: Instance,
  domain: Domain,
  incumbent: Incumbent,
  control: LevelControl,
): Promise<LevelAnswer> {
  const start = incumbent.point();
  // What was cut off before is at least this much: a bound on the rest bounds all points up to here, and no further.
  const cutOff = incumbent.value();
  const answer = await solveHighsLevel(
    { ...restOf(program, instance, domain), ...(start === undefined ? {} : { start }) },
    {
      ...control,
      report: (found) => control.report("bound" in found ? { ...found, bound: Math.min(found.bound, cutOff) } : found),
    },
  );
  if (answer.infeasible !== true || start === undefined) return answer;
  // HiGHS says that nothing is left below it.
  incumbent.bound(cutOff, answer.by);
  const { infeasible: _, ...proven } = answer;
  return proven;
}
