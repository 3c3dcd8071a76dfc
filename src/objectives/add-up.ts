import type { Expression } from "../program/index.ts";

/** Σ of expressions, sorted by column with repeated columns added up: for lists too long to pass as arguments. */
export function addUp(expressions: Iterable<Expression>): Expression {
  const sums = new Map<number, number>();
  let constant = 0;
  for (const expression of expressions) {
    constant += expression.constant;
    for (const [i, index] of expression.indices.entries()) {
      sums.set(index, (sums.get(index) ?? 0) + (expression.coefficients[i] as number));
    }
  }
  const entries = [...sums].filter(([, coefficient]) => coefficient !== 0).sort((a, b) => a[0] - b[0]);
  return { constant, indices: entries.map(([index]) => index), coefficients: entries.map(([, c]) => c) };
}
