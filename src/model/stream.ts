import type { Claim, Ended, LevelClaim, Progress } from "./claim.ts";

/** What a running job has streamed so far: per level its last incumbent and its highest bound. */
export interface Stream {
  readonly add: (progress: Progress) => void;
  /**
   * The claim that follows from it, for a job that could not finish its own. As values, the incumbent of the deepest
   * level. It claims no more than the strategy said itself, and `conclude` recomputes it like any other claim.
   */
  readonly claim: (ended: Ended) => Claim;
}

export function createStream(strategy: string): Stream {
  const points = new Map<number, readonly number[]>();
  const bounds = new Map<number, { readonly bound: number; readonly limits: readonly number[] }>();
  return {
    add(progress) {
      if (progress.type === "incumbent") points.set(progress.level, progress.values);
      else if (progress.bound > (bounds.get(progress.level)?.bound ?? -Infinity)) bounds.set(progress.level, progress);
    },
    claim(ended) {
      const reached = Math.max(0, ...[...points.keys(), ...bounds.keys()].map((level) => level + 1));
      const levels: LevelClaim[] = [];
      let values: readonly number[] | undefined;
      for (let level = 0; level < reached; level++) {
        const point = points.get(level);
        const bound = bounds.get(level);
        values = point ?? values;
        levels.push({
          ...(point !== undefined && { point }),
          ...(bound !== undefined && { bound: bound.bound }),
          limits: bound?.limits ?? [],
          by: `${strategy}, as streamed`,
        });
      }
      return { strategy, ...(values !== undefined && { values }), levels, ended, statistics: {} };
    },
  };
}
