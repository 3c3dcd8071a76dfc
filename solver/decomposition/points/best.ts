import type { Model } from "../../../src/model/index.ts";
import { type BestPoint, createBestPoint } from "../../best-point.ts";
import { startStopwatch } from "../../clock.ts";
import { solveHighsLevel } from "../../highs/index.ts";
import type { LevelAnswer, LevelControl } from "../../ranked.ts";

/** The best point of a level, its bound, and the work that small programs took. */
export interface Best extends BestPoint {
  /** Asked to stop, or out of time. */
  readonly over: () => boolean;
  readonly late: () => boolean;
  /** Seconds left. */
  readonly seconds: () => number;
  /** Simplex iterations so far. */
  readonly work: () => number;
  /** Solves a program with HiGHS and keeps count. `reports` takes whole points and bounds of that program. */
  readonly ask: (model: Model, asked: Asked) => Promise<LevelAnswer>;
}

export interface Asked {
  readonly workLimit: number;
  readonly point: (point: readonly number[]) => void;
  readonly bound?: (bound: number, by?: string) => void;
  readonly enough?: (value: number, bound: number) => boolean;
}

export function createBest(program: Model, control: LevelControl): Best {
  const watch = startStopwatch(control.timeLimit);
  const best = createBestPoint(program, control);
  let work = 0;
  const over = () => control.stopped() || watch.left() <= 0;
  if (program.start !== undefined) best.offer(program.start);
  return {
    ...best,
    over,
    late: () => watch.left() <= 0,
    seconds: watch.left,
    work: () => work,
    async ask(model, { workLimit, point: found, bound, enough }) {
      const answer = await solveHighsLevel(model, {
        seed: control.seed,
        stopped: over,
        ...(workLimit < Infinity && { workLimit: Math.max(1, Math.floor(workLimit)) }),
        ...(control.timeLimit !== undefined && { timeLimit: Math.max(0.001, watch.left()) }),
        enough: enough ?? ((v, b) => v - b < 1),
        report: (told) => ("point" in told ? found(told.point) : bound?.(told.bound, told.by)),
      });
      work += answer.work;
      return answer;
    },
  };
}
