import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alternativePlans } from "../../src/explain/alternatives/index.ts";
import { makePackage, type Options } from "../../src/app/index.ts";
import { conflictsOf } from "../../src/explain/conflicts/index.ts";
import type { Scenario } from "../../src/domain/index.ts";
import { paretoFront } from "../../src/explain/front/index.ts";
import { pinPrices, sensitivity } from "../../src/explain/sensitivity/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import { inlineOptions } from "./inline-options.ts";
import { timerWait } from "../../workers/timer.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarioOf } from "../scenario/fixture.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";

const without: Options = { ...inlineOptions, way: "stepwise", strategy: "highs" };

/**
 * A clock that every job moves on by a part of what it was allowed, and what the jobs were allowed after how much time.
 * `answers`: false where no job finds anything in its time.
 */
function limited(timeLimit: number, part: number, answers = true) {
  let now = 100;
  const jobs: { readonly allowed: number | undefined; readonly at: number }[] = [];
  const inline = createInlinePool();
  const options: Options = {
    ...without,
    timeLimit,
    clock: () => now,
    pool: {
      ...inline,
      async run(job, how) {
        const allowed = job.control.timeLimit;
        jobs.push({ allowed, at: now - 100 });
        now += part * (allowed ?? 0);
        if (answers) return inline.run(job, how);
        return { status: "claimed", claim: { strategy: job.strategy, levels: [], ended: "time", statistics: {} } };
      },
    },
  };
  return { options, jobs };
}

const questions: Readonly<
  Record<string, (scenario: Scenario, options: Options) => Promise<{ readonly status: string }>>
> = {
  plan: makePackage,
  conflicts: (scenario, options) => conflictsOf(scenario, options),
  pins: pinPrices,
  sensitivity: (scenario, options) => sensitivity(scenario, { offers: 1 }, options),
  front: (scenario, options) => paretoFront(scenario, { between: "unviable", and: "sites", most: 9 }, options),
  alternatives: (scenario, options) =>
    alternativePlans(
      scenario,
      {
        province: scenario.provinces[0]?.code as Scenario["provinces"][number]["code"],
        plans: 3,
        within: { numerator: 1, denominator: 2 },
        distance: 1,
        by: "agreements",
      },
      options,
    ),
};

describe.each(Object.entries(questions))("a time limit on %s", (name, question) => {
  it("gives every job a part of the time that is left, and never none or all there is", async () => {
    const limit = 8;
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(scenarios({ ...small, pins: 3 }), fc.constantFrom(0, 0.4, 1), async (scenario, part) => {
        const { options, jobs } = limited(limit, part);
        await question(scenario, options);
        asked += jobs.length;
        for (const { allowed, at } of jobs) {
          // Names to swaps are counted, not timed, where only sites are asked about.
          if (allowed === undefined && (name === "front" || name === "alternatives")) continue;
          expect(allowed).toBeGreaterThan(0);
          expect(allowed).toBeLessThanOrEqual(Math.max(0.001, limit - at) + 1e-9);
        }
      }),
      runs(25),
    );
    expect(asked).toBeGreaterThan(0);
  }, 60_000);
});

it("of a plan step by step, swaps have half at most, so that mergers have something left; of swaps alone, all", async () => {
  const scenario = scenarioOf(readBundled("two-provinces"));
  const whole = limited(8, 1);
  await makePackage(scenario, whole.options);
  expect(whole.jobs.map(({ allowed }) => allowed).slice(0, 3)).toEqual([2, 2, 4]);
  const alone = limited(8, 1);
  await makePackage(scenario, { ...alone.options, swapsOnly: true });
  expect(alone.jobs.map(({ allowed }) => allowed).slice(0, 2)).toEqual([4, 4]);
});

describe("conflicts within a time limit", () => {
  it("are those without one, while the limit is never reached", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(
        scenarios({ ...small, pins: 5 }),
        fc.constantFrom(60, 600, 3_000_000),
        async (scenario, limit) => {
          const free = await conflictsOf(scenario, without, false);
          seen.add("status", free.status);
          expect(await conflictsOf(scenario, { ...without, timeLimit: limit }, false)).toEqual(free);
        },
      ),
      runs(60),
    );
    expect(seen.seldom(5, ["status"], ["none", "conflicts"])).toEqual([]);
  }, 60_000);

  it("are never told to be none where time ran out: they are not known, or open", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios({ ...small, pins: 5 }), async (scenario) => {
        const free = await conflictsOf(scenario, without, false);
        const { options, jobs } = limited(8, 1, false);
        const found = await conflictsOf(scenario, options, false);
        seen.add("status", found.status);
        const right: Readonly<Record<typeof found.status, unknown>> = {
          none: free,
          "no-decision": free,
          conflicts: found,
          unknown: { status: "unknown", ended: "time", within: 8 },
        };
        expect(found).toEqual(right[found.status]);
        // Conflicts that were shown without an answer of a solver are kept.
        if (found.status === "conflicts" && jobs.length > 0) seen.add("open", found.open?.ended ?? "no");
      }),
      runs(180),
    );
    expect(seen.seldom(3, ["status"], ["unknown", "conflicts"])).toEqual([]);
    expect(seen.seldom(1, ["open"], ["time"])).toEqual([]);
  }, 60_000);

  it("are not known either where the search is stopped", async () => {
    const stop = new AbortController();
    stop.abort();
    await fc.assert(
      fc.asyncProperty(scenarios({ ...small, pins: 0 }), async (scenario) => {
        const found = await conflictsOf(scenario, { ...without, signal: stop.signal });
        const told = found.status === "unknown" ? found.ended : found.status;
        expect(["stopped", "no-decision", "conflicts"]).toContain(told);
      }),
      runs(20),
    );
  });
});

it("a timer never waits longer than it can count, and otherwise as long as it was asked", () => {
  expect([timerWait(1500), timerWait(3_000_000_000), timerWait(Infinity)]).toEqual([1500, 2 ** 31 - 1, 2 ** 31 - 1]);
});

it("a package that is asked for after the end of its command, or after a stop, is not begun", async () => {
  const seen = createCounts();
  const stop = new AbortController();
  stop.abort();
  await fc.assert(
    fc.asyncProperty(scenarios({ ...small, pins: 0 }), fc.boolean(), async (scenario, stopped) => {
      const { options, jobs } = limited(8, 0);
      const over = stopped ? { signal: stop.signal } : { until: 100 };
      const late = await makePackage(scenario, { ...options, ...over });
      expect([late.status, jobs]).toEqual(["unknown", []]);
      expect(late).toMatchObject({ ended: stopped ? "stopped" : "time" });
      // Before the end it is, and no job goes on after it.
      await makePackage(scenario, { ...options, until: 103 });
      for (const { allowed } of jobs) expect(allowed).toBeLessThanOrEqual(3);
      seen.add("jobs", jobs.length > 0 ? "some" : "none");
    }),
    runs(20),
  );
  expect(seen.seldom(3, ["jobs"], ["some"])).toEqual([]);
});
