import type { Options } from "../app/index.ts";
import type { Scenario } from "../domain/index.ts";
import type { Context } from "./context.ts";
import type { SolveOptions } from "./options.ts";
import { showProgress } from "./progress.ts";

/** Runs something that solves: with a pool, progress on the screen, and Ctrl-C to stop it. */
export async function whileSolving<Result>(
  context: Context,
  scenario: Scenario,
  { threads, ...how }: SolveOptions,
  work: (options: Options) => Promise<Result>,
): Promise<Result> {
  const { engine, io, say } = context;
  const show = showProgress(context, scenario);
  const stop = new AbortController();
  io.onInterrupt(() => {
    show.note(say("progress.stopping"));
    stop.abort();
  });
  const pool = engine.openPool(threads);
  try {
    return await work({ ...how, pool, signal: stop.signal, clock: io.clock, onProgress: show.event });
  } finally {
    show.end();
    await pool.close();
  }
}
