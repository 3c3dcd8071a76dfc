import type { RuleSetting, Scenario } from "../domain/index.ts";
import { type Rule, setting } from "./rule.ts";

/** A rule's data where it is given up: off, or at its widest; undefined where it is off already or cannot be given up. */
export function givenUp(rule: Rule, scenario: Scenario): RuleSetting | undefined {
  const data = setting(rule, scenario);
  if (data === undefined) return undefined;
  if (rule.relaxable === true) return { ...data, enabled: false };
  const eased = rule.eased?.(data);
  return eased === undefined ? undefined : { ...data, ...eased, enabled: true };
}

/** Whether some scenario could give it up. */
export function canGiveWay(rule: Rule): boolean {
  return rule.relaxable === true || rule.eased !== undefined;
}
