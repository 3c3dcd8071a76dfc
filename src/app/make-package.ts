import type { Decision, Scenario } from "../domain/index.ts";
import { decide } from "../decision/index.ts";
import { makePlan, noAgreements } from "../formulate/plan.ts";
import { hostCapacity } from "../rules/host-capacity.ts";
import { verify, type Verdict } from "../verify/index.ts";
import type { Agreed } from "./agreed.ts";
import { agree } from "./agree.ts";
import { isCutShort } from "./cut-short.ts";
import { deadlineOf, overBefore } from "./limits.ts";
import type { Options } from "./options.ts";
import { withOwnPins } from "./own-pins.ts";
import { violationsTold } from "./told-conflicts.ts";
import type { NoPackage, Package } from "./package.ts";
import { proofOf } from "./proof.ts";

/**
 * The whole road: scenario → decision → program → worker → conclusion → plan → verification. A package of a part is one of
 * the scenario with that part's pins alone.
 */
export async function makePackage(whole: Scenario, options: Options): Promise<Package | NoPackage> {
  // One of many questions costs time before its first job: what comes after the end is not begun.
  const over = overBefore(options);
  if (over !== undefined) return { status: "unknown", phase: "decision", part: "", ended: over };
  const scenario = withOwnPins(whole, options);
  const deadline = deadlineOf(options);
  options.onProgress({ phase: "decision", part: "", done: 0, of: 1 });
  const decided = decide(scenario);
  if (decided.status === "infeasible") return { status: "no-decision", reason: decided };
  const { decision } = decided;
  const { way, agreed } = await agree(scenario, decision, options, deadline);
  if (agreed.status !== "agreed") return agreed;
  return concluded(scenario, decision, agreed, { ...options, way });
}

/** The end of every way: agreements become a plan, which is only a package when the verifier finds nothing. */
export function concluded(
  scenario: Scenario,
  decision: Decision,
  { agreements, proofs, stepwise }: Agreed,
  options: Options,
): Package | NoPackage {
  options.onProgress({ phase: "verification", part: "", done: 0, of: 1 });
  const plan = makePlan(scenario, decision, agreements);
  const verdict = verify(scenario, plan);
  if (!verdict.ok) {
    if (asksForMore(options, verdict)) {
      return { status: "infeasible", phase: "verification", part: "", conflicts: violationsTold(verdict) };
    }
    return ownFault(verdict);
  }
  const baseline = verify(scenario, makePlan(scenario, decision, noAgreements));
  const proof = proofOf(options.way, scenario.objective, verdict, proofs);
  const stopped = proof.status !== "optimal" && proofs.some(isCutShort);
  const steps = stepwise === undefined ? {} : { stepwise: verify(scenario, makePlan(scenario, decision, stepwise)) };
  return { status: "done", scenario, decision, plan, verdict, baseline, proof, ...steps, stopped };
}

/** The program and the verifier disagree: our own fault, never to be shown as a plan. */
export function ownFault(verdict: Verdict): NoPackage {
  const told = violationsTold(verdict);
  const message = {
    nl: `Het plan breekt zijn eigen regels. ${told.map((t) => t.nl).join(" ")}`,
    en: `The plan breaks its own rules. ${told.map((t) => t.en).join(" ")}`,
  };
  return { status: "failed", phase: "verification", part: "", message };
}

/** Whether only a part of a package was asked for, and what has no room elsewhere asks for the rest. */
function asksForMore(options: Options, { violations }: Verdict): boolean {
  const partial = options.swapsOnly === true || options.province !== undefined;
  return partial && violations.every((violation) => violation.rule === hostCapacity.id);
}
