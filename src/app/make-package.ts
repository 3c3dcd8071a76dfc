import type { Decision, Scenario } from "../domain/index.ts";
import { decide } from "../decision/index.ts";
import { makePlan, noAgreements } from "../formulate/plan.ts";
import { hostCapacity } from "../rules/host-capacity.ts";
import { pinsRule } from "../rules/pins.ts";
import { verify, type Verdict } from "../verify/index.ts";
import type { Agreed } from "./agreed.ts";
import { joint } from "./joint.ts";
import { deadlineOf } from "./limits.ts";
import type { Options } from "./options.ts";
import type { NoPackage, Package } from "./package.ts";
import { proofOf } from "./proof.ts";
import { stepwise } from "./stepwise.ts";

/** The whole road: scenario → decision → program → worker → conclusion → plan → verification. */
export async function makePackage(scenario: Scenario, options: Options): Promise<Package | NoPackage> {
  const deadline = deadlineOf(options);
  options.onProgress({ phase: "decision", part: "", done: 0, of: 1 });
  const decided = decide(scenario);
  if (decided.status === "infeasible") return { status: "no-decision", reason: decided };
  const { decision } = decided;
  const way = options.way === "joint" ? joint : stepwise;
  const agreed = await way(scenario, decision, options, deadline);
  if (agreed.status !== "agreed") return agreed;
  return concluded(scenario, decision, agreed, options);
}

/** The end of every way: agreements become a plan, which is only a package when the verifier finds nothing. */
export function concluded(
  scenario: Scenario,
  decision: Decision,
  { agreements, proofs }: Agreed,
  options: Options,
): Package | NoPackage {
  options.onProgress({ phase: "verification", part: "", done: 0, of: 1 });
  const plan = makePlan(scenario, decision, agreements);
  const verdict = verify(scenario, plan);
  if (!verdict.ok) {
    const told = verdict.violations.slice(0, 5).map((v) => `${v.rule}: ${v.message.en}`);
    if (asksForMore(options, verdict)) {
      return { status: "infeasible", phase: "verification", part: "", conflicts: told };
    }
    // The program and the verifier disagree: our own fault, never to be shown as a plan.
    return {
      status: "failed",
      phase: "verification",
      part: "",
      message: `The plan breaks its own rules. ${told.join(" ")}`,
    };
  }
  const baseline = verify(scenario, makePlan(scenario, decision, noAgreements));
  const proof = proofOf(options.way, verdict, proofs);
  const stopped = proofs.some((part) => part.ended === "stopped" || part.ended === "time");
  return { status: "done", scenario, decision, plan, verdict, baseline, proof, stopped };
}

/** Whether only a part of a package was asked for, and what is agreed or has no room elsewhere asks for the rest. */
function asksForMore(options: Options, { violations }: Verdict): boolean {
  const partial = options.swapsOnly === true || options.province !== undefined;
  const elsewhere: readonly string[] = [pinsRule.id, hostCapacity.id];
  return partial && violations.every((violation) => elsewhere.includes(violation.rule));
}
