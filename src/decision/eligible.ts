import type { Eligibility, Kind, Municipality, Scenario } from "../domain/index.ts";
import { creditOf, creditsRule } from "../rules/credits.ts";
import { eligibility } from "../rules/eligibility.ts";
import { indicativeCap } from "../rules/indicative-cap.ts";
import { setting } from "../rules/index.ts";

/** Section 2, E_p: whether a municipality shares in a remainder, and if not, why: it meets the key (R4) with what counts besides, was left out (R5), or has a published number. */
export function eligible(scenario: Scenario, municipality: Municipality, kind: Kind, adopted: number): Eligibility {
  if (municipality.decided?.[kind] !== undefined) return "published";
  if (setting(eligibility, scenario) !== undefined) {
    if (municipality.exempt !== undefined) return "exempt";
    if (adopted + creditOf(scenario, municipality, kind) >= municipality.indicative[kind]) return "meets-key";
  }
  return municipality.indicative[kind] > 0 ? "shares" : "meets-key";
}

/** Most places of the remainder that one municipality takes: its gap where the cap rule is on, or something is credited to it. */
export function mostShare(scenario: Scenario, gap: number, credit: number, remainder: number): number {
  const free = credit === 0 && setting(indicativeCap, scenario) === undefined;
  return free ? remainder : Math.min(gap, remainder);
}

/** Ids of the rules that could be relaxed where the remainder finds no place; `credited`: whether anything is credited there. */
export function relaxable(scenario: Scenario, credited: boolean): string[] {
  return [eligibility, indicativeCap, ...(credited ? [creditsRule] : [])]
    .filter((rule) => setting(rule, scenario) !== undefined)
    .map((rule) => rule.id);
}
