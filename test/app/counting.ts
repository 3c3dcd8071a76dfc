import type { Options, Way } from "../../src/app/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";

/** Options that count the parts that were solved. */
export function counting(way: Way = "stepwise", keep = false): Options & { readonly solved: string[] } {
  const solved: string[] = [];
  return {
    way,
    seed: 1,
    pool: createInlinePool(),
    signal: new AbortController().signal,
    clock: () => 0,
    onProgress: ({ phase, part, level }) => {
      if (level === undefined && part !== "") solved.push(`${phase} ${part}`);
    },
    ...(keep && { keep: true }),
    solved,
  };
}
