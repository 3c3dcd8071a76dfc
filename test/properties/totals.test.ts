import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strategies } from "../../solver/index.ts";
import type { NoPackage, Package } from "../../src/app/index.ts";
import { kinds, type NoDecision, type ProvinceCode, type Scenario } from "../../src/domain/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small, type Size } from "../arbitraries/scenario.ts";
import { packageOf, word } from "./packages.ts";

const tiny: Size = { municipalities: 4, provinces: 2, key: 12, pins: 2 };
const sizes: Record<string, { readonly size: Size; readonly numRuns: number; readonly limit?: number }> = {
  highs: { size: { ...small, pins: 3 }, numRuns: 60 },
  "facility-location": { size: { ...small, pins: 3 }, numRuns: 40 },
  "javascript-lp-solver": { size: tiny, numRuns: 40 },
  exhaustive: { size: tiny, numRuns: 40 },
};

/** Where everybody has a published number no rule would help; else one might. */
function relaxable({ relax, published }: NoDecision): boolean {
  return relax.length > 0 || published !== undefined;
}

/** Σ task = Σ hosted = need, per kind, in the plan's own figures; otherwise a reason. */
function totals(scenario: Scenario, result: Package | NoPackage): object {
  switch (result.status) {
    case "done": {
      const sum = (figure: "task" | "hosted") =>
        kinds.map((kind) => result.plan.municipalities.reduce((n, m) => n + m.accounts[kind][figure], 0));
      const need = kinds.map((kind) => scenario.need[kind]);
      return { ok: result.verdict.ok, off: [sum("task"), sum("hosted")].filter((s) => s.join() !== need.join()) };
    }
    case "no-decision":
      return { ok: result.reason.short > 0 && relaxable(result.reason), off: [] };
    case "infeasible":
    case "unknown":
      return { ok: result.phase.length > 0, off: [] };
    case "failed":
      return { ok: false, off: result };
  }
}

describe("parts of a package", () => {
  it("close as the whole does: swaps alone, and the mergers of one province", { timeout: 600_000 }, async () => {
    const seen = createCounts();
    const size: Size = { municipalities: 8, provinces: 3, key: 24, pins: 3 };
    await fc.assert(
      fc.asyncProperty(scenarios(size), fc.boolean(), async (scenario, alone) => {
        const province = scenario.provinces[0]?.code as ProvinceCode;
        const part = alone ? { swapsOnly: true as const } : { province };
        const result = await packageOf(scenario, part);
        expect({ ...totals(scenario, result), result }).toMatchObject({ ok: true, off: [] });
        seen.add(alone ? "swaps" : "province", result.status);
      }),
      runs(40),
    );
    expect(seen.seldom(5, ["swaps", "province"], ["done"])).toEqual([]);
  });
});

describe("totals are exactly the need, or the outcome says why not", () => {
  it.each(strategies.map(({ name }) => name))("%s", { timeout: 600_000 }, async (strategy) => {
    const { size, numRuns } = sizes[strategy] ?? { size: tiny, numRuns: 40 };
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios(size), fc.constantFrom("stepwise", "joint"), async (scenario, way) => {
        const counted = strategy === "highs" || strategy === "facility-location";
        const result = await packageOf(scenario, { way, strategy, ...(counted ? {} : { timeLimit: 1, clock: now }) });
        expect({ ...totals(scenario, result), result }).toMatchObject({ ok: true, off: [] });
        seen.add(way, word(result));
      }),
      runs(numRuns),
    );
    if (process.env["SHOW"] !== undefined) console.log(strategy, seen.text());
    expect(seen.seldom(5, ["stepwise", "joint"], ["optimal"])).toEqual([]);
  });
});

function now(): number {
  return performance.now() / 1000;
}
