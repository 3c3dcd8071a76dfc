import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { conclude } from "../../solver/conclude.ts";
import { strategies } from "../../solver/index.ts";
import type { Progress } from "../../src/model/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import type { Job, JobEnd } from "../../workers/job.ts";
import { createNodePool } from "../../workers/node-pool.ts";
import type { Pool } from "../../workers/pool.ts";
import { knapsack, wall, wallStart } from "../solver/models.ts";
import { buildWorker } from "./build-worker.ts";
import { misbehaving } from "./misbehaving-worker.ts";

const start = [0, 0, 0, 0];
const job = (strategy: string, control: Partial<Job["control"]> = {}): Job => ({
  model: { ...knapsack, start },
  strategy,
  control: { seed: 1, ...control },
});

let workerFile: URL;
beforeAll(async () => {
  workerFile = await buildWorker("misbehaving-worker.ts", "misbehaving-worker");
});

const makers: readonly [name: string, make: () => Pool][] = [
  ["inline", () => createInlinePool([...strategies, ...misbehaving])],
  [
    "node",
    () => createNodePool({ threads: 2, workerFile, grace: 300, resourceLimits: { maxOldGenerationSizeMb: 64 } }),
  ],
];

describe.each(makers)("every pool: %s", (_, make) => {
  let pool: Pool;
  beforeAll(() => {
    pool = make();
  });
  afterAll(() => pool.close());

  test("a job comes back as a claim, and its progress came before", async () => {
    const seen: Progress[] = [];
    const end = await pool.run(job("highs"), { onProgress: (progress) => seen.push(progress) });
    expect(end.status).toBe("claimed");
    const outcome = conclude(knapsack, end.claim);
    expect(outcome).toMatchObject({ status: "optimal", levels: [{ value: -21 }] });
    expect(seen.filter(({ type }) => type === "incumbent").length).toBeGreaterThan(0);
    expect(seen.filter(({ type }) => type === "bound").length).toBeGreaterThan(0);
  });

  test("many jobs each come back with their own answer", async () => {
    const ends = await Promise.all(
      Array.from({ length: 12 }, (_, k) => {
        const { rows, ...rest } = knapsack;
        const model = { ...rest, rows: rows.map((row) => ({ ...row, upper: k })) };
        return pool.run({ ...job("exhaustive"), model });
      }),
    );
    const values = ends.map(({ claim }, k) => {
      const { rows, ...rest } = knapsack;
      const outcome = conclude({ ...rest, rows: rows.map((row) => ({ ...row, upper: k })) }, claim);
      return outcome.status === "optimal" ? outcome.levels[0]?.value : outcome.status;
    });
    expect(values).toEqual([0, 0, 0, -4, -6, -8, -8, -11, -12, -14, -15, -17]);
  });

  test("the same job gives the same claim twice", async () => {
    const [one, two] = await Promise.all([pool.run(job("highs")), pool.run(job("highs"))]);
    expect(one).toEqual(two);
  });

  test("a strategy that throws fails with its error as data, and keeps its incumbent", async () => {
    const end = await pool.run(job("throws"));
    expect(end).toMatchObject({
      status: "failed",
      code: "strategy",
      message: "The engine tripped.",
      details: { name: "TypeError" },
      claim: { values: start, ended: "failed" },
    });
  });

  test("an unknown strategy and wrong control data are the job's fault", async () => {
    expect(await pool.run(job("simplex of doom"))).toMatchObject({ status: "failed", code: "job" });
    const wrong = { ...job("highs"), control: { seed: -1, gap: 2 } };
    const end = await pool.run(wrong);
    expect(end).toMatchObject({ status: "failed", code: "job" });
    expect(end.status === "failed" && end.message).toContain("gap");
  });

  test("a model that is no model fails, with the place named", async () => {
    const model = { ...knapsack, columns: [{ name: "hole", lower: 0, upper: NaN }] };
    const end = await pool.run({ ...job("highs"), model });
    expect(end).toMatchObject({ status: "failed", code: "strategy" });
    expect(end.status === "failed" && end.message).toContain("(hole)");
  });

  test("stopped before it starts: a claim that says so", async () => {
    const end = await pool.run({ ...job("highs"), model: wall }, { signal: AbortSignal.abort() });
    expect(end).toMatchObject({ status: "claimed", claim: { ended: "stopped" } });
  });

  test("a stop from a listener keeps the incumbent", async () => {
    const person = new AbortController();
    const model = { ...wall, start: wallStart };
    const end = await pool.run(
      { ...job("highs"), model },
      { signal: person.signal, onProgress: ({ type }) => type === "incumbent" && person.abort() },
    );
    expect(end).toMatchObject({ status: "claimed", claim: { ended: "stopped" } });
    expect(conclude(model, end.claim).status).toBe("feasible");
  });
});

