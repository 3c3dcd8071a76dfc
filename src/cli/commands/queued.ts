import { hostname } from "node:os";
import type { Options } from "../../app/index.ts";
import { spoken } from "../../domain/index.ts";
import { isHindrance, type Store, type Work } from "../../explain/sweep/index.ts";
import { type Context, refuse } from "../context.ts";
import { type Loaded, words } from "../load.ts";
import type { Program } from "../machine.ts";
import { shownPlace } from "../store.ts";

/** The version that searches, as queues and kept files know it. */
export function searching({ version, commit }: Program): string {
  return `${version} ${commit ?? ""}`.trim();
}

/** Opens the queue at a place. Who waits while nobody works is told so, once. */
export async function openQueue(context: Context, place: string): Promise<Loaded<Store>> {
  const { engine, io, language, say } = context;
  let isTold = false;
  const onNobody = (others: ReadonlyMap<string, number>) => {
    if (isTold) return;
    isTold = true;
    const n = [...others.values()].reduce((sum, one) => sum + one, 0);
    io.err(say("note.queue.nobody", { place: shownPlace(place) }));
    if (n > 0) io.err(say("note.queue.others", { n, versions: [...others.keys()].join(", ") }));
  };
  try {
    return { status: "ok", value: await engine.openStore(place, { onNobody }) };
  } catch (error) {
    const why = isHindrance(error) ? spoken(error.why, language) : words(error, language);
    return { status: "refused", exitCode: refuse(context, [say("error.queue", { found: shownPlace(place), why })]) };
  }
}

/** What a worker of this process needs, beside when it stops. */
export function workOf({ engine, io }: Context, run: Work["run"]): Pick<Work, "program" | "host" | "run" | "clock"> {
  return {
    program: searching(engine.program),
    host: `${hostname()} ${process.pid}`,
    clock: io.clock,
    run,
  };
}

/** Searches of this thread, with a pool. */
export function withPool({ engine }: Context, options: Pick<Options, "pool" | "clock">): Work["run"] {
  return (job, signal, tell) =>
    engine.runJob(job, { ...options, signal, onProgress: (event) => tell(JSON.stringify(event)) });
}

/**
 * Does work that asks a queue: where that is in a folder, this process searches as well, since no other can. What breaks its searching ends the
 * work, too; and at the end of the work nobody waits for what it is at.
 */
export async function whileWorking<Result>(
  context: Context,
  store: Store | undefined,
  options: Options,
  work: (options: Options) => Promise<Result>,
): Promise<Result> {
  if (store?.isEmbedded !== true) return work(options);
  const [end, broken] = [new AbortController(), new AbortController()];
  const signal = AbortSignal.any([options.signal, broken.signal]);
  const stop = AbortSignal.any([signal, end.signal]);
  const searched = store
    .work({ ...workOf(context, withPool(context, options)), last: end.signal, stop, onEvent: () => {} })
    .catch((error: unknown) => {
      broken.abort();
      throw error;
    });
  const [result] = await Promise.all([work({ ...options, signal }).finally(() => end.abort()), searched]);
  return result;
}
