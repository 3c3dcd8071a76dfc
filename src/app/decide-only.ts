import type { Decision, NoDecision, Plan, Scenario } from "../domain/index.ts";
import { decide } from "../decision/index.ts";
import { makePlan, noAgreements } from "../formulate/plan.ts";
import { verify, type Verdict } from "../verify/index.ts";

/** The decision alone, and what the verifier says of it: more than is needed, every small task at home. */
export function decideOnly(
  scenario: Scenario,
):
  | { readonly status: "decided"; readonly decision: Decision; readonly plan: Plan; readonly baseline: Verdict }
  | NoDecision {
  const decided = decide(scenario);
  if (decided.status === "infeasible") return decided;
  const plan = makePlan(scenario, decided.decision, noAgreements);
  return { status: "decided", decision: decided.decision, plan, baseline: verify(scenario, plan) };
}
