import type { ObjectiveLevel } from "../domain/index.ts";
import { type Expression, type Program, type RuleRow, times } from "../program/index.ts";
import { addUp } from "./add-up.ts";
import { measures } from "./index.ts";
import type { Measure, MeasureSituation, Terms } from "./objective.ts";
import { safe } from "./whole.ts";

/** A level for the solver: scale · level = expression, with the rows that its measures need. */
export interface LevelTerms extends Terms {
  /** Lowest common multiple of the denominators of the weights, which makes every coefficient whole. */
  readonly scale: number;
}

/** A level's value on a plan: the level itself is value / scale. */
export interface LevelValue {
  readonly value: number;
  readonly scale: number;
}

/** The measure of that id. Throws RangeError on an id that is not in the list. */
export function measureOf(id: string): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (found === undefined) {
    throw new RangeError(`The measure (${id}) does not exist. Maybe one of: ${measures.map((m) => m.id).join(", ")}.`);
  }
  return found;
}

/** scale · Σ weight · measure on a plan, told by the measures. */
export function levelMeasure(level: ObjectiveLevel, situation: MeasureSituation): LevelValue {
  const scale = scaleOf(level);
  let value = 0;
  for (const { measure, options, factor } of weighted(level, scale)) {
    value += safe(factor * measure.measure(options, situation), measure.id);
  }
  return { value: safe(value, level.name.en), scale };
}

/**
 * The terms of ranked levels. Where a later level asks for the same measure with the same options, it uses the columns
 * and rows of the earlier one; the rows are listed with the earlier level only.
 */
export function objectiveTerms(levels: readonly ObjectiveLevel[], program: Program): LevelTerms[] {
  const made = new Map<string, Expression>();
  return levels.map((level) => termsOf(level, program, made));
}

function termsOf(level: ObjectiveLevel, program: Program, made: Map<string, Expression>): LevelTerms {
  const scale = scaleOf(level);
  const parts: Expression[] = [];
  const rows: RuleRow[] = [];
  for (const { measure, options, factor } of weighted(level, scale)) {
    const key = `${measure.id} ${JSON.stringify(options)}`;
    let expression = made.get(key);
    if (expression === undefined) {
      const terms = measure.terms(options, program);
      for (const row of terms.rows) rows.push(row);
      expression = terms.expression;
      made.set(key, expression);
    }
    parts.push(times(factor, expression));
  }
  const expression = addUp(parts);
  for (const number of [expression.constant, ...expression.coefficients]) safe(number, level.name.en);
  return { expression, rows, scale };
}

/** The measures of a level with their options parsed and weights made whole. Throws RangeError on a weight below 0. */
function weighted(level: ObjectiveLevel, scale: number) {
  return level.terms.map(({ measure: id, weight, options }) => {
    const measure = measureOf(id);
    if (weight.numerator < 0 || weight.denominator <= 0) {
      throw new RangeError(
        `The weight (${weight.numerator}/${weight.denominator}) of measure (${id}) is below 0. ` +
          "Maybe the sign is wrong: of every measure, less is better.",
      );
    }
    return { measure, options: measure.schema.parse(options), factor: (weight.numerator * scale) / weight.denominator };
  });
}

function scaleOf(level: ObjectiveLevel): number {
  let scale = 1;
  for (const { weight } of level.terms) scale = lowestCommonMultiple(scale, weight.denominator);
  return safe(scale, level.name.en);
}

function lowestCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
