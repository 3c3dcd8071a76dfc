import * as z from "zod/mini";
import type { Strategy } from "../solver/strategy.ts";
import type { Assistants, Claim, Control, Model, Progress } from "../src/model/index.ts";
import type { Stream } from "../src/model/index.ts";

/** What to solve and how. Plain data: it crosses threads by structured clone. Never a Scenario. */
export interface Job {
  readonly model: Model;
  /** The name of a strategy in the list. */
  readonly strategy: string;
  readonly control: JobControl;
}

/** The part of `Control` that is data; a worker supplies the two functions. */
export type JobControl = z.infer<typeof jobControl>;

// What is wrong is told in English: the smaller zod has no language of its own.
z.config(z.locales.en());

const jobControl = z.strictObject({
  /** Seconds. */
  timeLimit: z.optional(z.number().check(z.positive())),
  workLimit: z.optional(z.int().check(z.positive())),
  gap: z.optional(z.number().check(z.gte(0), z.lte(1))),
  seed: z.int().check(z.gte(0)),
  witness: z.optional(
    z.strictObject({
      level: z.int().check(z.gte(0)),
      limits: z.array(z.int()),
      leaves: z.int().check(z.positive()),
      relief: z.optional(z.array(z.strictObject({ least: z.int(), most: z.int() }))),
      combinations: z.optional(z.array(z.strictObject({ groups: z.array(z.int()), total: z.int() }))),
    }),
  ),
});

/**
 * How a job ended. A failed job has a claim too: the best that was streamed before it failed, so that a caller may
 * always `conclude(model, end.claim)`.
 */
export type JobEnd =
  | { readonly status: "claimed"; readonly claim: Claim }
  | ({ readonly status: "failed"; readonly claim: Claim } & Fault);

/** An error as data: classes are lost between threads. */
export interface Fault {
  /** job: the job itself was wrong. strategy: it threw. crash: its thread died. memory: its thread ran out of it. closed: the pool was. */
  readonly code: "job" | "strategy" | "crash" | "memory" | "closed";
  readonly message: string;
  readonly details: Readonly<Record<string, string>>;
}

/** What a running job says to whoever asked for it, in order; the last message is the claim or the failure. */
export type Message =
  | Progress
  | { readonly type: "claim"; readonly claim: Claim }
  | { readonly type: "failed"; readonly fault: Fault };

/** The side of a job that a pool supplies, wherever it runs. */
export interface JobPort {
  readonly post: (message: Message) => void;
  readonly stopped: () => boolean;
  readonly assistants?: Assistants | undefined;
}

/**
 * Runs a job on this thread and tells everything through the port. Never throws.
 * The model is not walked by a schema: a strategy checks it anyway (`checkModel`), in a fifth of the time.
 */
export async function runJob(job: Job, strategies: readonly Strategy[], port: JobPort): Promise<void> {
  const parsed = jobControl.safeParse(job.control);
  if (!parsed.success) {
    return port.post({ type: "failed", fault: fault("job", z.prettifyError(parsed.error), { part: "control" }) });
  }
  const strategy = strategies.find(({ name }) => name === job.strategy);
  if (strategy === undefined) {
    const known = strategies.map(({ name }) => name).join(", ");
    const text = `There is no strategy (${job.strategy}). Maybe one of these was meant: ${known}.`;
    return port.post({ type: "failed", fault: fault("job", text, { part: "strategy" }) });
  }
  const { timeLimit, workLimit, gap, seed, witness } = parsed.data;
  const control: Control = {
    ...(timeLimit !== undefined && { timeLimit }),
    ...(workLimit !== undefined && { workLimit }),
    ...(gap !== undefined && { gap }),
    seed,
    ...(witness !== undefined && { witness }),
    // Whoever asked concludes, and looks at the structure meanwhile.
    unchecked: true,
    ...(port.assistants !== undefined && { assistants: port.assistants }),
    stopped: port.stopped,
    report: port.post,
  };
  try {
    port.post({ type: "claim", claim: await strategy.solve(job.model, control) });
  } catch (error) {
    port.post({ type: "failed", fault: faultOf("strategy", error) });
  }
}

/** Any thrown thing as data. */
export function faultOf(code: Fault["code"], error: unknown): Fault {
  if (!(error instanceof Error)) return fault(code, String(error), {});
  return fault(code, error.message, { name: error.name, ...(error.stack !== undefined && { stack: error.stack }) });
}

export function fault(code: Fault["code"], message: string, details: Fault["details"]): Fault {
  return { code, message, details };
}

/** The end of a job that failed: its fault, and the best of what it streamed. */
export function failed(stream: Stream, why: Fault): JobEnd {
  return { status: "failed", ...why, claim: stream.claim(why.code === "memory" ? "memory" : "failed") };
}
