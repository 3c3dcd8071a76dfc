import type { Asking, Reply, SearchJob, Store, Work, WorkerEvent } from "../../src/explain/sweep/queue.ts";

/** Jobs by their numbers, of a program that does with texts what the real one does with scenarios. */
export function jobs(n: number, program = "one"): readonly SearchJob[] {
  return Array.from({ length: n }, (_, at) => ({
    key: `${program} ${String(at).padStart(4, "0")}`,
    program,
    base: { print: "print", text: "scenario" },
    input: String(at),
  }));
}

export const answerOf = ({ base, input }: SearchJob) => `${base.text} ${input}`;
export const never = new AbortController().signal;
export const silent: Asking = { onNobody: () => {} };

/** Everything that comes of jobs, in order of their keys. */
export async function all(
  store: Store,
  of: readonly SearchJob[],
  stop: AbortSignal = never,
): Promise<readonly Reply[]> {
  const found: Reply[] = [];
  for await (const reply of store.replies(of, stop)) found.push(reply);
  return found.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

export const allFound = (of: readonly SearchJob[]): readonly Reply[] =>
  of.map((job) => ({ key: job.key, status: "found", text: answerOf(job) }));

/** A worker of this process, until `end`. */
export function begin(store: Store, how: Partial<Work> = {}) {
  const [last, stop] = [new AbortController(), new AbortController()];
  const [events, tried]: [WorkerEvent[], string[]] = [[], []];
  const done = store.work({
    program: "one",
    host: "here",
    clock: () => performance.now() / 1000,
    last: last.signal,
    stop: stop.signal,
    onEvent: (event) => events.push(event),
    ...how,
    run: (job, signal, tell) => {
      tried.push(job.key);
      return how.run?.(job, signal, tell) ?? Promise.resolve(answerOf(job));
    },
  });
  return {
    events,
    tried,
    stop: () => (stop.abort(), done),
    end: () => (last.abort(), done),
  };
}
