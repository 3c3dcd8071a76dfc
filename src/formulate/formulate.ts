import type { Decision, Reading, Scenario } from "../domain/index.ts";
import type { Level, Model, Row } from "../model/index.ts";
import { objectiveTerms } from "../objectives/level.ts";
import { collect, type Program, type RuleRow } from "../program/index.ts";
import { rules, setting } from "../rules/index.ts";
import type { Columns } from "./columns.ts";
import { elasticOf } from "./elastic.ts";
import { facilitiesOf } from "./facilities.ts";
import { writeProgram } from "./program.ts";
import type { Scope } from "./scope.ts";
import { structure } from "./structure.ts";

/** An integer program and the way back from its columns to agreements. */
export interface Formulation {
  readonly program: Program;
  readonly model: Model;
  /** Per level of the objective: what its values were multiplied by to make them whole. */
  readonly scales: readonly number[];
  /** Rules that cannot hold here whatever is chosen: the program has no point. */
  readonly contradictions: readonly Contradiction[];
  /** The columns' values in a plan. */
  readonly valuesOf: (reading: Reading) => number[];
}

export interface Contradiction {
  readonly rule: string;
  readonly row: string;
}

/** Scenario and decision as one integer program: columns of section 3, rows of the rules that are on, ranked levels of section 4. */
export function formulate(scenario: Scenario, decision: Decision, scope: Scope, name: string): Formulation {
  const { program, columns } = writeProgram(scenario, decision, scope);
  return assemble(program, columns, name, "levels");
}

/** Collects rows and levels of a program into a model. Without `levels` the caller adds its own. */
export function assemble(
  program: Program,
  columns: Columns,
  name: string,
  objective: "levels" | readonly Level[],
  among = rules,
): Formulation {
  const { scenario } = program;
  const rows: Row[] = [];
  const contradictions: Contradiction[] = [];
  const add = (rule: string, row: RuleRow) => {
    if (row.role === "implied") return;
    const { constant, indices, coefficients } = collect(row.expression);
    const [lower, upper] = [row.lower - constant, row.upper - constant];
    const broken = indices.length === 0 && (lower > 0 || upper < 0);
    // A contradiction stays in the model, so that whoever solves its text finds no point either.
    if (broken) contradictions.push({ rule, row: row.name });
    if (broken || indices.length > 0) rows.push({ name: `${rule}: ${row.name}`, lower, upper, indices, coefficients });
  };
  for (const row of structure(program)) add("structure", row);
  for (const rule of among) {
    const data = setting(rule, scenario);
    if (data === undefined) continue;
    for (const row of rule.rows?.(data, program) ?? []) add(rule.id, row);
  }
  const scales: number[] = [];
  const levels: Level[] = [];
  if (objective === "levels") {
    for (const [i, { expression, rows: own, scale }] of objectiveTerms(scenario.objective, program).entries()) {
      for (const row of own) add("objective", row);
      const level = scenario.objective[i] as Scenario["objective"][number];
      const { constant: offset, indices, coefficients } = expression;
      levels.push({ name: level.name.en, indices, coefficients, offset, tolerance: level.tolerance });
      scales.push(scale);
    }
  } else levels.push(...objective);
  const facilities = facilitiesOf(program);
  // Where relief is settled, a task is one number, and `facilities` say more of it.
  const elastic = program.decides.has("relief") ? elasticOf(program, rows.length) : undefined;
  const model: Model = {
    name,
    columns: [...columns.columns],
    rows,
    levels,
    ...(facilities !== undefined && { facilities }),
    ...(elastic !== undefined && { elastic }),
  };
  return { program, model, scales, contradictions, valuesOf: columns.valuesOf };
}
