import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../src/domain/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { type Size, scenarios } from "../arbitraries/scenario.ts";
import { packageOf, word } from "../properties/packages.ts";

const size: Size = { municipalities: 10, provinces: 3, key: 40, pins: 1, pinned: ["agreed-municipal-swap"] };

const withMinimum = (scenario: Scenario, minimum: number): Scenario => ({
  ...scenario,
  rules: { ...scenario.rules, "municipal-swaps": { enabled: true, minimum } },
});

describe("a least size of swaps between municipalities", () => {
  it.each(["stepwise", "joint"] as const)(
    "%s: nobody is relieved of less, and what is said is never a fault",
    { timeout: 300_000 },
    async (way) => {
      const seen = createCounts();
      await fc.assert(
        fc.asyncProperty(scenarios(size), async (drawn) => {
          const scenario = withMinimum(drawn, 3);
          const result = await packageOf(scenario, { way });
          seen.add("package", result.status === "done" ? result.proof.way : word(result));
          expect(result).not.toMatchObject({ status: "failed" });
          // Swaps that joint chose may have no names: then the package of the steps is there still.
          const steps = way === "joint" ? await packageOf(scenario, { way: "stepwise" }) : result;
          const isThere = steps.status === "done" && steps.proof.way === "stepwise";
          expect(!isThere || result.status === "done").toBe(true);
          if (result.status !== "done") return;
          expect(result.verdict.violations).toEqual([]);
          seen.add("swaps", result.plan.municipalSwaps.length > 0 ? "some" : "none");
        }),
        runs(80),
      );
      expect(seen.seldom(10, ["swaps"], ["some"])).toEqual([]);
    },
  );

  it("relief that cannot be divided with the swaps of stepwise is joint's to choose; of swaps alone it is said", async () => {
    const read = readBundled("two-provinces");
    if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
    const scenario = withMinimum(read.scenario, 15);
    const swaps = await packageOf(scenario, { swapsOnly: true });
    expect(swaps).toMatchObject({ status: "infeasible", phase: "swaps", settled: true });
    const conflicts = swaps.status === "infeasible" ? swaps.conflicts.map(({ en }) => en) : [];
    expect(conflicts).toEqual([expect.stringMatching(/^Others take over \d+ (amv|regular) places from /)]);
  });
});
