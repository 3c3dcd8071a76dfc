import { decide } from "../../decision/index.ts";
import { readPlan, type Decision, type Plan, type Reading, type Scenario } from "../../domain/index.ts";
import { siteTerms } from "../../formulate/facts.ts";
import { makePlan, noAgreements } from "../../formulate/plan.ts";
import { verify, type Verdict } from "../../verify/index.ts";

/** A plan and everything that an explanation of it looks at. */
export interface Case {
  readonly scenario: Scenario;
  readonly decision: Decision;
  readonly plan: Plan;
  readonly verdict: Verdict;
  /** The verifier on the decision alone. */
  readonly baseline: Verdict;
  readonly reading: Reading;
}

/** The case of any plan of a scenario, whoever made it; undefined where the scenario has no decision. */
export function caseOf(scenario: Scenario, plan: Plan): Case | undefined {
  const decided = decide(scenario);
  if (decided.status === "infeasible") return undefined;
  const { decision } = decided;
  const baseline = verify(scenario, makePlan(scenario, decision, noAgreements));
  return caseFrom({ scenario, decision, plan, verdict: verify(scenario, plan), baseline });
}

export function caseFrom(known: Omit<Case, "reading">): Case {
  return { ...known, reading: readPlan(known.scenario, known.plan, siteTerms(known.scenario)) };
}
