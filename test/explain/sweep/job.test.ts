import { describe, expect, it } from "vitest";
import {
  baseOf,
  initiativesOf,
  jobOf,
  type Reply,
  runJob,
  type SearchJob,
  sweep,
  type SweepRequest,
  withOnly,
} from "../../../src/explain/sweep/index.ts";
import { makePackage, type Options } from "../../../src/app/index.ts";
import type { Pin, Scenario } from "../../../src/domain/index.ts";
import { counting } from "../../app/counting.ts";
import { bundled } from "../../scenario/bundled.ts";
import { queueHere } from "./queue.ts";

const scenario = bundled("two-provinces");
const [initiative] = initiativesOf(scenario);
if (initiative === undefined) throw new Error("The scenario has no promising initiative.");
const coming = new Map([[initiative.id, initiative.places]]);
const options: Options = { ...counting("stepwise"), gap: 0.5 };
const job = jobOf({ base: baseOf(scenario), coming }, options, "1");
const request: SweepRequest = { chance: 50, seed: 1, packages: 6 };

/** One under which each draw is another search, and one under which it is the same. */
const variants = [
  { name: "even", scenario: { ...scenario, objective: scenario.objective.slice(0, 1) } },
  { name: "same", scenario },
];

async function run(given: Partial<SweepRequest>, how: Options = counting("stepwise")) {
  return sweep(scenario, { ...request, variants, ...given }, how, () => undefined);
}

describe("a search as a job", () => {
  it("finds what a search here does, to the byte", async () => {
    const text = await runJob(job, options);
    const made = await makePackage(withOnly(scenario, coming), options);
    expect(made.status).toBe("done");
    expect(JSON.parse(text ?? "")).toEqual({
      plan: (made as Extract<typeof made, { status: "done" }>).plan,
      // It may stop at half of what the best could be.
      proven: false,
    });
    expect(await runJob(JSON.parse(JSON.stringify(job)) as SearchJob, options)).toBe(text);
  });

  it("names nobody: who settled pins, and why, is no part of it", async () => {
    const record = { by: "Anna de Vries", why: "She said so", provided: "There is water" };
    const pin = { type: "own-site", kind: "regular", municipality: "LL2" };
    const pinned = (more: object): Scenario => ({ ...scenario, pins: [{ ...pin, ...more } as Pin] });
    const named = jobOf({ base: baseOf(pinned(record)), coming }, options, "1");
    for (const said of Object.values(record)) expect(JSON.stringify(named)).not.toContain(said);
    expect(named.key).toBe(jobOf({ base: baseOf(pinned({})), coming }, options, "1").key);
    expect(named.key).not.toBe(job.key);
    expect(await runJob(named, options)).toContain('"plan"');
  });

  it("gives back what was stopped: nothing is said of it", async () => {
    expect(await runJob(job, { ...options, signal: AbortSignal.abort() })).toBeUndefined();
  });

  it("is refused where it is not what its key and its fingerprint name", async () => {
    const wrong: Partial<SearchJob>[] = [
      { key: job.key.replace(/^./, (digit) => (digit === "0" ? "1" : "0")) },
      { program: "2" },
      { input: job.input.replace('"seed":1', '"seed":2') },
      { input: job.input.replace("stepwise", "joint") },
      { input: job.input.replace(/(\d+)\]\]/, "1$1]]") },
      { input: job.input.replace('"version":1', '"version":2') },
      { input: "no JSON" },
      { base: { ...job.base, text: job.base.text.replace('"version":1', '"version":99') } },
      { base: { ...job.base, text: `${job.base.text} ` }, input: job.input },
    ];
    const outcomes = await Promise.allSettled(wrong.map((change) => runJob({ ...job, ...change }, options)));
    // The scenario that was read before is known by its fingerprint, whatever comes with it.
    expect(outcomes.map(({ status }) => status)).toEqual([...Array(7).fill("rejected"), "fulfilled", "fulfilled"]);
  });

  it("is refused where its scenario cannot be read, or is another", async () => {
    const other = baseOf({ ...scenario, objective: scenario.objective.slice(0, 1) });
    const fresh = jobOf({ base: other, coming }, options, "1");
    await expect(runJob({ ...fresh, base: { ...other, text: job.base.text } }, options)).rejects.toThrow("fingerprint");
    await expect(runJob({ ...fresh, base: { ...other, text: "{}" } }, options)).rejects.toThrow("cannot be read");
    expect(await runJob(fresh, options)).toBeDefined();
  });
});

