import type { Reading } from "../domain/index.ts";
import { collect } from "../program/index.ts";
import type { Formulation } from "./formulate.ts";

/**
 * The program with every choice of who agrees with whom as it is in a plan; how many places goes with it stays to be chosen. For a
 * general engine: what is left of the structure is not told.
 */
export function holdAgreements(formulation: Formulation, plan: Reading): Formulation {
  const { program, model, valuesOf } = formulation;
  const { handOvers, exchanges, clusterOptions, flows } = program;
  const options = [...handOvers, ...exchanges, ...clusterOptions, ...flows];
  const chosen = new Set(options.flatMap((option) => collect(option.chosen).indices));
  const values = valuesOf(plan);
  const columns = model.columns.map((column, j) => {
    const value = Math.min(column.upper, Math.max(column.lower, values[j] ?? 0));
    return chosen.has(j) ? { ...column, lower: value, upper: value } : column;
  });
  const { elastic: _elastic, ...plain } = model;
  return { ...formulation, model: { ...plain, columns } };
}
