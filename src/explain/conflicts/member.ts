import type { Pin, Scenario } from "../../domain/index.ts";
import { givenUp } from "../../rules/given-up.ts";
import { rules, setting } from "../../rules/index.ts";
import { pinsRule } from "../../rules/pins.ts";

/** What can be given up: a pin of the scenario (by its place in the list), or a rule that may be switched off or eased. */
export type Member =
  | { readonly type: "pin"; readonly index: number; readonly pin: Pin }
  | { readonly type: "rule"; readonly rule: string };

/** Everything that a scenario could give up: its pins, then the rules that are on and can be given up (`givenUp`). */
export function membersOf(scenario: Scenario): Member[] {
  const pins = setting(pinsRule, scenario) === undefined ? [] : scenario.pins;
  return [
    ...pins.map((pin, index): Member => ({ type: "pin", index, pin })),
    ...rules
      .filter((rule) => givenUp(rule, scenario) !== undefined)
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
  const given = rules.flatMap((rule) => {
    const left = off.has(rule.id) ? givenUp(rule, scenario) : undefined;
    return left === undefined ? [] : [[rule.id, left] as const];
  });
  return {
    ...scenario,
    pins: scenario.pins.filter((_, i) => !pins.has(i)),
    rules: { ...scenario.rules, ...Object.fromEntries(given) },
  };
}

/**
 * Members in the order in which the scenario would rather give them up: by its `repairPriority`, then what that does not
 * name: pins, the latest first, then rules, the last of the list first.
 */
export function readiest(scenario: Scenario, members: readonly Member[]): Member[] {
  return members.toReversed().toSorted((a, b) => rankOf(scenario, a) - rankOf(scenario, b));
}

/** Where a member stands in the scenario's `repairPriority`; pins that it does not name come after it, rules last. */
export function rankOf({ repairPriority = [] }: Scenario, member: Member): number {
  const found = repairPriority.indexOf(member.type === "pin" ? member.pin.type : member.rule);
  return found === -1 ? repairPriority.length + Number(member.type === "rule") : found;
}
