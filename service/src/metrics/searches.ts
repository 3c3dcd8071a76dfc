import type { Meter } from "@opentelemetry/api";
import type { Work } from "../../../src/explain/sweep/queue.ts";
import type { Database } from "../database/database.ts";
import { queuePrefix } from "../queue/boss.ts";

/** Seconds that separate one bar of a histogram from the next: a search takes a tenth of a second to an hour. */
const BARS = [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000, 3000];

/** Work of which is measured how long searches take, and how they end. */
export function measured(work: Work, meter: Meter): Work {
  const took = meter.createHistogram("verdeelwijzer.search.duration", {
    description:
      "How long a search took, by how it ended: proven, unproven, none (no package), unreadable, back (not ended), failed.",
    unit: "s",
    advice: { explicitBucketBoundaries: BARS },
  });
  return {
    ...work,
    async run(job, stop, tell) {
      const begin = work.clock();
      let outcome = "failed";
      try {
        const text = await work.run(job, stop, tell);
        outcome = text === undefined ? "back" : outcomeOf(text);
        return text;
      } finally {
        took.record(work.clock() - begin, { outcome });
      }
    },
  };
}

/** How a search ended that found something, by what it wrote. */
function outcomeOf(text: string): string {
  try {
    const { none, proven } = JSON.parse(text) as { readonly none?: string; readonly proven?: boolean };
    return none !== undefined ? "none" : proven === true ? "proven" : "unproven";
  } catch {
    // Whoever reads it says what is wrong with it: that it is measured does not change what is found.
    return "unreadable";
  }
}

/** Measures what waits, what is searched for, what was set aside, and how many search; each time that somebody wants to know. */
export function measureQueue({ execute }: Database, meter: Meter, gone: number): void {
  const searches = meter.createObservableGauge("verdeelwijzer.queue.searches", {
    description: "Searches by their state: waiting, searching, aside.",
    unit: "{search}",
  });
  const workers = meter.createObservableGauge("verdeelwijzer.workers", {
    description: "Processes that search and were heard of lately.",
    unit: "{worker}",
  });
  meter.addBatchObservableCallback(
    async (result) => {
      // Where the database is away nothing is said, which whoever watches sees.
      const { rows } = await execute(
        `select (select count(*) from verdeelwijzer_queue.job where name like $1 and state < 'active')::int as waiting,
                (select count(*) from verdeelwijzer_queue.job where name like $1 and state = 'active')::int as searching,
                (select count(*) from verdeelwijzer.search where aside is not null)::int as aside,
                (select count(*) from verdeelwijzer.worker where seen > now() - make_interval(secs => $2))::int as workers`,
        [`${queuePrefix}%`, gone],
      );
      const { workers: n, ...states } = rows[0] as Readonly<
        Record<"waiting" | "searching" | "aside" | "workers", number>
      >;
      for (const [state, count] of Object.entries(states)) result.observe(searches, count, { state });
      result.observe(workers, n);
    },
    [searches, workers],
  );
}
