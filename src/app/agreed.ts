import { readPlan, type Decision, type Reading, type Scenario } from "../domain/index.ts";
import { siteTerms } from "../formulate/facts.ts";
import { makePlan, type Agreements } from "../formulate/plan.ts";
import type { PartProof } from "./package.ts";

/** Agreements of a way, with the proofs of its parts; the municipal side of swaps is still to come. */
export interface Agreed {
  readonly status: "agreed";
  readonly agreements: Agreements;
  readonly proofs: readonly PartProof[];
  /** Where everything was chosen at once: what the steps one after the other came to, named and all. */
  readonly stepwise?: Agreements;
}

/** A plan with these agreements, as columns see it. */
export function reading(scenario: Scenario, decision: Decision, agreed: Agreements): Reading {
  return readPlan(scenario, makePlan(scenario, decision, agreed), siteTerms(scenario));
}
