import type { Options } from "../../app/index.ts";
import { type Part, type PartResult, solveSites } from "../../app/questions.ts";
import type { Model } from "../../model/index.ts";

/** Solves one step of one part; undefined where no time is left. */
export type Step = (part: Part, model: Model) => Promise<PartResult | undefined>;

/**
 * Steps of many parts on one pool, first come first served. With a deadline every step gets its share of the time that
 * is left, counted when it starts and not when it is asked for, so that every part has a first step, and a part that is
 * done leaves its time to the others.
 */
export function takingTurns(options: Options, deadline: number, parts: number): Step {
  if (deadline === Infinity) return (part, model) => solveSites(part, model, options, deadline);
  const { pool, clock } = options;
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (part, model) => {
    while (busy >= pool.size) await new Promise<void>((resolve) => waiting.push(resolve));
    busy += 1;
    try {
      const left = deadline - clock();
      if (left <= 0) return undefined;
      const rounds = Math.ceil(Math.min(parts, waiting.length + busy) / pool.size);
      return await solveSites(part, model, options, clock() + left / rounds);
    } finally {
      busy -= 1;
      waiting.shift()?.();
    }
  };
}
