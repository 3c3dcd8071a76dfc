import { type Claim, type Control, type Ended, type LevelClaim } from "../src/model/index.ts";
import { type Level, levelValue, limitOf, type Model, satisfies } from "../src/model/index.ts";
import { checkModel, contradiction } from "./check-model.ts";
import { startStopwatch } from "./clock.ts";
import { levelProgram, NO_LEVEL } from "./level-program.ts";
import { BY_OWN_BOUNDS } from "./own-proofs.ts";
import { createStage, type Found } from "./stage.ts";

/** An engine that minimises one level: a model with exactly one level, made by `levelProgram`; `next` is the one after it, if any. */
export type SolveLevel = (program: Model, control: LevelControl, next: Level | undefined) => Promise<LevelAnswer>;

/** How to solve one level. Values and bounds are in the units of the program at hand. */
export interface LevelControl extends Omit<Control, "gap" | "report"> {
  /** Whether this value and bound (as the engine has it, not rounded) lie close enough to end the level. */
  readonly enough: (value: number, bound: number) => boolean;
  /** Takes whole points that satisfy the program, and bounds, as they are found. */
  readonly report: (found: Found) => void;
}

/** `report` takes what was found; this says how it ended. */
export interface LevelAnswer {
  readonly infeasible?: true;
  /** Who says so, where that is another engine than the strategy itself. */
  readonly by?: string;
  readonly ended: Ended;
  /** Units of `workLimit` used. */
  readonly work: number;
  readonly statistics: Readonly<Record<string, number | string>>;
}

/**
 * Ranked levels by any engine that knows one: level by level, each with a row per earlier level that keeps its value
 * within `limitOf` what it reached, each starting from the point of the one before.
 *
 * - A level that was not proven passes its incumbent on; `ended` tells the first thing that cut the search short.
 * - A later level's point may be better on a level above, where that one's search was cut short: it is taken over there, and
 *   the levels still to come keep to what it reached.
 * - Limits are shared out, so that a hard level does not starve those below it. Work: each level has a part (`shares`,
 *   equal unless the strategy says otherwise), and what those before left over; what they overshot (engines end when they
 *   are asked next) is not taken from it.
 *   Time is a promise about the clock: a level may use its share of what is left.
 * - A level whose incumbent meets the bound that follows from the columns is not solved; nor is one without terms.
 */
export async function solveRanked(
  strategy: string,
  model: Model,
  control: Control,
  solveLevel: SolveLevel,
  shares: Shares = equally,
): Promise<Claim> {
  const watch = startStopwatch(control.timeLimit);
  checkModel(model);
  const levels: LevelClaim[] = [];
  const statistics: Record<string, number | string> = {};
  if (contradiction(model) !== undefined) {
    levels.push({ limits: [], by: BY_OWN_BOUNDS });
    return { strategy, infeasible: true, levels, ended: "finished", statistics };
  }
  let work = 0;
  let ended: Ended = "finished";
  let incumbent = feasibleStart(model);
  const limits: number[] = [];
  const count = Math.max(1, model.levels.length);
  for (let l = 0; l < count; l++) {
    const limit = control.workLimit ?? Infinity;
    if (limit < Infinity) work += Math.ceil(limit * shares(l + 1, count)) - Math.ceil(limit * shares(l, count));
    else work = Infinity;
    const stage = createStage(strategy, model, l, limits, control);
    if (incumbent !== undefined) stage.add({ point: incumbent });
    if (!stage.enough()) {
      const over = control.stopped() ? "stopped" : watch.left() <= 0 ? "time" : work < 1 ? "work" : undefined;
      if (over !== undefined) {
        if (ended === "finished") ended = over;
      } else {
        const levelControl = {
          seed: control.seed,
          stopped: control.stopped,
          ...(control.timeLimit !== undefined && { timeLimit: watch.left() * partOf(shares, l, count) }),
          ...(control.workLimit !== undefined && { workLimit: work }),
          ...(control.assistants !== undefined && { assistants: control.assistants }),
          enough: stage.enough,
          report: stage.add,
        };
        const next = l + 1 < count ? levelProgram(model, l + 1, [], undefined).levels[0] : undefined;
        const answer = await solveLevel(levelProgram(model, l, limits, incumbent), levelControl, next);
        work = Math.max(0, work - answer.work);
        for (const [key, value] of Object.entries(answer.statistics)) statistics[`${l + 1} ${key}`] = value;
        if (answer.infeasible === true && stage.point() === undefined) {
          levels.push({ limits: [], by: answer.by ?? strategy });
          return { strategy, infeasible: true, levels, ended: answer.ended, statistics };
        }
        // An engine that finds no point where there is one has failed, whatever it says of itself.
        const how = answer.infeasible === true ? "failed" : answer.ended;
        if (ended === "finished") ended = how;
      }
    }
    incumbent = stage.point();
    levels.push({
      ...(incumbent !== undefined && { point: incumbent }),
      bound: stage.bound(),
      limits: [...limits],
      by: stage.by(),
    });
    if (incumbent === undefined) break;
    takeOver(model, levels, limits, incumbent);
  }
  return { strategy, ...(incumbent !== undefined && { values: incumbent }), levels, ended, statistics };
}

/**
 * The best point of every level so far once this one is known: it, where it is better than the level's own, or where that one
 * no longer keeps the limits of the levels above. `limits` follow. A bound says under which limits it was found, so that one of
 * a level below a limit that rose counts no more (see `conclude`).
 */
function takeOver(model: Model, levels: LevelClaim[], limits: number[], point: readonly number[]): void {
  for (const [k, claimed] of levels.entries()) {
    const level = model.levels[k] ?? NO_LEVEL;
    const own = claimed.point;
    const keeps = own !== undefined && limits.slice(0, k).every((limit, i) => valueOf(model, i, own) <= limit);
    const better = !keeps || levelValue(level, point) < levelValue(level, own);
    if (better) levels[k] = { ...claimed, point };
    limits[k] = limitOf(level, levelValue(level, better ? point : own));
  }
}

function valueOf({ levels }: Model, l: number, point: readonly number[]): number {
  return levelValue(levels[l] ?? NO_LEVEL, point);
}

/**
 * The part of a counted limit that the first `levels` of `count` levels have together, from 0 to 1. Parts of levels are
 * differences of whole numbers that add up to the limit.
 */
export type Shares = (levels: number, count: number) => number;

/** Of what levels from l on have together, the part of level l. */
function partOf(shares: Shares, l: number, count: number): number {
  return (shares(l + 1, count) - shares(l, count)) / (1 - shares(l, count));
}

const equally: Shares = (levels, count) => levels / count;

/** The model's start, where it is a solution indeed. Without columns there is only one point to try. */
function feasibleStart(model: Model): readonly number[] | undefined {
  const start = model.columns.length === 0 ? [] : model.start;
  return start !== undefined && satisfies(model, start) ? start : undefined;
}
