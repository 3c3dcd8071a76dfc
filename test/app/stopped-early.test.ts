import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ended } from "../../src/model/index.ts";
import type { Pool } from "../../workers/pool.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";
import { frozenNetherlands } from "../fixtures/netherlands.ts";
import { packageOf } from "../properties/packages.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";

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
  it("is the first answer to everything, where that keeps the rules: so it is of the country", async () => {
    for (const ended of ["time", "stopped"] as const) {
      const result = await packageOf(frozenNetherlands(), { pool: mute(ended) });
      expect(result).toMatchObject({ status: "done", stopped: true, verdict: { ok: true, violations: [] } });
    }
  });

  it("is not there yet, where the start of its swaps breaks a rule: that is no fault", async () => {
    const frozen = frozenNetherlands();
    // Nobody is relieved by one other alone.
    const scenario = { ...frozen, rules: { ...frozen.rules, "swap-partners": { enabled: true, minimum: 2_000 } } };
    for (const ended of ["time", "stopped"] as const) {
      const result = await packageOf(scenario, { pool: mute(ended) });
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

/** A pool whose jobs say that the clock ended them, though they had finished: a proof that came in at the last moment. */
function late(): Pool {
  const inner = createInlinePool();
  return {
    ...inner,
    async run(job, how) {
      const end = await inner.run(job, how);
      return { ...end, claim: { ...end.claim, ended: "time" } };
    },
  };
}

describe("a package whose jobs were proven when their time was over", () => {
  it("is proven, and not stopped early", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(
        scenarios({ ...small, pins: 1 }),
        fc.constantFrom("stepwise", "joint"),
        async (scenario, way) => {
          const [result, plain] = [
            await packageOf(scenario, { pool: late(), way }),
            await packageOf(scenario, { way }),
          ];
          if (result.status !== "done" || plain.status !== "done") return;
          seen.add("proof", result.proof.status);
          expect(result.proof.status).toBe(plain.proof.status);
          expect(result.stopped).toBe(result.proof.status !== "optimal");
        },
      ),
      runs(40),
    );
    expect(seen.seldom(5, ["proof"], ["optimal"])).toEqual([]);
  });
});

describe("a joint package that is stopped while everything is chosen at once", () => {
  it("is the best that is known, with bounds that hold; where nothing is known, it says so", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(
        scenarios({ ...small, municipalities: 6, pins: 4 }),
        fc.nat({ max: 4 }),
        async (scenario, after) => {
          const stop = new AbortController();
          let events = 0;
          const stopped = await packageOf(scenario, {
            way: "joint",
            signal: stop.signal,
            onProgress({ phase }) {
              if (phase === "joint" && events++ >= after) stop.abort();
            },
          });
          if (!stop.signal.aborted) return;
          const whole = await packageOf(scenario, { way: "joint" });
          seen.add("stopped", stopped.status);
          const why = stopped.status === "unknown" ? `${stopped.phase}, ${stopped.ended}` : "joint, stopped";
          expect(why).toBe("joint, stopped");
          if (stopped.status !== "done" || whole.status !== "done") return;
          expect(stopped).toMatchObject({ proof: { way: "joint" }, verdict: { ok: true } });
          // Later levels depend on what the earlier ones reached; the first stands for itself.
          const [first] = stopped.proof.levels;
          const best = whole.proof.levels[0]?.best ?? Infinity;
          expect(first?.bound ?? -Infinity).toBeLessThanOrEqual(best);
          expect(first?.value ?? -Infinity).toBeGreaterThanOrEqual(best);
        },
      ),
      runs(60),
    );
    expect(seen.seldom(3, ["stopped"], ["done"])).toEqual([]);
  }, 120_000);
});
