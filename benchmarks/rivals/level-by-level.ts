import { type Claim, type Control, levelValue, limitOf, type LevelClaim, type Model } from "../../src/model/index.ts";
import { levelProgram, NO_LEVEL } from "../../solver/level-program.ts";
import type { Strategy } from "../../solver/strategy.ts";
import { stepOf } from "../../solver/whole-bounds.ts";

/** What somebody else's solver says of a program with one level, in the program's units and as it said it. */
export interface Told {
  /** As told, but for dust: see `nearlyWhole`. */
  readonly values?: readonly number[];
  readonly bound?: number;
  readonly infeasible?: true;
  readonly ended: Claim["ended"];
  readonly statistics?: Claim["statistics"];
}

export type SolveOne = (program: Model, seconds: number) => Told | Promise<Told>;

/**
 * A solver that knows one objective, on ranked levels: level by level, each with rows that keep the earlier ones.
 * Nothing is mended on the way: an answer with fractions is claimed as it is, and the search ends there.
 */
export function levelByLevel(name: string, solveOne: SolveOne): Strategy {
  return {
    name,
    proves: "always",
    solves: "any",
    counts: "levels",
    solve: (model, control) => solve(name, solveOne, model, control),
  };
}

async function solve(name: string, solveOne: SolveOne, model: Model, control: Control): Promise<Claim> {
  const from = performance.now();
  const levels: LevelClaim[] = [];
  const limits: number[] = [];
  let values: readonly number[] | undefined;
  let ended: Claim["ended"] = "finished";
  const statistics: Record<string, number | string> = {};
  const claim = (rest: Partial<Claim> = {}): Claim => ({
    strategy: name,
    ...(values !== undefined && { values }),
    levels,
    ended,
    statistics,
    ...rest,
  });
  const count = Math.max(1, model.levels.length);
  for (let l = 0; l < count; l++) {
    const level = model.levels[l] ?? NO_LEVEL;
    const left = (control.timeLimit ?? 3600) - (performance.now() - from) / 1000;
    if (left <= 0) return claim({ ended: "time" });
    const told = await solveOne(levelProgram(model, l, limits, values), left / (count - l));
    for (const [key, value] of Object.entries(told.statistics ?? {})) statistics[`${l + 1} ${key}`] = value;
    if (told.infeasible === true && values === undefined) {
      return claim({ infeasible: true, ended: told.ended, levels: [{ limits: [], by: name }] });
    }
    if (told.ended !== "finished" && ended === "finished") ended = told.ended;
    if (told.values === undefined && values === undefined) return claim();
    // An engine that finds nothing within rows that its own earlier point keeps leaves us with that point.
    values = told.values ?? values;
    const point = values as readonly number[];
    const bound = told.bound === undefined ? undefined : level.offset + stepOf(level) * told.bound;
    levels.push({ point, ...(bound !== undefined && { bound }), limits: [...limits], by: name });
    if (!point.every((value) => Number.isSafeInteger(value))) return claim();
    const value = levelValue(level, point);
    control.report({ type: "incumbent", level: l, value, values: point });
    limits.push(limitOf(level, value));
  }
  return claim();
}

/** Engines count in floats: what lies within 1e-6 of a whole number is meant to be it. Anything else stays a fraction. */
export function nearlyWhole(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= 1e-6 ? whole + 0 : value;
}
