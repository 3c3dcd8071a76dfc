import type { Highs } from "highs";
import type { Level, Model } from "../../src/model/index.ts";
import { startStopwatch, whatIsLeft } from "../clock.ts";
import { loadHighs } from "../highs/engine.ts";
import { solveHighsLevel } from "../highs/index.ts";
import { type LevelAnswer, type LevelControl, solveRanked } from "../ranked.ts";
import { checkStructure } from "../structure/check-structure.ts";
import type { Strategy } from "../strategy.ts";
import { createBest } from "./points/best.ts";
import { aspire } from "./aspire.ts";
import { assist, type Instructions } from "./limits/assist.ts";
import type { ShareQuestion } from "./limits/oracle-share.ts";
import { type Bounded, bounding, createMemory, type Memory } from "./prices/bounding.ts";
import { divide } from "./divide.ts";
import { isSettled } from "./prices/domain.ts";
import { createKept, type Kept } from "./groups/group-functions.ts";
import { fix, restrict } from "./prices/fix.ts";
import { firstThings, lastOf } from "./program/shares.ts";
import { anyPoint, anywhere, DEAR, FEW, improve, isAtHome, pointFromGroups } from "./points/points.ts";

/**
 * For facility location with elastic tasks (`Model.elastic`), level by level:
 *
 * 0. any point at all, where there is none yet or only one without a hand-over;
 * 1. column generation: prices at which the program falls apart into one knapsack a site, and a bound in whole numbers; where there
 *    is no point yet, HiGHS looks for some time whether there can be one;
 * 2. where only relief ties groups of places, each group is solved to whole numbers as a function of its relief, and the
 *    functions are combined: to a proof (`divide.ts`);
 * 3. else points: groups one by one at those prices, then, of three groups or more, neighbourhoods of one or two (HiGHS, small);
 * 4. what cannot be part of a better point is taken out, and HiGHS searches what is left to the end.
 *
 * Models without that structure, levels without terms, and those on which an earlier level leaves no hand-over to choose (where it
 * said that none may change, say), go to HiGHS as they are. `workLimit` counts evaluations of
 * the Lagrangian and simplex iterations together; it is looked at between steps and may be overshot by one of them.
 */
export const decomposition: Strategy = {
  name: "decomposition",
  proves: "always",
  solves: "elastic",
  counts: "evaluations and iterations",
  async solve(model, control) {
    const watch = startStopwatch(control.timeLimit);
    if (control.unchecked !== true) checkStructure(model);
    const highs = await loadHighs();
    if (control.witness !== undefined) {
      // Who asks for no certificate fetches nothing of it.
      const { witnesses } = await import("./witness/witness.ts");
      return witnesses(highs, model, control.witness, control);
    }
    const memory = createMemory();
    const kept = createKept();
    try {
      return await solveRanked(
        decomposition.name,
        model,
        // What it took to hold the structure against the rows is of the same seconds.
        whatIsLeft(control, watch),
        (program, levelControl, next) => {
          const control_ = next === undefined ? lastOf(model, control, levelControl) : levelControl;
          return solveLevel({ highs, memory, kept }, program, control_, next);
        },
        firstThings(control.workLimit),
      );
    } finally {
      kept.dispose();
    }
  },
  // A solve of this strategy wrote them, on another thread.
  assist: async (instructions, stopped) => {
    const share = await assist(instructions as Instructions, stopped);
    return (question) => share(question as ShareQuestion);
  },
};

/** What the levels of one solve share. */
interface Tools {
  readonly highs: Highs;
  readonly memory: Memory;
  readonly kept: Kept;
}

async function solveLevel(
  { highs, memory, kept }: Tools,
  program: Model,
  control: LevelControl,
  next: Level | undefined,
): Promise<LevelAnswer> {
  const { elastic } = program;
  if (elastic === undefined || program.levels[0]?.indices.length === 0) return solveHighsLevel(program, control);
  if (isSettled(program, elastic)) return solveHighsLevel(program, control);
  const best = createBest(program, control);
  const limit = control.workLimit ?? Infinity;
  const known = best.point();
  const first = program.rows.length === elastic.rows;
  const fresh = known === undefined || (first && isAtHome(known, program, elastic));
  if (known === undefined && !best.over()) await anyPoint(program, elastic, best);
  const rough = best.value();
  // Its choices are where prices begin: without them, stand-ins are all that keeps the links of a large program.
  const start = best.point();
  const bounded = bounding(start === undefined ? program : { ...program, start }, elastic, {
    highs,
    memory,
    over: (done) => best.over() || best.enough() || done >= limit,
    late: best.over,
    report: best.bound,
  });
  if (bounded === undefined && best.over())
    return { ended: control.stopped() ? "stopped" : "time", work: best.work(), statistics: {} };
  if (bounded === undefined) return solveHighsLevel(program, control);
  const climbed = bounded.evaluations + bounded.iterations;
  let divided = 0;
  const work = () => climbed + divided + best.work();
  const left = () => limit - work();
  const answer = (ended: LevelAnswer["ended"]): LevelAnswer => ({
    ended,
    work: work(),
    statistics: { evaluations: bounded.evaluations, iterations: work() - bounded.evaluations },
  });
  const ended = (): LevelAnswer["ended"] | undefined => {
    if (best.enough()) return "finished";
    if (control.stopped()) return "stopped";
    if (best.late()) return "time";
    return left() <= 0 ? "work" : undefined;
  };
  if (ended() === undefined && best.point() === undefined) {
    const told = await anywhere(program, best, left());
    if (told.infeasible === true) return { ...told, work: work() };
  }
  if (ended() === undefined) {
    const asked = {
      left: (iterations: number) => ({ work: left() - iterations, seconds: best.seconds() }),
      assistants: control.assistants,
      kept,
    };
    const first = await divide(program, elastic, highs, bounded, best, { ...asked, mayGiveUp: next !== undefined });
    divided += first?.iterations ?? 0;
    if (first?.gaveUp === true && next !== undefined && ended() === undefined) {
      divided += await aspire(program, elastic, next, best.proven(), { highs, memory, kept, control, best });
      if (ended() === undefined)
        divided += (await divide(program, elastic, highs, bounded, best, asked))?.iterations ?? 0;
    }
  }
  if (ended() === undefined && fresh && best.value() === rough) await pointFromGroups(program, elastic, bounded, best);
  // One group or two are a neighbourhood of their own: what is left of them is as soon searched to the end.
  if (ended() === undefined && best.point() !== undefined && bounded.lagrangian.members.length > 2)
    await improve(program, elastic, bounded, best, left);
  const over = ended();
  if (over !== undefined) return answer(over);
  return { ...(await finish(bounded)), work: work() };

  /**
   * HiGHS on what is left once every choice is out that no point at or below `most` has. So a bound on what is left
   * bounds all points up to most + 1 and no further; ending early, within an allowed gap say, proves nothing more.
   */
  async function finish(of: Bounded): Promise<LevelAnswer> {
    const most = best.value() - 1;
    const { instance, lagrangian, rest, domain, grains, generated } = of;
    if (most < Infinity) fix(instance, lagrangian, rest, domain, generated.at, most * grains.scale);
    const none = best.point() === undefined;
    const { start: _, ...restricted } = restrict(program, instance.places, domain);
    const told = await best.ask(restricted, {
      workLimit: Math.max(FEW, left() / DEAR),
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
    return { ...told, statistics: { ...told.statistics, evaluations: of.evaluations } };
  }
}