describe("threads", () => {
  let pool: Pool;
  beforeAll(() => {
    pool = makers[1]?.[1]() as Pool;
  });
  afterAll(() => pool.close());

  test.each([
    ["exits", "crash"],
    ["throws later", "crash"],
    ["eats memory", "memory"],
  ] as const)("a thread whose job %s is reported as %s, its incumbent kept, and replaced", async (strategy, code) => {
    const [end, other] = await Promise.all([pool.run(job(strategy)), pool.run(job("highs"))]);
    expect(end).toMatchObject({
      status: "failed",
      code,
      claim: { values: start, ended: code === "memory" ? "memory" : "failed" },
    });
    expect(other.status).toBe("claimed");
    const after = await Promise.all(Array.from({ length: 4 }, () => pool.run(job("highs"))));
    expect(after.map(({ status }) => status)).toEqual(["claimed", "claimed", "claimed", "claimed"]);
  });

  test("a deaf job is ended after the grace, and what it streamed is its claim", async () => {
    const person = new AbortController();
    const end = await pool.run(job("deaf"), { signal: person.signal, onProgress: () => person.abort() });
    expect(end).toMatchObject({ status: "claimed", claim: { ended: "stopped", values: start } });
    expect((await pool.run(job("highs"))).status).toBe("claimed");
  });

  test("a deaf job is ended when it overruns its own time limit", async () => {
    const end = await pool.run(job("deaf", { timeLimit: 0.2 }));
    expect(end).toMatchObject({ status: "claimed", claim: { ended: "time", values: start } });
  });

  test("a job whose time is over before a thread is free does not begin, and ends nobody's", async () => {
    const stop = new AbortController();
    const busy = [job("obeys the flag"), job("obeys the flag")].map((one) => pool.run(one, { signal: stop.signal }));
    const late = await pool.run(job("highs", { timeLimit: 0.05 }));
    expect(late).toMatchObject({ status: "claimed", claim: { ended: "time", levels: [] } });
    stop.abort();
    expect((await Promise.all(busy)).map(({ claim }) => claim.values)).toEqual([start, start]);
  });

  test("javascript-lp-solver, which hangs on this model beyond its own timeout, is ended", async () => {
    const model = { ...wall, start: wallStart };
    const end = await pool.run({ model, strategy: "javascript-lp-solver", control: { seed: 1, timeLimit: 0.3 } });
    expect(end).toMatchObject({ status: "claimed", claim: { ended: "time", values: wallStart } });
    expect(conclude(model, end.claim).status).toBe("feasible");
  });

  test("a job that heeds the flag is not ended by force: its own claim comes back", async () => {
    const person = new AbortController();
    const end = await pool.run(job("obeys the flag"), { signal: person.signal, onProgress: () => person.abort() });
    expect(end.claim).toEqual({
      strategy: "obeys the flag",
      values: start,
      levels: [],
      ended: "stopped",
      statistics: {},
    });
  });

  test("a job that waits for a thread stops without ending anyone's", async () => {
    const busy = new AbortController();
    const running = [0, 1].map(() => pool.run(job("obeys the flag"), { signal: busy.signal }));
    const person = new AbortController();
    const waiting = pool.run(job("highs"), { signal: person.signal });
    setTimeout(() => person.abort(), 50);
    expect(await waiting).toMatchObject({ status: "claimed", claim: { ended: "stopped", levels: [] } });
    busy.abort();
    expect((await Promise.all(running)).map(({ claim }) => claim.strategy)).toEqual([
      "obeys the flag",
      "obeys the flag",
    ]);
  });

  test("a listener that throws ends its job and hears of it", async () => {
    const trip = () => {
      throw new Error("The listener tripped.");
    };
    await expect(pool.run(job("obeys the flag"), { onProgress: trip })).rejects.toThrow("The listener tripped.");
    expect((await pool.run(job("highs"))).status).toBe("claimed");
  });

  test("jobs of a pool that closes come back as failed", async () => {
    const closing = makers[1]?.[1]() as Pool;
    let end: Promise<JobEnd> | undefined;
    await new Promise<void>((resolve) => {
      end = closing.run(job("deaf"), { onProgress: () => resolve() });
    });
    await closing.close();
    expect(await end).toMatchObject({ status: "failed", code: "closed", claim: { values: start } });
  });

  test("a number of threads that is none is refused", () => {
    expect(() => createNodePool({ threads: 0, workerFile })).toThrow("(0)");
  });
});
