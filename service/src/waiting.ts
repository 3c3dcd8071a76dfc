import { setTimeout as after } from "node:timers/promises";
import { isPassing } from "./database/postgres.ts";

/** Seconds before the first time that something is tried again, and at most. */
const [FIRST, MOST] = [0.2, 10];

/** So many seconds, or until the stop. */
export async function pause(seconds: number, stop: AbortSignal): Promise<void> {
  await after(1000 * seconds, undefined, { signal: stop }).catch(() => {});
}

/**
 * Does something with the database; as long as that cannot be reached, again and again, each time after twice as long, with chance in it, so that not
 * all come back at one moment. Throws what else went wrong, and at the stop what went wrong last.
 */
export async function persist<Result>(work: () => Promise<Result>, stop: AbortSignal): Promise<Result> {
  for (let seconds = FIRST; ; seconds = Math.min(MOST, 2 * seconds)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || stop.aborted) throw error;
      await pause(seconds * (0.5 + Math.random()), stop);
      if (stop.aborted) throw error;
    }
  }
}
