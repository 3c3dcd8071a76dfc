import type { Pool } from "../../../workers/pool.ts";

/**
 * A pool whose answers are told as if the first level had ended with the start, and nothing were known of what it can come to but
 * that it is at least 0; the values may be better than that.
 */
export function endedEarly(inline: Pool): Pool {
  return {
    ...inline,
    async run(job, how) {
      const end = await inline.run(job, how);
      const [first, ...rest] = end.claim.levels;
      const { start } = job.model;
      if (first === undefined || start === undefined) return end;
      const { bound: _bound, ...open } = first;
      return { ...end, claim: { ...end.claim, levels: [{ ...open, point: start }, ...rest] } };
    },
  };
}
