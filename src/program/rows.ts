import type { Expression } from "./expression.ts";

/**
 * lower ≤ expression ≤ upper. `role`: `meaning` rows are what the rule says, in the units of its violations; `implied`
 * rows say what other rows or column bounds say already and stay out of the program; `tightening` rows cut off
 * fractional points only.
 */
export interface RuleRow {
  readonly name: string;
  readonly expression: Expression;
  readonly lower: number;
  readonly upper: number;
  readonly role: "meaning" | "implied" | "tightening";
}

type Role = RuleRow["role"];

export function atMost(name: string, expression: Expression, upper: number, role: Role = "meaning"): RuleRow {
  return { name, expression, lower: -Infinity, upper, role };
}

export function atLeast(name: string, expression: Expression, lower: number, role: Role = "meaning"): RuleRow {
  return { name, expression, lower, upper: Infinity, role };
}

export function equal(name: string, expression: Expression, value: number, role: Role = "meaning"): RuleRow {
  return { name, expression, lower: value, upper: value, role };
}
