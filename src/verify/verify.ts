import { perKind, type Plan, type ProvinceCode, type Scenario } from "../domain/index.ts";
import { measuresOf } from "../objectives/index.ts";
import { levelMeasure } from "../objectives/level.ts";
import { breach } from "../rules/breach.ts";
import { rules, setting, type Situation, type Violation } from "../rules/index.ts";
import { accountViolations } from "./accounts.ts";
import { balancesBySum } from "./balances.ts";
import { brokenIdentities, ledgerOf } from "./ledger.ts";
import { parsePlan, type PlanProblem } from "./plan-schema.ts";
import { readingOf } from "./reading-of.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Checks a plan against its scenario, by arithmetic of its own: every rule that is on, every measure, both ledgers.
 * It reads scenario and plan, never a model and never a solver: whoever made the plan, this is what it is.
 */
export function verify(scenario: Scenario, plan: Plan): Verdict {
  const reading = readingOf(scenario, plan);
  const balances = balancesBySum(scenario);
  const situation: Situation = { scenario, plan, reading, balances };
  const ledger = ledgerOf(scenario, plan, reading, balances);
  const violations: Violation[] = [...accountViolations(reading)];
  const named = (code: ProvinceCode) => scenario.provinces.find((one) => one.code === code)?.name ?? code;
  for (const { kind, told, amount } of brokenIdentities(ledger, named))
    violations.push(...breach("books", amount, "places", [], kind, () => told));
  for (const rule of rules) {
    const data = setting(rule, scenario);
    if (data !== undefined) violations.push(...rule.violations(data, situation));
    else if (rule.violationsWhenOff !== undefined) violations.push(...rule.violationsWhenOff(situation));
  }
  const figures = measuresOf(scenario).map(
    (measure) => [measure.id, measure.measure(measure.schema.parse({}), { scenario, reading })] as const,
  );
  return {
    ok: violations.length === 0,
    violations,
    ledger,
    municipalities: scenario.municipalities.map(({ code }) => ({
      code,
      task: perKind((kind) => reading.cell(code, kind).task),
      hosted: perKind((kind) => reading.cell(code, kind).hosted),
      site: perKind((kind) => reading.cell(code, kind).site),
    })),
    measures: Object.fromEntries(figures),
    levels: scenario.objective.map((level) => levelMeasure(level, { scenario, reading })),
  };
}

/** The same for a plan file of unknown origin. */
export function verifyFile(
  scenario: Scenario,
  input: unknown,
):
  | { readonly status: "verdict"; readonly plan: Plan; readonly verdict: Verdict }
  | { readonly status: "problems"; readonly problems: readonly PlanProblem[] } {
  const parsed = parsePlan(scenario, input);
  if (parsed.status === "problems") return parsed;
  return { status: "verdict", plan: parsed.plan, verdict: verify(scenario, parsed.plan) };
}
