import { both, type Decision, en, joined, nl, type Scenario } from "../domain/index.ts";
import { noAgreements } from "../formulate/plan.ts";
import { hostCapacity } from "../rules/host-capacity.ts";
import type { Verdict } from "../verify/index.ts";
import { type Agreed, verified } from "./agreed.ts";
import { isCutShort } from "./cut-short.ts";
import type { Options } from "./options.ts";
import type { NoPackage, Package, Way } from "./package.ts";
import { proofOf } from "./proof.ts";
import { violationsTold } from "./told-conflicts.ts";

/** The end of every way: agreements become a plan, which is only a package when the verifier finds nothing. */
export function concluded(
  scenario: Scenario,
  decision: Decision,
  { agreements, proofs, stepwise, verified: told }: Agreed,
  options: Options,
): Package | NoPackage {
  options.onProgress({ phase: "verification", part: "", done: 0, of: 1 });
  const { plan, verdict } = told ?? verified(scenario, decision, agreements);
  if (!verdict.ok) {
    if (asksForMore(options, verdict)) {
      return { status: "infeasible", phase: "verification", part: "", conflicts: violationsTold(verdict) };
    }
    return ownFault(verdict);
  }
  const baseline = baselineOf(scenario, decision);
  const proof = proofOf(options.way, scenario.objective, verdict, proofs);
  const stopped = proof.status !== "optimal" && proofs.some(isCutShort);
  const steps = stepwise === undefined ? {} : { stepwise: verified(scenario, decision, stepwise).verdict };
  return { status: "done", scenario, decision, plan, verdict, baseline, proof, ...steps, stopped };
}

/** The verifier on the decision alone, asked once: packages on the way to one another are held against the same. */
function baselineOf(scenario: Scenario, decision: Decision): Verdict {
  const known = baselines.get(decision);
  if (known?.scenario === scenario) return known.verdict;
  const { verdict } = verified(scenario, decision, noAgreements);
  baselines.set(decision, { scenario, verdict });
  return verdict;
}

const baselines = new WeakMap<Decision, { readonly scenario: Scenario; readonly verdict: Verdict }>();

/** The program and the verifier disagree: our own fault, never to be shown as a plan. */
export function ownFault(verdict: Verdict): NoPackage {
  const told = joined(violationsTold(verdict), " ");
  const message = both(nl`Het plan schendt zijn eigen regels. ${told}`, en`The plan breaks its own rules. ${told}`);
  return { status: "failed", phase: "verification", part: "", message };
}

/** Whether only a part of a package was asked for, and what has no room elsewhere asks for the rest. */
function asksForMore(options: Options, { violations }: Verdict): boolean {
  const partial = options.swapsOnly === true || options.province !== undefined;
  return partial && violations.every((violation) => violation.rule === hostCapacity.id);
}

/** Shows agreements that are known before those that were asked for, where they make a package and somebody looks. */
export function offer(scenario: Scenario, decision: Decision, agreed: Agreed, options: Options, way: Way): void {
  const { onPackage, signal } = options;
  if (onPackage === undefined || signal.aborted) return;
  const made = concluded(scenario, decision, agreed, { ...options, way, onProgress: () => undefined });
  if (made.status !== "done") return;
  // Swaps that are proven are no package that is.
  onPackage(options.swapsOnly === true ? { ...made, proof: { ...made.proof, status: "feasible" } } : made);
}
