import type { Options } from "../app/index.ts";
import type { Scenario } from "../domain/index.ts";
import type { Context } from "./context.ts";
import type { SolveOptions } from "./options.ts";
import { type ProgressShow, showProgress } from "./progress.ts";

/**
 * Runs something that solves, one question or several: with one pool, one time limit, progress on the screen over all of
 * it, and Ctrl-C to stop all of it.
 */
export async function whileSolving<Result>(
  context: Context,
  scenario: Scenario,
  { threads, ...how }: SolveOptions,
  work: (options: Options, show: ProgressShow) => Promise<Result>,
): Promise<Result> {
  const { engine, io, say } = context;
  const show = showProgress(context, scenario);
  const stop = new AbortController();
  let ended = false;
  io.onInterrupt(() => {
    // A command may solve twice: what is over is not stopped again.
    if (ended) return;
    show.note(say("progress.stopping"));
    stop.abort();
  });
  const pool = engine.openPool(threads);
  const { clock } = io;
  const until = how.timeLimit === undefined ? {} : { until: clock() + how.timeLimit };
  try {
    return await work({ ...how, ...until, pool, signal: stop.signal, clock, onProgress: show.event }, show);
  } finally {
    ended = true;
    show.end();
    await pool.close();
  }
}
