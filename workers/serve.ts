import type { Strategy } from "../solver/strategy.ts";
import { useCompiledHighs, type WasmModule } from "../solver/highs/engine.ts";
import { hire, type Thread } from "./assistant.ts";
import { type Asker, converse, type Port, say } from "./conversation.ts";
import { type Job, type Message, runJob } from "./job.ts";
import { createStopFlag } from "./stop-flag.ts";

/** A job as it is handed to a thread. */
export interface Task {
  readonly job: Job;
  /** This side of the conversation; transferred. */
  readonly port: Port;
  readonly flag: SharedArrayBuffer | undefined;
  /** HiGHS, compiled once for all threads. */
  readonly wasm: WasmModule | undefined;
  /** How many threads more its job may use. */
  readonly assistants: number;
}

/** How a task ends: the last message of its job. */
export type Last = Extract<Message, { type: "claim" | "failed" }>;

/**
 * What a thread does with the tasks it is handed, one at a time. No Node in it: a browser's worker serves alike. Where more threads
 * can be started, a job may use some.
 */
export function serve(strategies: readonly Strategy[], startThread?: () => Thread): (task: Task) => Promise<Last> {
  return async ({ job, port, flag, wasm, assistants: count }) => {
    if (wasm !== undefined) useCompiledHighs(wasm);
    const stop = createStopFlag(flag);
    const conversation = converse<Asker>(port, { stop: stop.raise });
    try {
      say(conversation.other.started());
      let last: Last | undefined;
      await runJob(job, strategies, {
        stopped: stop.raised,
        ...(startThread !== undefined &&
          count > 0 && {
            assistants: {
              count,
              hire: (instructions: unknown) =>
                hire(startThread(), { strategy: job.strategy, instructions, flag: stop.memory, wasm }),
            },
          }),
        post(message) {
          if (message.type === "claim" || message.type === "failed") last = message;
          else say(conversation.other.progress(message));
        },
      });
      if (last === undefined) throw new Error(`The job (${job.strategy}) ended without a last message.`);
      return last;
    } finally {
      conversation.end();
    }
  };
}
