import { activity, infeasibilities, type Level, type Model } from "../../src/model/index.ts";
import type { LevelControl } from "../ranked.ts";
import { type Assignment } from "./assignment.ts";
import type { Instance } from "./instance.ts";
import { pointOf } from "./points.ts";

/** The best point of a level program so far. */
export interface Incumbent {
  /** Infinity without a point. */
  readonly value: () => number;
  readonly point: () => readonly number[] | undefined;
  /** Takes an assignment that is better and satisfies the program. False: it is better but the program refuses it. */
  readonly offer: (a: Assignment) => boolean;
}

export function createIncumbent(program: Model, instance: Instance, report: LevelControl["report"]): Incumbent {
  const level = program.levels[0] as Level;
  let point = program.start;
  let value = point === undefined ? Infinity : activity(level, point);
  const base = point ?? program.columns.map(({ lower }) => lower);
  return {
    value: () => value,
    point: () => point,
    offer(a) {
      if (!((a.spent[0] as number) < value)) return true;
      const found = pointOf(instance, a, base);
      if (infeasibilities(program, found, 1).length > 0) return false;
      point = found;
      value = activity(level, found);
      report({ point });
      return true;
    },
  };
}
