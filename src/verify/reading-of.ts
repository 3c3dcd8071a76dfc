import { readPlan, type Plan, type Reading, type Scenario } from "../domain/index.ts";
import { setting } from "../rules/index.ts";
import { mergeOffers } from "../rules/merge-offers.ts";
import { viableSite } from "../rules/viable-site.ts";

/** A plan as the verifier reads it: derived from the scenario and the plan's agreements alone. */
export function readingOf(scenario: Scenario, plan: Plan): Reading {
  return readPlan(scenario, plan, {
    minimum: setting(viableSite, scenario)?.minimum ?? { regular: 0, amv: 0 },
    mergeOffers: setting(mergeOffers, scenario) !== undefined,
  });
}
