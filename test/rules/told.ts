import { decide } from "../../src/decision/index.ts";
import { readPlan, type Pin, type Plan, type Scenario } from "../../src/domain/index.ts";
import { formulateMunicipalSwaps } from "../../src/formulate/municipal-program.ts";
import { writeProgram } from "../../src/formulate/program.ts";
import type { Scope } from "../../src/formulate/scope.ts";
import { collect, type RuleRow } from "../../src/program/index.ts";
import { type Rule, rules, setting, type Violation } from "../../src/rules/index.ts";
import { siteTerms } from "../../src/formulate/facts.ts";
import { balancesBySum } from "../../src/verify/balances.ts";

/** The rows of a rule, with its data from the scenario, as people write them, by the names of their columns. */
export function rowsTold(rule: Rule, scenario: Scenario, scope: Scope = { type: "joint" }): string[] {
  const decided = decide(scenario);
  if (decided.status !== "decided") throw new Error("There is a decision.");
  const { program, columns } = writeProgram(scenario, decided.decision, scope);
  const rows = [...(rule.rows?.(setting(rule, scenario) ?? {}, program) ?? [])];
  return rows.map((row) => rowTold(row, (i) => columns.columns[i]?.name ?? "?"));
}

/** The columns that a rule adds for itself: their range, and what they are in a plan. */
export function columnsTold(rule: Rule, scenario: Scenario, plan: Plan): string[] {
  const decided = decide(scenario);
  if (decided.status !== "decided") throw new Error("There is a decision.");
  const { program, columns } = writeProgram(scenario, decided.decision, { type: "joint" });
  const before = columns.columns.length;
  for (const _ of rule.rows?.(setting(rule, scenario) ?? {}, program) ?? []);
  const values = columns.valuesOf(readPlan(scenario, plan, siteTerms(scenario)));
  return columns.columns
    .slice(before)
    .map(({ name, lower, upper }, i) => `${name}: ${lower} to ${upper}, ${values[before + i]}`);
}

/** The rows of a rule in the program of the municipal side of swaps, for what a plan has swapped and relieved. */
export function municipalRowsTold(rule: Rule, scenario: Scenario, plan: Plan): string[] {
  const decided = decide(scenario);
  if (decided.status !== "decided") throw new Error("There is a decision.");
  const of = (figure: "relief" | "reserve") =>
    new Map(
      plan.municipalities.map(({ code, accounts }) => [
        code,
        { regular: accounts.regular[figure], amv: accounts.amv[figure] },
      ]),
    );
  const { program, model } = formulateMunicipalSwaps(
    scenario,
    decided.decision,
    "regular",
    plan.swaps,
    of("relief"),
    of("reserve"),
  );
  const rows = [...(rule.rows?.(setting(rule, scenario) ?? {}, program) ?? [])];
  return rows.map((row) => rowTold(row, (i) => model.columns[i]?.name ?? "?"));
}

/** What a rule finds in a plan, read as the verifier reads it. */
export function violationsOf(rule: Rule, scenario: Scenario, plan: Plan): Violation[] {
  const situation = {
    scenario,
    plan,
    reading: readPlan(scenario, plan, siteTerms(scenario)),
    balances: balancesBySum(scenario),
  };
  const data = setting(rule, scenario);
  return [...(data === undefined ? (rule.violationsWhenOff?.(situation) ?? []) : rule.violations(data, situation))];
}

/** Amount, unit and place of each violation, and its kind where it has one. */
export function told({ amount, unit, where, kind }: Violation): string {
  return [amount, unit, ...where, ...(kind === undefined ? [] : [kind])].join(" ");
}

export function ruleOf(id: string): Rule {
  const found = rules.find((rule) => rule.id === id);
  if (found === undefined) throw new RangeError(`There is no rule (${id}). Maybe it has another name.`);
  return found;
}

export function withPins(scenario: Scenario, pins: readonly object[]): Scenario {
  return { ...scenario, pins: pins as readonly Pin[] };
}

function rowTold({ name, expression, lower, upper, role }: RuleRow, column: (index: number) => string): string {
  const { constant, indices, coefficients } = collect(expression);
  const parts = indices.map((index, i) => `${coefficients[i]} [${column(index)}]`);
  const left = [...parts, ...(constant === 0 && parts.length > 0 ? [] : [String(constant)])].join(" + ");
  const sides = [
    ...(lower === upper ? [`= ${lower}`] : []),
    ...(lower !== upper && lower > -Infinity ? [`>= ${lower}`] : []),
    ...(lower !== upper && upper < Infinity ? [`<= ${upper}`] : []),
  ];
  return `${name}: ${left} ${sides.join(" ")}${role === "meaning" ? "" : ` (${role})`}`;
}
