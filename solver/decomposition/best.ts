import { infeasibilities, type Model } from "../../src/model/index.ts";
import { startStopwatch } from "../clock.ts";
import { solveHighsLevel } from "../highs/index.ts";
import type { LevelAnswer, LevelControl } from "../ranked.ts";

/** The best point of a level, its bound, and the work that small programs took. */
export interface Best {
  readonly point: () => readonly number[] | undefined;
  /** Of the best point, in the program's units; Infinity without one. */
  readonly value: () => number;
  readonly offer: (point: readonly number[]) => boolean;
  /** Takes a lower bound of every point (program units) and who found it; never the value of a point. */
  readonly bound: (bound: number, by?: string) => void;
  /** The highest bound so far; −Infinity without one. */
  readonly proven: () => number;
  readonly enough: () => boolean;
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
  let point: readonly number[] | undefined;
  let value = Infinity;
  let proven = -Infinity;
  let work = 0;
  const over = () => control.stopped() || watch.left() <= 0;
  const best: Best = {
    point: () => point,
    value: () => value,
    offer(found) {
      const reached = valueOf(program, found);
      if (reached >= value || infeasibilities(program, found, 1).length > 0) return false;
      point = found;
      value = reached;
      control.report({ point: found });
      return true;
    },
    bound(found, by) {
      if (!(found > proven) || found === Infinity) return;
      proven = found;
      control.report({ bound: found, ...(by !== undefined && { by }) });
    },
    proven: () => proven,
    enough: () => control.enough(value, proven),
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
  if (program.start !== undefined) best.offer(program.start);
  return best;
}

export function valueOf({ levels }: Model, point: readonly number[]): number {
  let sum = 0;
  for (const [i, j] of (levels[0]?.indices ?? []).entries())
    sum += (levels[0]?.coefficients[i] as number) * (point[j] as number);
  return sum;
}
