import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../src/domain/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small as size } from "../arbitraries/scenario.ts";
import { packageOf } from "../properties/packages.ts";
import { small } from "../verify/small.ts";

/** Provinces need not close, nor swap all of their surplus; every swapped place has a name. */
function open(scenario: Scenario): Scenario {
  const { rules } = scenario;
  const off = (id: string) => ({ [id]: { ...rules[id], enabled: false } });
  const named = { "municipal-swaps": { enabled: true, minimum: 1 } };
  return { ...scenario, rules: { ...rules, ...off("provincial-closure"), ...off("reserve"), ...named } };
}

describe("where provinces need not close", () => {
  it("what is relieved is swapped, and has a name", async () => {
    const { scenario } = small({
      A1: { key: 100, adopted: 160 },
      B1: { key: 200, adopted: 140 },
      B2: { key: 40 },
    });
    const result = await packageOf(open(scenario), { way: "joint" });
    if (result.status !== "done") throw new Error(JSON.stringify(result));
    const relieved = result.plan.municipalities.reduce((n, m) => n + m.accounts.regular.relief, 0);
    const swapped = result.plan.swaps.reduce((n, s) => n + s.places.regular, 0);
    const named = result.plan.municipalSwaps.reduce((n, s) => n + s.places, 0);
    expect([swapped, named, result.verdict.ok]).toEqual([relieved, relieved, true]);
  });

  it("joint has a plan wherever stepwise has one, and no names are missing", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios({ ...size, municipalities: 6, provinces: 3 }), async (given) => {
        const scenario = open(given);
        const [stepwise, joint] = [await packageOf(scenario), await packageOf(scenario, { way: "joint" })];
        expect(joint.status).toBe(stepwise.status);
        const relieved = joint.status === "done" && joint.plan.municipalSwaps.length > 0;
        seen.add("joint", relieved ? "relieved" : joint.status);
      }),
      runs(100),
    );
    expect(seen.seldom(5, ["joint"], ["relieved", "done"])).toEqual([]);
  }, 120_000);
});
