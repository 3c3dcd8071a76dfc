import { type Model, satisfies } from "../src/model/index.ts";
import { startStopwatch } from "./clock.ts";
import { type LevelAnswer, type LevelControl, solveRanked } from "./ranked.ts";
import type { Strategy } from "./strategy.ts";

/**
 * javascript-lp-solver 1.0.3: finds points at the sizes where it is right, and proves nothing. Its only figure is the
 * value of its own best point (`result`), which is no bound whatever it says beside it: it keeps none from its search,
 * disagrees with its own point on 1.5 % of small random models, and when its time is up it returns fractional points as
 * "feasible". So:
 *
 * - more than MOST_COLUMNS columns or MOST_ROWS rows: ends with "work", at once, with nothing;
 * - columns are shifted to start at 0: with `unrestricted` columns it returns wrong optima;
 * - its point counts only if it is whole and satisfies the program exactly once rounded;
 * - a level ends "finished" when it found such a point in time; its "infeasible" is passed on as no answer at all.
 *
 * A level is proven all the same where its point meets the bound that follows from the columns (see `solveRanked`).
 * It cannot be stopped or counted inside a level: `stopped` is asked, and `workLimit` counts, one level at a time.
 * It can hang beyond any timeout, on models of 50 columns too: run it with a time limit on a pool of threads, which
 * ends the thread.
 */
export const javascriptLpSolver: Strategy = {
  name: "javascript-lp-solver",
  proves: "never",
  solves: "any",
  counts: "levels",
  solve: (model, control) => solveRanked(javascriptLpSolver.name, model, control, solveLevel),
};

/** Every provincial merger of these sizes came out right (558 × 367 the largest), in at most 0.3 s. */
const MOST_COLUMNS = 600;
const MOST_ROWS = 400;

/** Seconds for one level where the caller set no limit. */
const USUAL_TIMEOUT = 10;

async function solveLevel(program: Model, control: LevelControl): Promise<LevelAnswer> {
  const answer = (ended: LevelAnswer["ended"]): LevelAnswer => ({ ended, work: 1, statistics: {} });
  if (program.columns.length > MOST_COLUMNS || program.rows.length > MOST_ROWS) return answer("work");
  // Loaded when first asked for: a thread that never uses it does not pay for it.
  const { default: engine } = (await import("javascript-lp-solver")) as unknown as { default: Engine };
  const seconds = Math.min(control.timeLimit ?? USUAL_TIMEOUT, USUAL_TIMEOUT);
  const watch = startStopwatch(seconds);
  const told = engine.Solve({ ...translate(program), timeout: Math.ceil(seconds * 1000) });
  if (watch.left() <= 0) return answer("time");
  if (!told.feasible) return answer("failed");
  const point = program.columns.map(({ lower }, j) => lower + Math.round(Number(told[`x${j}`] ?? 0)) + 0);
  if (!satisfies(program, point)) return answer("failed");
  control.report({ point });
  return answer("finished");
}

/** The part of the library that is used. Its types describe another module shape than the one that runs. */
interface Engine {
  readonly Solve: (model: ReturnType<typeof translate> & { readonly timeout: number }) => Told;
}

interface Told {
  readonly feasible: boolean;
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
