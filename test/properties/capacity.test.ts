import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offeredPlaces, kinds, type Scenario } from "../../src/domain/index.ts";
import { parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, type Size } from "../arbitraries/scenario.ts";
import { packageOf, word } from "./packages.ts";

const size: Size = { municipalities: 6, provinces: 2, key: 30, pins: 0 };

/** The scenario with a capacity for its largest offer: so much below the offer, and plenty of room in the other kind. */
function cramped(scenario: Scenario, below: number): Scenario {
  const cells = scenario.municipalities.flatMap((one) =>
    kinds.map((kind) => ({ code: one.code, kind, adopted: offeredPlaces(one, kind) })),
  );
  const [largest] = cells.toSorted((a, b) => b.adopted - a.adopted);
  const municipalities = scenario.municipalities.map(({ capacity: _capacity, ...one }) => {
    if (largest === undefined || one.code !== largest.code) return one;
    const room = Math.max(0, largest.adopted - below);
    return { ...one, capacity: { regular: 1000, amv: 1000, [largest.kind]: room } };
  });
  return { ...scenario, municipalities, pins: [] };
}

describe("a capacity that is refused on reading", () => {
  it(
    "is one that no plan can keep; some capacities below the offer can be kept, and are read",
    { timeout: 300_000 },
    async () => {
      const seen = createCounts();
      await fc.assert(
        fc.asyncProperty(scenarios(size), fc.integer({ min: 1, max: 12 }), async (drawn, below) => {
          const scenario = cramped(drawn, below);
          const refused = parseScenario({ "scenario.json": writeScenario(scenario) }).status === "problems";
          const made = await packageOf(scenario, { way: "joint", untilProven: true });
          const known = made.status === "done" ? "done" : word(made);
          seen.add(refused ? "refused" : "read", known);
          expect({ refused, known }).not.toEqual({ refused: true, known: "done" });
        }),
        runs(80),
      );
      if (process.env["SHOW"] !== undefined) console.log(seen.text());
      expect(seen.seldom(2, ["refused"], ["infeasible"])).toEqual([]);
      expect(seen.seldom(2, ["read"], ["done"])).toEqual([]);
    },
  );
});
