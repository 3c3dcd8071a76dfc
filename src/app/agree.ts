import type { Decision, Scenario } from "../domain/index.ts";
import type { Agreed } from "./agreed.ts";
import { joint, jointFrom } from "./joint.ts";
import type { Options } from "./options.ts";
import type { NoPackage, Way } from "./package.ts";
import { stepwise } from "./stepwise.ts";

/** What a way came to, and which way that was in the end. */
export interface Chosen {
  readonly way: Way;
  readonly agreed: Agreed | NoPackage;
}

/** Agreements by the way that was asked for, or by joint where stepwise turns out to have none. */
export async function agree(
  scenario: Scenario,
  decision: Decision,
  options: Options,
  deadline: number,
): Promise<Chosen> {
  // One part of a package has no joint, whatever the way of the rest.
  const whole = options.province === undefined && options.swapsOnly === undefined;
  if (options.way === "joint" && whole)
    return { way: "joint", agreed: await joint(scenario, decision, options, deadline) };
  const agreed = await stepwise(scenario, decision, options, deadline);
  return otherwiseJoint(scenario, decision, agreed, options, deadline);
}

/**
 * Mergers, or relief, that do not exist with the swaps of stepwise say nothing of other swaps: then everything is chosen at
 * once, in the time that is left. Swaps that do not exist are another matter: joint has every row of their program. One part of a
 * package has no joint; there it is said of stepwise only.
 */
export async function otherwiseJoint(
  scenario: Scenario,
  decision: Decision,
  agreed: Agreed | NoPackage,
  options: Options,
  deadline: number,
): Promise<Chosen> {
  if (agreed.status !== "infeasible") return { way: "stepwise", agreed };
  const relief = agreed.phase === "swaps" && agreed.settled === true;
  if (agreed.phase !== "mergers" && !relief) return { way: "stepwise", agreed };
  if (options.province !== undefined || options.swapsOnly !== undefined)
    return { way: "stepwise", agreed: { ...agreed, settled: true } };
  return { way: "joint", agreed: await jointFrom(scenario, decision, undefined, options, deadline) };
}
