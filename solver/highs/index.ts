import type { Highs } from "highs";
import type { Model } from "../../src/model/index.ts";
import { startStopwatch } from "../clock.ts";
import { type LevelAnswer, type LevelControl, solveRanked } from "../ranked.ts";
import type { Strategy } from "../strategy.ts";
import { type Attempt, attempt, ENGINE, type Setup } from "./attempt.ts";
import { loadHighs, releaseHighs } from "./engine.ts";

export { useCompiledHighs, type WasmModule } from "./engine.ts";

/**
 * HiGHS compiled to WebAssembly, single-threaded, level by level.
 *
 * `workLimit` counts simplex iterations over all nodes, cuts and heuristics (HiGHS's mip_total_lp_iterations), looked
 * at whenever HiGHS offers to be interrupted: at the same points on every machine, so the same limit gives the same
 * claim everywhere. It may be overshot by one round of cuts or one node. Nodes would count too little: on these
 * programs most of the work is at the root.
 */
export const highs: Strategy = {
  name: ENGINE,
  proves: "always",
  solves: "any",
  counts: "iterations",
  solve: (model, control) => solveRanked(ENGINE, model, control, solveHighsLevel),
};

/** HiGHS's own default, and one small enough that a big coefficient cannot hide a unit behind it. */
const USUAL = 1e-6;
const TIGHT = 1e-9;

export async function solveHighsLevel(program: Model, control: LevelControl): Promise<LevelAnswer> {
  const engine = await loadHighs();
  let trusted = false;
  try {
    const answer = search(engine, program, control);
    trusted = true;
    return answer;
  } catch (error) {
    if (!isEngineError(engine, error)) throw error;
    const text = String(error);
    const ended = /memory|allocat/i.test(text) ? "memory" : "failed";
    return { ended, work: 0, statistics: { error: text } };
  } finally {
    releaseHighs(engine, trusted);
  }
}

/**
 * One run as a rule. Where its words do not fit together (see `fits`), the whole columns are held and the others
 * solved again as whole numbers, and where that does not settle it, everything once more without presolve (where
 * HiGHS's wrong answers of the past were), with tight tolerances and all columns whole.
 */
function search(engine: Highs, program: Model, control: LevelControl): LevelAnswer {
  const watch = startStopwatch(control.timeLimit);
  const runs: Attempt[] = [];
  const go = (setup: Omit<Setup, "timeLimit" | "workLimit">): Attempt => {
    const spent = runs.reduce((sum, { iterations }) => sum + iterations, 0);
    const made = attempt(engine, program, control, {
      ...setup,
      ...(control.timeLimit !== undefined && { timeLimit: watch.left() }),
      ...(control.workLimit !== undefined && { workLimit: Math.max(1, control.workLimit - spent) }),
    });
    runs.push(made);
    return made;
  };

  const { start } = program;
  const relaxed = program.columns.some(({ implied }) => implied === true) && !program.columns.every(isImplied);
  const usual = { presolve: "choose", tolerance: USUAL, ...(start !== undefined && { start }) } as const;
  const first = go({ ...usual, relaxed });
  let point = first.point ?? start;
  let settled = fits(first, point !== undefined, control);
  if (!settled && relaxed && first.rounded !== undefined) {
    const held = go({ ...usual, relaxed: false, fixed: first.rounded });
    point = held.point ?? point;
    settled = held.point !== undefined && control.enough(held.value, first.bound);
  }
  if (!settled) {
    const last = go({
      presolve: "off",
      tolerance: TIGHT,
      relaxed: false,
      ...(point !== undefined && { start: point }),
    });
    return answerOf(last, runs);
  }
  return answerOf(first, runs);
}

/**
 * Whether a run's words fit together: it ended early by our doing; or it calls optimal a point that is whole, good,
 * and met by its bound; or it denies that there is a point and none is known.
 */
function fits(made: Attempt, known: boolean, control: LevelControl): boolean {
  const { word, point, value, bound, ended } = made;
  if (word === "limited") return ended !== "failed";
  if (word === "optimal") return point !== undefined && control.enough(value, bound);
  return word === "infeasible" && !known;
}

function answerOf(last: Attempt, runs: readonly Attempt[]): LevelAnswer {
  const iterations = runs.reduce((sum, run) => sum + run.iterations, 0);
  const nodes = runs.reduce((sum, run) => sum + run.nodes, 0);
  return {
    ...(last.word === "infeasible" && { infeasible: true, by: ENGINE }),
    ended: last.ended,
    work: iterations,
    statistics: { iterations, nodes, runs: runs.length, status: runs.map(({ status }) => status).join(" ") },
  };
}

function isImplied({ implied }: Model["columns"][number]): boolean {
  return implied === true;
}

/** What HiGHS raises when it cannot go on. Misuse of its interface, and errors of callers, are not among them. */
function isEngineError(engine: Highs, error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.constructor === engine.errors.HighsError ||
    error.name === "RuntimeError" ||
    error.message.startsWith("Aborted")
  );
}
