import { abilities } from "../abilities.ts";
import type { Model } from "../../src/model/index.ts";
import { solveHighsLevel } from "../highs/index.ts";
import { type LevelAnswer, type LevelControl, solveRanked } from "../ranked.ts";
import { checkStructure } from "../structure/check-structure.ts";
import type { Strategy } from "../strategy.ts";
import { createBest } from "./best.ts";
import { bounding } from "./bounding.ts";
import { fix, restrict } from "./fix.ts";
import { improve, pointFromGroups } from "./points.ts";

/**
 * For facility location with elastic tasks (`Model.elastic`), level by level:
 *
 * 1. a Lagrangian that falls apart into one knapsack a site climbs to a bound, in whole numbers;
 * 2. points: groups of places one by one at its prices, then neighbourhoods of one or two groups (HiGHS, small);
 * 3. what cannot be part of a better point is taken out, and HiGHS searches what is left to the end.
 *
 * Models without that structure, and levels without terms, go to HiGHS as they are. `workLimit` counts evaluations of
 * the Lagrangian and simplex iterations together; it is looked at between steps and may be overshot by one of them.
 */
export const decomposition: Strategy = {
  ...abilities.decomposition,
  solve(model, control) {
    checkStructure(model);
    return solveRanked(abilities.decomposition.name, model, control, solveLevel);
  },
};

const ROUNDS = 50;
const STEPS = 8;

async function solveLevel(program: Model, control: LevelControl): Promise<LevelAnswer> {
  const { elastic } = program;
  if (elastic === undefined || program.levels[0]?.indices.length === 0) return solveHighsLevel(program, control);
  const best = createBest(program, control);
  const value = best.value();
  const bounded = bounding(program, elastic, {
    rounds: ROUNDS,
    steps: STEPS,
    magnitude: magnitudeOf(program, value),
    over: () => best.over() || best.enough(),
    report: best.bound,
  });
  if (bounded === undefined) return solveHighsLevel(program, control);
  const work = () => bounded.evaluations + best.work();
  const left = () => (control.workLimit ?? Infinity) - work();
  const answer = (ended: LevelAnswer["ended"]): LevelAnswer => ({
    ended,
    work: work(),
    statistics: { evaluations: bounded.evaluations, iterations: best.work() },
  });
  const ended = (): LevelAnswer["ended"] | undefined => {
    if (best.enough()) return "finished";
    if (control.stopped()) return "stopped";
    if (best.late()) return "time";
    return left() <= 0 ? "work" : undefined;
  };
  if (ended() === undefined) await pointFromGroups(program, elastic, bounded, best);
  if (ended() === undefined && best.point() !== undefined) await improve(program, elastic, bounded, best, left);
  const over = ended();
  if (over !== undefined) return answer(over);
  return { ...(await finish()), work: work() };

  /**
   * HiGHS on what is left once every choice is out that no point at or below `most` has. So a bound on what is left
   * bounds all points up to most + 1 and no further; ending early, within an allowed gap say, proves nothing more.
   */
  async function finish(): Promise<LevelAnswer> {
    const most = best.value() - 1;
    const { instance, lagrangian, rest, domain, grains, summit } = bounded as NonNullable<typeof bounded>;
    if (most < Infinity) fix(instance, lagrangian, rest, domain, summit.at, most * grains.scale);
    const none = best.point() === undefined;
    const { start: _, ...restricted } = restrict(program, instance.places, domain);
    const told = await best.ask(restricted, {
      workLimit: left(),
      point: best.offer,
      bound: (bound, by) => best.bound(Math.min(bound, most + 1), by),
      enough: (v, b) => control.enough(Math.min(v, best.value()), b),
    });
    if (told.infeasible === true && none) return told;
    if (told.infeasible === true) {
      // HiGHS says that nothing is left at or below `most`.
      best.bound(most + 1, told.by);
      return answer("finished");
    }
    return { ...told, statistics: { ...told.statistics, evaluations: bounded?.evaluations ?? 0 } };
  }
}

/** About how large a value of the level is: that of the point at hand, else a hundredth of what it could be at most. */
function magnitudeOf({ levels, columns }: Model, value: number): number {
  if (value < Infinity) return Math.abs(value) + Math.abs(levels[0]?.offset ?? 0);
  let most = 0;
  for (const [i, j] of (levels[0]?.indices ?? []).entries())
    most += Math.abs(levels[0]?.coefficients[i] as number) * (columns[j]?.upper ?? 0);
  return most / 100;
}
