import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decide } from "../../src/decision/index.ts";
import { makePlan } from "../../src/formulate/plan.ts";
import { measuresOf } from "../../src/objectives/index.ts";
import { measuresIn, verify } from "../../src/verify/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { picker } from "../arbitraries/pick.ts";
import { carefulPlan } from "../arbitraries/plan.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";

it("makes the measures of the whole of those of the provinces", () => {
  const seen = createCounts();
  fc.assert(
    fc.property(scenarios(small), fc.nat(), (scenario, seed) => {
      const decided = decide(scenario);
      if (decided.status !== "decided") return;
      const { decision } = decided;
      const plan = makePlan(scenario, decision, carefulPlan(scenario, decision, picker(seed)));
      const whole = verify(scenario, plan).measures;
      const parts = scenario.provinces.map(({ code }) => measuresIn(scenario, plan, code));
      for (const { id, combine } of measuresOf(scenario)) {
        const values = parts.map((part) => part[id] ?? Number.NaN);
        const together = combine === "sum" ? values.reduce((a, b) => a + b, 0) : Math.max(...values);
        expect([id, together]).toEqual([id, whole[id]]);
        if (values.filter((v) => v > 0).length > 1) seen.add("shared", id);
      }
    }),
    runs(300),
  );
  expect(seen.seldom(2, ["shared"], ["unviable", "handOvers", "swapAgreements", "sites", "deviation.max"])).toEqual([]);
});
