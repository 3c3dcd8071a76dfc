import { infeasibilities, levelValue, type Model } from "../src/model/index.ts";
import { startStopwatch } from "./clock.ts";
import { type LevelAnswer, type LevelControl, solveRanked } from "./ranked.ts";
import type { Strategy } from "./strategy.ts";

/**
 * javascript-lp-solver 1.0.3: a second opinion at the sizes where it is right, and no more. Beyond them, and when its
 * time is up, it returns fractional points as "feasible" with a value better than the true optimum. So:
 *
 * - more than MOST_COLUMNS columns or MOST_ROWS rows: ends with "work", at once, with nothing;
 * - columns are shifted to start at 0: with `unrestricted` columns it returns wrong optima;
 * - its point counts only if it is whole and satisfies the program exactly once rounded;
 * - its `result` is claimed as a bound only if, besides, it ended before its timeout (so that its search tree was
 *   exhausted: its tolerance is 0), says isIntegral, and agrees with the value of its own point, which it does not
 *   on 1.5 % of small random models. Otherwise the claim ends with "time" or "failed", without a bound.
 *
 * It cannot be stopped or counted inside a level: `stopped` is asked, and `workLimit` counts, one level at a time.
 * It can hang beyond any timeout, on models of 50 columns too: run it with a time limit on a pool of threads, which
 * ends the thread.
 */
export const javascriptLpSolver: Strategy = {
  name: "javascript-lp-solver",
  proves: "small",
  solve: (model, control) => solveRanked("javascript-lp-solver", model, control, solveLevel),
};

/** Every provincial merger of these sizes came out right (558 × 367 the largest), in at most 0.3 s. */
const MOST_COLUMNS = 600;
const MOST_ROWS = 400;

/** Seconds for one level where the caller set no limit. */
const USUAL_TIMEOUT = 10;

async function solveLevel(program: Model, control: LevelControl): Promise<LevelAnswer> {
  const answer = (ended: LevelAnswer["ended"], rest: Partial<LevelAnswer> = {}): LevelAnswer => ({
    ended,
    work: 1,
    statistics: {},
    ...rest,
  });
  if (program.columns.length > MOST_COLUMNS || program.rows.length > MOST_ROWS) return answer("work");
  // Loaded when first asked for: a thread that never uses it does not pay for it.
  const { default: engine } = (await import("javascript-lp-solver")) as unknown as { default: Engine };
  const seconds = Math.min(control.timeLimit ?? USUAL_TIMEOUT, USUAL_TIMEOUT);
  const watch = startStopwatch(seconds);
  const told = engine.Solve({ ...translate(program), timeout: Math.ceil(seconds * 1000) });
  const inTime = watch.left() > 0;

  if (!told.feasible) return answer(inTime ? "finished" : "time", inTime ? { infeasible: true } : {});
  const point = program.columns.map(({ lower }, j) => lower + Math.round(Number(told[`x${j}`] ?? 0)) + 0);
  const good = infeasibilities(program, point, 1).length === 0;
  if (good) control.report({ point });
  if (!inTime) return answer("time");
  const bound = told.result + valueAtLower(program);
  if (!good || told.isIntegral !== true || !agree(bound, valueOf(program, point))) return answer("failed");
  control.report({ bound });
  return answer("finished");
}

/** The part of the library that is used. Its types describe another module shape than the one that runs. */
interface Engine {
  readonly Solve: (model: ReturnType<typeof translate> & { readonly timeout: number }) => Told;
}

interface Told {
  readonly feasible: boolean;
  readonly result: number;
  readonly isIntegral?: boolean;
  readonly [variable: string]: number | boolean | undefined;
}

/** The library's own form, with x'_j = x_j − lower_j: named rows with sides, variables with their coefficients. */
function translate(program: Model) {
  const constraints: Record<string, { min?: number; max?: number }> = {};
  const variables: Record<string, Record<string, number>> = {};
  const ints: Record<string, 1> = {};
  program.columns.forEach(({ lower, upper }, j) => {
    constraints[`upper${j}`] = { max: upper - lower };
    variables[`x${j}`] = { value: 0, [`upper${j}`]: 1 };
    ints[`x${j}`] = 1;
  });
  program.rows.forEach(({ lower, upper, indices, coefficients }, i) => {
    const moved = coefficients.reduce((sum, c, k) => sum + c * (program.columns[indices[k] as number]?.lower ?? 0), 0);
    const sides = {
      ...(lower > -Infinity && { min: lower - moved }),
      ...(upper < Infinity && { max: upper - moved }),
    };
    if (Object.keys(sides).length === 0) return;
    constraints[`row${i}`] = sides;
    indices.forEach((j, k) => ((variables[`x${j}`] as Record<string, number>)[`row${i}`] = coefficients[k] as number));
  });
  const level = program.levels[0];
  level?.indices.forEach((j, k) => {
    (variables[`x${j}`] as Record<string, number>)["value"] = level.coefficients[k] as number;
  });
  return { optimize: "value", opType: "min", constraints, variables, ints } as const;
}

/** Equal but for the dust of its arithmetic. */
function agree(result: number, value: number): boolean {
  return Math.abs(result - value) <= 1e-6 * Math.max(1, Math.abs(value));
}

function valueOf({ levels: [level] }: Model, point: readonly number[]): number {
  return level === undefined ? 0 : levelValue(level, point);
}

/** What the shift to 0 took out of the objective: Σ coefficient · lower. */
function valueAtLower({ columns, levels }: Model): number {
  const [level] = levels;
  return (
    level?.indices.reduce((sum, j, k) => sum + (level.coefficients[k] as number) * (columns[j]?.lower ?? 0), 0) ?? 0
  );
}
