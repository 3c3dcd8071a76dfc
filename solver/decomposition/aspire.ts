import type { Highs } from "highs";
import { type Elastic, type Level, limitRow, type Model } from "../../src/model/index.ts";
import { NO_LEVEL } from "../level-program.ts";
import type { LevelControl } from "../ranked.ts";
import { type Best, createBest } from "./points/best.ts";
import { bounding, type Memory } from "./prices/bounding.ts";
import { divide } from "./divide.ts";
import type { Kept } from "./groups/group-functions.ts";

/** Work at most, or so much a column: where no point meets the bound, there is nothing to be found. */
const WORK = 40_000;
const OF_MANY = 2.5;

export interface Aspiring {
  readonly highs: Highs;
  readonly memory: Memory;
  readonly kept: Kept;
  readonly control: LevelControl;
  readonly best: Best;
}

/**
 * Looks for a point that meets a level's bound, by the level that comes next: that one is minimised where this one costs no more
 * than its bound says. Where a level leaves most choices equal, a group has more homes at its best than can be listed; what comes
 * next tells them apart. Whatever point is found is a best one, and a good start for the next level, which goes on with the
 * prices of this search where it is the same program. Returns simplex iterations.
 */
export async function aspire(
  program: Model,
  elastic: Elastic,
  next: Level,
  bound: number,
  { highs, memory, kept, control, best }: Aspiring,
): Promise<number> {
  const { start: _, ...rest } = program;
  const limit = limitRow("limit at the bound", program.levels[0] ?? NO_LEVEL, bound);
  const aspired: Model = { ...rest, rows: [...program.rows, limit], levels: [next] };
  const inner = createBest(aspired, {
    ...control,
    enough: best.enough,
    report: (found) => void ("point" in found && best.offer(found.point)),
  });
  const work = Math.max(WORK, OF_MANY * program.columns.length);
  const left = (done: number) => work - done - inner.work();
  const over = (done: number) => inner.over() || inner.enough() || left(done) <= 0;
  const bounded = bounding(aspired, elastic, { highs, memory, over, late: inner.over, report: () => undefined });
  if (bounded === undefined) return inner.work();
  const climbed = bounded.evaluations + bounded.iterations;
  const allowance = (done: number) => ({ work: left(climbed + done), seconds: inner.seconds() });
  const divided = await divide(aspired, elastic, highs, bounded, inner, { left: allowance, kept });
  return climbed + (divided?.iterations ?? 0) + inner.work();
}
