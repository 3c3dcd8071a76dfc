import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ended } from "../../src/model/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import type { Pool } from "../../workers/pool.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";
import { packageOf } from "../properties/packages.ts";

/** A pool whose jobs are ended before their first word: all that is left of one is the start that it was given. */
function mute(ended: Ended): Pool {
  return {
    size: 1,
    run: async ({ strategy }) => ({
      status: "claimed",
      claim: { strategy, levels: [], ended, statistics: {} },
    }),
    close: async () => undefined,
  };
}

describe("a package whose jobs are ended before their first word", () => {
  it("is not there yet, where the start of its swaps breaks a rule: that is no fault", async () => {
    const read = readBundled("netherlands-2024");
    if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
    for (const ended of ["time", "stopped"] as const) {
      const result = await packageOf(read.scenario, { pool: mute(ended) });
      expect(result).toEqual({ status: "unknown", phase: "swaps", part: "", ended });
    }
  });

  it("is verified or not there yet, never a fault, whatever the starts are", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(
        scenarios({ ...small, pins: 2 }),
        fc.constantFrom("stepwise", "joint"),
        async (scenario, way) => {
          const result = await packageOf(scenario, { pool: mute("stopped"), way });
          seen.add("status", result.status);
          expect(result.status).not.toBe("failed");
        },
      ),
      runs(100),
    );
    expect(seen.seldom(5, ["status"], ["done", "unknown"])).toEqual([]);
  });
});
