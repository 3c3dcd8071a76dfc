import type { Pin, Scenario } from "../domain/index.ts";
import { rules, setting } from "../rules/index.ts";
import { pinsRule } from "../rules/pins.ts";

/** What can be given up: a pin of the scenario (by its place in the list), or a rule that may be switched off. */
export type Member =
  | { readonly type: "pin"; readonly index: number; readonly pin: Pin }
  | { readonly type: "rule"; readonly rule: string };

/** Everything that a scenario could give up: its pins, then the rules that are on and `relaxable`. */
export function membersOf(scenario: Scenario): Member[] {
  const pins = setting(pinsRule, scenario) === undefined ? [] : scenario.pins;
  return [
    ...pins.map((pin, index): Member => ({ type: "pin", index, pin })),
    ...rules
      .filter((rule) => rule.relaxable === true && setting(rule, scenario) !== undefined)
      .map(({ id }): Member => ({ type: "rule", rule: id })),
  ];
}

export function sameMember(a: Member, b: Member): boolean {
  return a.type === "pin" ? b.type === "pin" && a.index === b.index : b.type === "rule" && a.rule === b.rule;
}

/** The scenario with only these of its members; everything that is no member stays. */
export function withOnly(scenario: Scenario, members: readonly Member[]): Scenario {
  const gone = membersOf(scenario).filter((m) => !members.some((kept) => sameMember(kept, m)));
  return withoutMembers(scenario, gone);
}

export function withoutMembers(scenario: Scenario, gone: readonly Member[]): Scenario {
  const pins = new Set(gone.flatMap((m) => (m.type === "pin" ? [m.index] : [])));
  const off = new Set(gone.flatMap((m) => (m.type === "rule" ? [m.rule] : [])));
  return {
    ...scenario,
    pins: scenario.pins.filter((_, i) => !pins.has(i)),
    rules: Object.fromEntries(
      Object.entries(scenario.rules).map(([id, data]) => [id, off.has(id) ? { ...data, enabled: false } : data]),
    ),
  };
}

/**
 * Members in the order in which the scenario would rather give them up: by its `repairPriority`, then what that does not
 * name: pins, the latest first, then rules, the last of the list first.
 */
export function readiest(scenario: Scenario, members: readonly Member[]): Member[] {
  const priority = scenario.repairPriority ?? [];
  const rank = (m: Member) => {
    const found = priority.indexOf(m.type === "pin" ? m.pin.type : m.rule);
    return found === -1 ? priority.length + Number(m.type === "rule") : found;
  };
  return members.toReversed().toSorted((a, b) => rank(a) - rank(b));
}
