import { activity, type Model, satisfies } from "../src/model/index.ts";
import { NO_LEVEL } from "./level-program.ts";
import type { LevelControl } from "./ranked.ts";

/**
 * The best point of a level's program and the highest bound, in the program's units: what every engine keeps while it searches.
 * Tells the level of each improvement, and of nothing else.
 */
export interface BestPoint {
  readonly point: () => readonly number[] | undefined;
  /** Of the best point; Infinity without one. */
  readonly value: () => number;
  /** Takes a point that satisfies the program and is better than the best; false where it is not taken. */
  readonly offer: (point: readonly number[]) => boolean;
  /** Takes a lower bound of every point and who found it; never the value of a point. */
  readonly bound: (bound: number, by?: string) => void;
  /** The highest bound so far; −Infinity without one. */
  readonly proven: () => number;
  /** Whether value and bound lie close enough to end the level. */
  readonly enough: () => boolean;
}

/** Starts without a point, whatever the program starts from. */
export function createBestPoint(program: Model, control: Pick<LevelControl, "enough" | "report">): BestPoint {
  const level = program.levels[0] ?? NO_LEVEL;
  let point: readonly number[] | undefined;
  let value = Infinity;
  let proven = -Infinity;
  return {
    point: () => point,
    value: () => value,
    offer(found) {
      // First, since what an engine offers may be too large to be added up.
      if (!satisfies(program, found)) return false;
      const reached = activity(level, found);
      if (reached >= value) return false;
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
  };
}
