import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decide } from "../../../src/decision/index.ts";
import { fairness, journeys } from "../../../src/explain/fairness/index.ts";
import { makePlan } from "../../../src/formulate/plan.ts";
import { verify } from "../../../src/verify/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { picker } from "../../arbitraries/pick.ts";
import { carefulPlan } from "../../arbitraries/plan.ts";
import { runs } from "../../arbitraries/runs.ts";
import { scenarios, small } from "../../arbitraries/scenario.ts";

it("says how far places go: what the verifier measures, kind by kind, the longest first", () => {
  const seen = createCounts();
  fc.assert(
    fc.property(scenarios({ ...small, provinces: 2 }), fc.nat(), (scenario, seed) => {
      const decided = decide(scenario);
      if (decided.status !== "decided") return;
      const { decision } = decided;
      const plan = makePlan(scenario, decision, carefulPlan(scenario, decision, picker(seed)));
      const verdict = verify(scenario, plan);
      const all = journeys(scenario, plan, "total", 1000);
      expect(all.placeDistance).toBe(verdict.measures.distance);
      expect(all.places).toBe(all.longest.reduce((n, j) => n + j.places, 0));
      const distances = all.longest.map((j) => j.distance);
      expect(distances).toEqual(distances.toSorted((a, b) => b - a));
      const [regular, amv] = (["regular", "amv"] as const).map((kind) => journeys(scenario, plan, kind));
      expect((regular?.placeDistance ?? 0) + (amv?.placeDistance ?? 0)).toBe(all.placeDistance);
      const moved = (["regular", "amv", "total"] as const).map((column) => fairness(scenario, verdict, column).moved);
      expect((moved[0] ?? 0) + (moved[1] ?? 0)).toBe(moved[2]);
      // An exchange moves the task along, so its places are hosted where the task is.
      expect(moved[2]).toBeLessThanOrEqual(all.places);
      seen.add("journeys", all.longest.length > 1 ? "several" : "few");
    }),
    runs(150),
  );
  expect(seen.seldom(5, ["journeys"], ["several"])).toEqual([]);
});
