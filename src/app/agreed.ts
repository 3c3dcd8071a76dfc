import { readPlan, type Decision, type Plan, type Reading, type Scenario } from "../domain/index.ts";
import { siteTerms } from "../formulate/facts.ts";
import { makePlan, type Agreements } from "../formulate/plan.ts";
import { verify, type Verdict } from "../verify/index.ts";
import type { PartProof } from "./package.ts";

/** Agreements of a way, with the proofs of its parts; the municipal side of swaps is still to come. */
export interface Agreed {
  readonly status: "agreed";
  readonly agreements: Agreements;
  readonly proofs: readonly PartProof[];
  /** Where everything was chosen at once: what the steps one after the other came to, named and all. */
  readonly stepwise?: Agreements;
  /** Their plan, where the verifier was asked of it already. */
  readonly verified?: Verified;
}

/** A plan, and what the verifier says of it. */
export interface Verified {
  readonly plan: Plan;
  readonly verdict: Verdict;
}

export function verified(scenario: Scenario, decision: Decision, agreements: Agreements): Verified {
  const plan = makePlan(scenario, decision, agreements);
  return { plan, verdict: verify(scenario, plan) };
}

/** A plan with these agreements, as columns see it. */
export function reading(scenario: Scenario, decision: Decision, agreed: Agreements): Reading {
  return readPlan(scenario, makePlan(scenario, decision, agreed), siteTerms(scenario));
}
