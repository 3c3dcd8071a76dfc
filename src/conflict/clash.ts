import { grouped, type Pin, type Scenario } from "../domain/index.ts";
import { noChains } from "../rules/no-chains.ts";
import { rules, setting } from "../rules/index.ts";
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
    pins.flatMap((member) => places(member.pin).map((place) => ({ place, member }))),
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

function places(pin: Pin): readonly string[] {
  switch (pin.type) {
    case "agreed-merger":
    case "forbidden-merger":
      return [pin.guest, pin.host];
    case "own-site":
      return [pin.municipality];
    case "agreed-swap":
    case "forbidden-swap":
    case "agreed-municipal-swap":
    case "forbidden-municipal-swap":
      return [pin.surplus, pin.shortage];
    case "agreed-exchange":
    case "forbidden-exchange":
      return [pin.giver, pin.taker];
  }
}

/** Whether b says the opposite of what a has agreed. */
function opposed(a: Pin, b: Pin): boolean {
  switch (a.type) {
    case "agreed-merger":
      if (b.type === "agreed-merger") return a.kind === b.kind && a.guest === b.guest && a.host !== b.host;
      if (b.type === "own-site") return a.kind === b.kind && a.guest === b.municipality;
      return (
        b.type === "forbidden-merger" &&
        a.guest === b.guest &&
        a.host === b.host &&
        (b.kind === undefined || a.kind === b.kind)
      );
    case "agreed-swap":
    case "agreed-municipal-swap": {
      const [forbidden, agreed] =
        a.type === "agreed-swap"
          ? (["forbidden-swap", "agreed-swap"] as const)
          : (["forbidden-municipal-swap", "agreed-municipal-swap"] as const);
      if (b.type !== forbidden && b.type !== agreed) return false;
      const same = a.surplus === b.surplus && a.shortage === b.shortage;
      return same && (b.type === forbidden || ("places" in b && a.kind === b.kind && a.places !== b.places));
    }
    case "agreed-exchange":
      if (b.type !== "agreed-exchange" && b.type !== "forbidden-exchange") return false;
      if (a.giver !== b.giver || a.taker !== b.taker) return false;
      return b.type === "forbidden-exchange" || (a.kind === b.kind && a.places !== b.places);
    case "forbidden-merger":
    case "own-site":
    case "forbidden-swap":
    case "forbidden-municipal-swap":
    case "forbidden-exchange":
      return false;
  }
}

/** The host of one merger is the guest of another of its kind. */
function chained(a: Pin, b: Pin): boolean {
  if (a.type !== "agreed-merger" || b.type !== "agreed-merger" || a.kind !== b.kind) return false;
  return a.host === b.guest || b.host === a.guest;
}

function forbids(scenario: Scenario, id: string, pin: Pin): boolean {
  const rule = rules.find((r) => r.id === id);
  if (rule?.forbidsPair === undefined) return false;
  const pair =
    pin.type === "agreed-merger"
      ? ({ agreement: "merger", from: pin.guest, to: pin.host } as const)
      : pin.type === "agreed-exchange"
        ? ({ agreement: "exchange", from: pin.giver, to: pin.taker } as const)
        : undefined;
  if (pair === undefined || !("kind" in pin) || pin.kind === undefined) return false;
  const [from, to] = [pair.from, pair.to].map((code) => scenario.municipalities.find((m) => m.code === code));
  const data = setting(rule, scenario);
  if (from === undefined || to === undefined || data === undefined) return false;
  // Beyond the province no rule that may be switched off would help.
  if (from.province !== to.province) return false;
  return rule.forbidsPair(data, scenario, { agreement: pair.agreement, kind: pin.kind, from, to });
}
