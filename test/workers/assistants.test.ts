import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Job } from "../../workers/job.ts";
import { createNodePool } from "../../workers/node-pool.ts";
import type { Pool } from "../../workers/pool.ts";
import { knapsack } from "../solver/models.ts";
import { buildWorker } from "./build-worker.ts";

const job = (strategy: string): Job => ({ model: knapsack, strategy, control: { seed: 1 } });

describe("a job that hires another thread", () => {
  let workerFile: URL;
  let pool: Pool;
  beforeAll(async () => {
    workerFile = await buildWorker("hiring-worker.ts", "hiring/worker");
    await buildWorker("hiring-assistant.ts", "hiring/assistant");
    pool = createNodePool({ threads: 3, workerFile, grace: 500 });
  });
  afterAll(() => pool.close());

  const told = async (strategy: string) => {
    const { claim } = await pool.run(job(strategy));
    return [claim.values?.[0], claim.statistics.why];
  };

  test("is answered, by as many as there are threads beside its own", async () => {
    expect(await told("asks")).toEqual([120, "2 more"]);
  });

  test("has none where there is one thread", async () => {
    const alone = createNodePool({ threads: 1, workerFile });
    const { claim } = await alone.run(job("asks"));
    expect(claim.values?.[0]).toBe(-1);
    await alone.close();
  });

  test.each([
    ["begins badly", "cannot read that"],
    ["answers badly", "cannot answer that"],
    ["dies", "A thread that helped is gone."],
  ])("hears of one that %s", async (strategy, why) => {
    expect(await told(strategy)).toEqual([-2, why]);
    // Nobody else is harmed.
    expect(await told("asks")).toEqual([120, "2 more"]);
  });

  test("passes on that it was asked to stop", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    const { claim } = await pool.run(job("waits for the flag"), { signal: stop.signal });
    expect(claim.values?.[0]).toBe(7);
  });
});
