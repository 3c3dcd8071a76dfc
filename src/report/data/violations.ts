import type { Bilingual, Kind, Scenario } from "../../domain/index.ts";
import { rules, type Violation } from "../../rules/index.ts";
import type { Verdict } from "../../verify/verdict.ts";
import type { Named } from "./agreements.ts";

/** A broken rule for people: the rule by its title, places by their names. */
export interface ViolationLine {
  readonly rule: string;
  readonly title: Bilingual;
  readonly amount: number;
  readonly unit: Violation["unit"];
  readonly where: readonly Named[];
  readonly kind?: Kind;
  readonly message: Bilingual;
}

export function violationLines(scenario: Scenario, { violations }: Verdict): ViolationLine[] {
  const names = new Map<string, string>([...scenario.municipalities, ...scenario.provinces].map((x) => [x.code, x.name]));
  return violations.map(({ rule, amount, unit, where, kind, message }) => ({
    rule,
    title: rules.find((known) => known.id === rule)?.title ?? { nl: rule, en: rule },
    amount,
    unit,
    where: where.map((code) => ({ code, name: names.get(code) ?? code })),
    ...(kind === undefined ? {} : { kind }),
    message,
  }));
}
