import { decide } from "../decision/index.ts";
import type { ProvinceCode, Scenario } from "../domain/index.ts";
import { agreementsOf } from "../formulate/agreements-of.ts";
import { makePlan } from "../formulate/plan.ts";
import { municipalSwaps } from "../rules/municipal-swaps.ts";
import type { Violation } from "../rules/index.ts";
import { pinsRule } from "../rules/pins.ts";
import { verify, type Verdict } from "../verify/index.ts";
import { reading, type Agreed } from "./agreed.ts";
import { fromStart } from "./kinds-together.ts";
import { deadlineOf, overBefore } from "./limits.ts";
import { concluded } from "./concluded.ts";
import { nameQuickly } from "./municipal.ts";
import type { Options } from "./options.ts";
import type { NoPackage, Package } from "./package.ts";
import { asPlanned, solveAlone } from "./part.ts";
import { provincePart, sameRelief, withProvince } from "./province-part.ts";
import { violationsTold } from "./told-conflicts.ts";

/**
 * The package in which one province chooses its relief and sites again, under a scenario that may be another, and all the rest
 * is that of `held`. Where the rest breaks a rule of that scenario, there is none: other swaps and sites elsewhere might do.
 */
export async function provincePackage(
  held: Package,
  scenario: Scenario,
  code: ProvinceCode,
  options: Options,
): Promise<Package | NoPackage> {
  const over = overBefore(options);
  if (over !== undefined) return { status: "unknown", phase: "decision", part: "", ended: over };
  const province = scenario.provinces.find((p) => p.code === code);
  if (province === undefined) throw new RangeError(`The scenario has no province (${code}).`);
  const deadline = deadlineOf(options);
  options.onProgress({ phase: "decision", part: "", done: 0, of: 1 });
  const decided = decide(scenario);
  if (decided.status === "infeasible") return { status: "no-decision", reason: decided };
  const { decision } = decided;
  const own = placesIn(scenario, code);
  const before = agreementsOf(held.plan);
  const broken = verify(scenario, makePlan(scenario, decision, before));
  if (broken.violations.some((violation) => isElsewhere(own, violation))) return notHeld(broken);
  const from = reading(scenario, decision, agreementsOf(options.from ?? held.plan));
  const part = provincePart(scenario, decision, province, before, from);
  const how: Options = { ...options, way: "joint", province: code };
  const solved = fromStart(await solveAlone("joint", part, how, deadline), part);
  if (solved.status !== "solved") return solved.status === "infeasible" ? { ...solved, settled: true } : solved;
  const agreements = withProvince(scenario, before, code, solved);
  const proofs = [asPlanned(solved, reading(scenario, decision, agreements))];
  const chosen: Agreed = { status: "agreed", agreements, proofs };
  const named = sameRelief(before, agreements) ? chosen : await nameQuickly(scenario, decision, chosen, how, code);
  if (named.status !== "agreed") return named;
  const verdict = verify(scenario, makePlan(scenario, decision, named.agreements));
  if (verdict.violations.some((violation) => !isOwn(own, violation))) return notHeld(verdict);
  const made = concluded(scenario, decision, named, { ...options, way: "joint" });
  return made.status === "done" ? { ...made, stopped: made.stopped || held.stopped } : made;
}

function notHeld(verdict: Verdict): NoPackage {
  const conflicts = violationsTold(verdict);
  return { status: "infeasible", phase: "verification", part: "", conflicts, settled: true };
}

/** Whether it is about this province alone. */
function isOwn(own: ReadonlySet<string>, { where }: Violation): boolean {
  return where.length > 0 && where.every((place) => own.has(place));
}

/** Whether it is about other provinces alone, and in what they do: names to the swaps may still be others. */
function isElsewhere(own: ReadonlySet<string>, { rule, where }: Violation): boolean {
  if (rule === municipalSwaps.id || rule === pinsRule.id) return false;
  return where.length > 0 && !where.some((place) => own.has(place));
}

/** The codes of a province and of its municipalities. */
function placesIn(scenario: Scenario, province: ProvinceCode): ReadonlySet<string> {
  const towns = scenario.municipalities.filter((m) => m.province === province);
  return new Set<string>([province, ...towns.map((m) => m.code)]);
}
