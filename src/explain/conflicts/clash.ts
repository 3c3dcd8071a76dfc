import {
  grouped,
  kindsOf,
  partiesOf,
  type Pin,
  sameKind,
  sameMatter,
  sameTask,
  type Scenario,
  shapeOf,
} from "../../domain/index.ts";
import { noChains } from "../../rules/no-chains.ts";
import { rules, setting } from "../../rules/index.ts";
import { membersOf, type Member } from "./member.ts";

/**
 * Contradictions among pins, and between a pin and a rule about pairs, that show without solving: same guest with two
 * hosts, agreed and forbidden, agreed and at home, two amounts for one agreement, a host that is itself a guest, a pair
 * that a rule never allows. Each is minimal: two members, either of which may be given up.
 */
export function clashes(scenario: Scenario): Member[][] {
  const members = membersOf(scenario);
  const pins = members.filter((m) => m.type === "pin");
  const found: Member[][] = [];
  // Only pins that share a name can clash: by name, so that hundreds of pins take no time.
  const groups = grouped(
    pins.flatMap((member) => partiesOf(member.pin).map((place) => ({ place, member }))),
    ({ place }) => place,
  );
  const seen = new Set<string>();
  for (const group of groups.values()) {
    for (const [i, { member: a }] of group.entries()) {
      for (const { member: b } of group.slice(i + 1)) {
        const key = `${a.index} ${b.index}`;
        if (a.index === b.index || seen.has(key)) continue;
        seen.add(key);
        if (opposed(a.pin, b.pin) || opposed(b.pin, a.pin)) found.push([a, b]);
        else if (setting(noChains, scenario) !== undefined && chained(a.pin, b.pin))
          found.push([a, b, { type: "rule", rule: noChains.id }]);
      }
    }
  }
  for (const member of pins) {
    for (const rule of members) {
      if (rule.type === "rule" && forbids(scenario, rule.rule, member.pin)) found.push([member, rule]);
    }
  }
  return found;
}

/** Whether b says the opposite of what a has agreed. */
function opposed(a: Pin, b: Pin): boolean {
  if (!shapeOf(a).agreed) return false;
  if (sameMatter(a, b)) return !shapeOf(b).agreed || placesIn(a) !== placesIn(b);
  return sameTask(a, b);
}

function placesIn(pin: Pin): number | undefined {
  return "places" in pin ? pin.places : undefined;
}

/** The host of one merger is the guest of another of its kind. */
function chained(a: Pin, b: Pin): boolean {
  const mergers = [a, b].every((pin) => shapeOf(pin).about === "merger" && shapeOf(pin).agreed);
  if (!mergers || !sameKind(a, b)) return false;
  const [[guest, host], [other, its]] = [partiesOf(a), partiesOf(b)];
  return host === other || its === guest;
}

function forbids(scenario: Scenario, id: string, pin: Pin): boolean {
  const rule = rules.find((r) => r.id === id);
  if (rule?.forbidsPair === undefined) return false;
  const { about, agreed, sites } = shapeOf(pin);
  if (!agreed || !sites || (about !== "merger" && about !== "exchange")) return false;
  const [from, to] = partiesOf(pin).map((code) => scenario.municipalities.find((m) => m.code === code));
  const data = setting(rule, scenario);
  const [kind] = kindsOf(pin);
  if (from === undefined || to === undefined || kind === undefined || data === undefined) return false;
  // Beyond the province no rule that may be switched off would help.
  if (from.province !== to.province) return false;
  return rule.forbidsPair(data, scenario, { agreement: about, kind, from, to });
}
