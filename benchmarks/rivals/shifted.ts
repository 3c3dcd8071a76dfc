import type { Model } from "../../src/model/index.ts";

/** One linear form per row, named for solvers that think in dictionaries. */
export interface Named {
  readonly constraints: Readonly<Record<string, { readonly min?: number; readonly max?: number }>>;
  /** Per column x0, x1, …: its coefficients by constraint, and `value` for the objective. */
  readonly variables: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Adds what the shift took out of the objective: Σ coefficient · lower. */
  readonly shift: number;
}

/**
 * A program with columns moved to start at 0, as javascript-lp-solver and yalps want them (both take x ≥ 0 for granted),
 * and their upper bounds as constraints, since neither knows bounds.
 */
export function shifted(program: Model): Named {
  const { columns, rows, levels } = program;
  const constraints: Record<string, { min?: number; max?: number }> = {};
  const variables: Record<string, Record<string, number>> = {};
  columns.forEach(({ lower, upper }, j) => {
    constraints[`upper${j}`] = { max: upper - lower };
    variables[`x${j}`] = { value: 0, [`upper${j}`]: 1 };
  });
  const atLower = (indices: readonly number[], coefficients: readonly number[]) =>
    indices.reduce((sum, j, k) => sum + (coefficients[k] as number) * (columns[j]?.lower ?? 0), 0);
  rows.forEach(({ lower, upper, indices, coefficients }, i) => {
    const moved = atLower(indices, coefficients);
    if (lower === -Infinity && upper === Infinity) return;
    constraints[`row${i}`] = {
      ...(lower > -Infinity && { min: lower - moved }),
      ...(upper < Infinity && { max: upper - moved }),
    };
    indices.forEach((j, k) => ((variables[`x${j}`] as Record<string, number>)[`row${i}`] = coefficients[k] as number));
  });
  const level = levels[0];
  level?.indices.forEach((j, k) => {
    (variables[`x${j}`] as Record<string, number>)["value"] = level.coefficients[k] as number;
  });
  return { constraints, variables, shift: level === undefined ? 0 : atLower(level.indices, level.coefficients) };
}
