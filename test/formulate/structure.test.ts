import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/decision/index.ts";
import { kinds, type Decision, type Scenario } from "../../src/domain/index.ts";
import { formulate } from "../../src/formulate/formulate.ts";
import { formulateMunicipalSwaps } from "../../src/formulate/municipal-program.ts";
import { noAgreements } from "../../src/formulate/plan.ts";
import { formulateSwaps } from "../../src/formulate/swap-program.ts";
import { swapStart } from "../../src/formulate/swap-start.ts";
import type { Model } from "../../src/model/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { untrueStructure } from "../../solver/structure/check-structure.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";
import { frozenNetherlands } from "../fixtures/netherlands.ts";
import { scenarioOf } from "../scenario/fixture.ts";

/** The programs of a scenario: everything at once, the sites of all provinces, the swaps, and who stands against whom. */
function programs(scenario: Scenario, decision: Decision): Record<string, Model> {
  const provinces = scenario.provinces.map(({ code }) => code);
  const { swaps, relief, reserve } = { ...noAgreements, ...swapStart(scenario, decision) };
  return {
    swaps: formulateSwaps(scenario, decision).model,
    regular: formulateMunicipalSwaps(scenario, decision, "regular", swaps, relief, reserve).model,
    amv: formulateMunicipalSwaps(scenario, decision, "amv", swaps, relief, reserve).model,
    joint: formulate(scenario, decision, { type: "joint" }, "joint").model,
    sites: formulate(scenario, decision, { type: "sites", provinces, kinds, relief, reserve }, "sites").model,
  };
}

describe("the structure that a program tells of is in its rows", () => {
  it("under any rules and pins", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(scenarios({ ...small, pins: 3 }), (scenario) => {
        const decided = decide(scenario);
        if (decided.status !== "decided") return;
        for (const [name, model] of Object.entries(programs(scenario, decided.decision))) {
          expect({ name, says: untrueStructure(model) }).toEqual({ name, says: undefined });
          seen.add(name, model.facilities !== undefined || model.elastic !== undefined ? "structured" : "plain");
        }
      }),
      runs(300),
    );
    expect(seen.seldom(10, ["joint", "sites"], ["structured"])).toEqual([]);
  });

  // How many places and customers there are follows from the figures.
  it.each([
    ["frozen", frozenNetherlands(), 684, 308],
    ["bundled", scenarioOf(readBundled("netherlands-2024")), expect.any(Number), expect.any(Number)],
  ])("in the %s scenario", (_, scenario, places, customers) => {
    const decided = decide(scenario);
    if (decided.status !== "decided") throw new Error("There is no decision.");
    const { joint, sites } = programs(scenario, decided.decision);
    expect([joint?.elastic?.places.length, sites?.facilities?.customers.length]).toEqual([places, customers]);
    expect([joint, sites].map((model) => untrueStructure(model as Model))).toEqual([undefined, undefined]);
  });
});
