import type { Options } from "../app/index.ts";
import type { Scenario } from "../domain/index.ts";
import type { Context } from "./context.ts";
import type { Keeper } from "./kept.ts";
import type { SolveOptions } from "./options.ts";
import { showProgress } from "./progress.ts";

/** Runs something that solves: with a pool, progress on the screen, and Ctrl-C to stop it; kept on the way by `keeper`. */
export async function whileSolving<Result>(
  context: Context,
  scenario: Scenario,
  { threads, ...how }: SolveOptions,
  work: (options: Options) => Promise<Result>,
  keeper?: Keeper,
): Promise<Result> {
  const { engine, io, say } = context;
  const show = showProgress(context, scenario);
  const stop = new AbortController();
  io.onInterrupt(() => {
    show.note(say("progress.stopping"));
    stop.abort();
  });
  const opened = engine.openPool(threads);
  const pool = keeper === undefined ? opened : keeper.around(opened, show.note);
  try {
    const result = await work({ ...how, pool, signal: stop.signal, clock: io.clock, onProgress: show.event });
    keeper?.account(show.note);
    return result;
  } finally {
    show.end();
    await pool.close();
  }
}
