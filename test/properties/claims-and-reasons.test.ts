import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideOnly } from "../../src/app/decide-only.ts";
import { exemptionGrounds, type Exemption, type Scenario } from "../../src/domain/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";
import { packageOf } from "./packages.ts";

/** The scenario without what municipalities claim and the minister has not recognised. */
const unclaimed = (scenario: Scenario): Scenario => ({
  ...scenario,
  municipalities: scenario.municipalities.map(({ claimed: _claimed, ...one }) => one),
});

/** The scenario in which everybody who is exempt is so on one ground, with that reason. */
function reasoned(scenario: Scenario, ground: Exemption["ground"], words: string): Scenario {
  const exempt: Exemption = { standing: "published", ground, reason: { nl: words, en: words } };
  const municipalities = scenario.municipalities.map((one) => (one.exempt === undefined ? one : { ...one, exempt }));
  return { ...scenario, municipalities };
}

const ground = fc.constantFrom(...exemptionGrounds);

describe("what is told and counts for nothing", () => {
  it("with and without its claims a scenario has the same decision and books; reasons change no number", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(scenarios({ ...small, municipalities: 20 }), ground, fc.string(), (scenario, other, words) => {
        const decided = decideOnly(scenario);
        for (const { claimed, exempt } of scenario.municipalities) {
          seen.add("claims", claimed === undefined ? "none" : claimed.length === 1 ? "one" : "both");
          if (exempt !== undefined) seen.add(exempt.reason === undefined ? "alone" : "in words", exempt.ground);
        }
        seen.add("decision", decided.status);
        expect(decideOnly(unclaimed(scenario))).toEqual(decided);
        expect(decideOnly(reasoned(scenario, other, words))).toEqual(decided);
      }),
      runs(300),
    );
    const named = exemptionGrounds.filter((one) => one !== "other");
    expect(seen.seldom(10, ["claims"], ["none", "one", "both"])).toEqual([]);
    expect(seen.seldom(10, ["in words"], exemptionGrounds)).toEqual([]);
    expect(seen.seldom(5, ["alone"], named)).toEqual([]);
    expect(seen.seldom(10, ["decision"], ["decided", "infeasible"])).toEqual([]);
  });

  it("nor do packages differ", { timeout: 120_000 }, async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios(small), ground, async (scenario, other) => {
        const [one, two] = [await packageOf(scenario), await packageOf(reasoned(unclaimed(scenario), other, "x"))];
        seen.add("package", one.status);
        expect(two.status).toBe(one.status);
        if (one.status !== "done" || two.status !== "done") return;
        expect(two.plan).toEqual({ ...one.plan, scenario: two.plan.scenario });
      }),
      runs(40),
    );
    expect(seen.seldom(10, ["package"], ["done"])).toEqual([]);
  });
});
