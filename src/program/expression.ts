/** constant + Σ coefficient · column, in whole numbers: what rules and measures are written in. */
export interface Expression {
  readonly constant: number;
  /** Column indices, in no order and possibly repeated; `collect` puts them in order. */
  readonly indices: readonly number[];
  readonly coefficients: readonly number[];
}

export const zero: Expression = { constant: 0, indices: [], coefficients: [] };

export function constant(value: number): Expression {
  return value === 0 ? zero : { constant: value, indices: [], coefficients: [] };
}

export function column(index: number): Expression {
  return { constant: 0, indices: [index], coefficients: [1] };
}

export function sum(...expressions: readonly Expression[]): Expression {
  let value = 0;
  const indices: number[] = [];
  const coefficients: number[] = [];
  for (const e of expressions) {
    value += e.constant;
    for (let i = 0; i < e.indices.length; i++) {
      indices.push(e.indices[i] as number);
      coefficients.push(e.coefficients[i] as number);
    }
  }
  return { constant: value, indices, coefficients };
}

export function times(factor: number, e: Expression): Expression {
  if (factor === 0) return zero;
  return {
    constant: factor * e.constant,
    indices: e.indices,
    coefficients: e.coefficients.map((c) => factor * c),
  };
}

export function minus(a: Expression, b: Expression): Expression {
  return sum(a, times(-1, b));
}

/** Sorted by column, repeated columns added up, zeros left out. */
export function collect(e: Expression): Expression {
  const sums = new Map<number, number>();
  for (let i = 0; i < e.indices.length; i++) {
    const index = e.indices[i] as number;
    sums.set(index, (sums.get(index) ?? 0) + (e.coefficients[i] as number));
  }
  const entries = [...sums].filter(([, c]) => c !== 0).sort((a, b) => a[0] - b[0]);
  return { constant: e.constant, indices: entries.map(([i]) => i), coefficients: entries.map(([, c]) => c) };
}

export function isConstant(e: Expression): boolean {
  return collect(e).indices.length === 0;
}

export function evaluate(e: Expression, values: readonly number[]): number {
  let value = e.constant;
  for (let i = 0; i < e.indices.length; i++)
    value += (e.coefficients[i] as number) * (values[e.indices[i] as number] as number);
  return value;
}
