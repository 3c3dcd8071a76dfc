import type { Decision, Plan, Scenario } from "../domain/index.ts";
import { agreementsOf } from "../formulate/agreements-of.ts";
import { decode } from "../formulate/decode.ts";
import { formulate } from "../formulate/formulate.ts";
import { holdAgreements } from "../formulate/hold-agreements.ts";
import { makePlan } from "../formulate/plan.ts";
import { reading } from "./agreed.ts";
import { offer } from "./concluded.ts";
import { deadlineOf } from "./limits.ts";
import { nameQuickly } from "./municipal.ts";
import type { Options } from "./options.ts";
import { solveAlone } from "./part.ts";

/**
 * A plan in which the same agree with the same as in one that stands, and only how many places goes with it is chosen anew: where
 * facts changed, a number of somebody's offer say, that is soon known, and often all that there is to change. Undefined where
 * there is none.
 */
export async function sameAgreements(
  scenario: Scenario,
  decision: Decision,
  standing: Plan,
  options: Options,
): Promise<Plan | undefined> {
  const whole = formulate(scenario, decision, { type: "joint" }, "joint");
  const formulation = holdAgreements(whole, reading(scenario, decision, agreementsOf(standing)));
  const quick: Options = { ...options, strategy: "highs", onProgress: () => undefined };
  const found = await solveAlone("joint", { name: "", formulation }, quick, deadlineOf(options));
  if (found.status !== "solved") return undefined;
  const agreements = decode(formulation.program, found.values);
  const agreed = { status: "agreed", agreements, proofs: [] } as const;
  const named = await nameQuickly(scenario, decision, agreed, quick, undefined);
  if (named.status !== "agreed") return undefined;
  offer(scenario, decision, { ...named, proofs: [] }, options, "joint");
  return makePlan(scenario, decision, named.agreements);
}
