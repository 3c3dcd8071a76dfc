import type { Level, Model, Row } from "./model.ts";

/** Σ coefficient · value over the row's or level's columns; exact while every partial sum is a safe integer. */
export function activity(term: Pick<Row, "indices" | "coefficients">, values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < term.indices.length; i++) {
    const value = values[term.indices[i] as number];
    if (value === undefined)
      throw new RangeError(`The values (${values.length}) do not reach column (${term.indices[i]}).`);
    sum += (term.coefficients[i] as number) * value;
  }
  if (!Number.isSafeInteger(sum)) throw new RangeError(`A sum (${sum}) left the safe whole numbers.`);
  return sum;
}

/** offset + Σ coefficient · value. */
export function levelValue(level: Level, values: readonly number[]): number {
  return level.offset + activity(level, values);
}

/** How far a whole-valued point is outside [lower, upper]; 0 when inside. */
export function excess(value: number, lower: number, upper: number): number {
  return Math.max(0, lower - value, value - upper);
}

/** Whether a point is one: whole, and within all columns and rows. */
export function satisfies(model: Model, values: readonly number[]): boolean {
  return infeasibilities(model, values, 1).length === 0;
}

/** What is wrong with a point: the first few broken columns and rows, in whole units. Empty means feasible. */
export function infeasibilities(model: Model, values: readonly number[], most = 10): Infeasibility[] {
  const found: Infeasibility[] = [];
  if (values.length !== model.columns.length) {
    return [{ where: "length", name: model.name, amount: Math.abs(values.length - model.columns.length) }];
  }
  for (const [j, column] of model.columns.entries()) {
    const value = values[j] as number;
    if (!Number.isSafeInteger(value)) found.push({ where: "fraction", name: column.name, amount: value });
    else if (excess(value, column.lower, column.upper) > 0) {
      found.push({ where: "column", name: column.name, amount: excess(value, column.lower, column.upper) });
    }
    if (found.length >= most) return found;
  }
  if (found.length > 0) return found;
  for (const row of model.rows) {
    const amount = excess(activity(row, values), row.lower, row.upper);
    if (amount > 0) found.push({ where: "row", name: row.name, amount });
    if (found.length >= most) return found;
  }
  return found;
}

export interface Infeasibility {
  readonly where: "length" | "fraction" | "column" | "row";
  readonly name: string;
  /** Units outside the bounds; for a fraction, the value itself. */
  readonly amount: number;
}
