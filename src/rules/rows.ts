import type { Expression } from "../program/index.ts";
import type { RuleRow } from "./rule.ts";

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