describe("a sweep whose searches others make", () => {
  it("is the same as one that is made here, under variants as well", async () => {
    const queue = queueHere(counting("stepwise"));
    expect(await run({ kept: { program: "1", queue } })).toEqual(await run({}));
    // Two different draws, under two different scenarios: the third variant comes to the first.
    expect(queue.jobs).toHaveLength(4);
  });

  it("believes that there is no package, and verifies every package that there is", async () => {
    const none = (reply: Reply): Reply => ({ key: reply.key, status: "found", text: '{"none":"infeasible"}' });
    const found = await run({ kept: { program: "1", queue: queueHere(counting(), none) } });
    expect(new Set(found.outcomes.map(({ status }) => status))).toEqual(new Set(["none"]));
    expect(found.stopped).toBe(false);
    for (const text of [
      "{}",
      '{"none":"nonsense"}',
      '{"none":"infeasible","plan":{}}',
      "[",
      '{"plan":{},"proven":true}',
    ]) {
      const queue = queueHere(counting(), ({ key }) => ({ key, status: "found", text }));
      const refused = await run({ variants: [], kept: { program: "1", queue } });
      expect(refused.outcomes).toEqual([]);
      expect(refused.stopped).toBe(true);
      expect(refused.aside).toEqual(Array(2).fill("What was found does not hold."));
    }
  });

  it("tells what was set aside, and what is known of the rest", async () => {
    let n = 0;
    const aside = (reply: Reply): Reply => (n++ === 0 ? { key: reply.key, status: "aside", why: "broken" } : reply);
    const found = await run({ variants: [], kept: { program: "1", queue: queueHere(counting(), aside) } });
    expect(found.aside).toEqual(["broken"]);
    expect(found.stopped).toBe(true);
    expect(found.outcomes.length).toBeGreaterThan(0);
    expect(found.outcomes.length).toBeLessThan(6);
  });

  it("keeps what others found, and asks for it no more", async () => {
    const lines = new Map<string, string>();
    const journal = {
      get: (key: string) => lines.get(key),
      add: (key: string, text: string) => void lines.set(key, text),
    };
    const first = queueHere(counting("stepwise"));
    const whole = await run({ kept: { program: "1", journal, queue: first } });
    expect([...lines.keys()].toSorted()).toEqual(first.jobs.map(({ key }) => key).toSorted());
    const second = queueHere(counting("stepwise"));
    expect(await run({ kept: { program: "1", journal, queue: second } })).toEqual({ ...whole, known: 6 });
    expect(second.jobs).toEqual([]);
  });

  it("waits no longer than the limit in seconds, which is no part of what is searched for", async () => {
    const queue = queueHere(counting("stepwise"));
    const found = await run(
      { variants: [], kept: { program: "1", queue } },
      { ...counting("stepwise"), timeLimit: 60 },
    );
    expect(found.stopped).toBe(false);
    const without = queueHere(counting("stepwise"));
    await run({ variants: [], kept: { program: "1", queue: without } });
    expect(queue.jobs.map(({ key }) => key)).toEqual(without.jobs.map(({ key }) => key));
    const late = queueHere(counting("stepwise"));
    const stopped = await run(
      { variants: [], kept: { program: "1", queue: late } },
      { ...counting("stepwise"), signal: AbortSignal.abort() },
    );
    expect([stopped.stopped, late.jobs.length]).toEqual([true, 0]);
  });
});
