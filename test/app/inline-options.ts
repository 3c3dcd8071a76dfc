import { createInlinePool } from "../../workers/inline-pool.ts";

/** How a package is made on this thread, by a clock that stands still; way and strategy are the test's to say. */
export const inlineOptions = {
  seed: 1,
  pool: createInlinePool(),
  signal: new AbortController().signal,
  clock: () => 0,
  onProgress: () => undefined,
} as const;
