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

/** What the verifier finds of a plan by itself, besides the rules. */
const arithmetic: Readonly<Record<string, Bilingual>> = {
  accounts: { nl: "Eigen cijfers van het plan", en: "The plan’s own figures" },
  books: { nl: "De balans", en: "The books" },
};

export function violationLines(scenario: Scenario, { violations }: Verdict): ViolationLine[] {
  const names = new Map<string, string>([...scenario.municipalities, ...scenario.provinces].map((x) => [x.code, x.name]));
  const lines = violations.map(({ rule, amount, unit, where, kind, message }) => ({
    rule,
    title: rules.find((known) => known.id === rule)?.title ?? arithmetic[rule] ?? { nl: rule, en: rule },
    amount,
    unit,
    where: where.map((code) => ({ code, name: names.get(code) ?? code })),
    ...(kind === undefined ? {} : { kind }),
    message,
  }));
  // Where a rule finds the same twice, a reader is told once.
  return [...new Map(lines.map((one) => [JSON.stringify(one), one])).values()];
}
