import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createNodePool } from "../../workers/node-pool.ts";
import type { Pool } from "../../workers/pool.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, type Size } from "../arbitraries/scenario.ts";
import { buildWorker } from "../workers/build-worker.ts";
import { packageOf } from "./packages.ts";

const size: Size = { municipalities: 12, provinces: 4, key: 30, pins: 1 };

describe("the same input", () => {
  let one: Pool;
  let two: Pool;

  beforeAll(async () => {
    const workerFile = await buildWorker("../../workers/node-worker.ts", "property-worker");
    one = createNodePool({ threads: 1, workerFile });
    two = createNodePool({ threads: 2, workerFile });
  });
  afterAll(async () => {
    await Promise.all([one.close(), two.close()]);
  });

  // Strategies that work to counted limits: not only the same objective and proof, but the same bytes.
  it.each(["highs", "facility-location"])(
    "gives the same bytes on 1 and 2 threads, and again, %s",
    async (strategy) => {
      await fc.assert(
        fc.asyncProperty(
          scenarios(size),
          fc.constantFrom("stepwise", "joint"),
          fc.nat(9),
          async (scenario, way, seed) => {
            const told = async (pool: Pool) => JSON.stringify(await packageOf(scenario, { way, strategy, seed, pool }));
            const first = await told(one);
            expect(await told(two)).toBe(first);
            expect(await told(two)).toBe(first);
          },
        ),
        runs(8),
      );
    },
  );
});
