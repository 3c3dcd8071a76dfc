import type { Reading } from "../domain/index.ts";
import type { Column } from "../model/index.ts";
import { column, constant, type ColumnSpec, type Expression } from "../program/index.ts";

/** The columns of a program as they are made, each with what it is in a given plan. */
export interface Columns {
  readonly add: (spec: ColumnSpec) => Expression;
  readonly columns: readonly Column[];
  /** The values of all columns in a plan: a start for a solver, and the ground for comparing rows with violations. */
  readonly valuesOf: (reading: Reading) => number[];
}

export function makeColumns(): Columns {
  const specs: ColumnSpec[] = [];
  const columns: Column[] = [];
  return {
    columns,
    add: (spec) => {
      // A column that cannot move is a number.
      if (spec.lower === spec.upper) return constant(spec.lower);
      specs.push(spec);
      const { name, lower, upper, implied } = spec;
      columns.push({ name, lower, upper, ...(implied === undefined ? {} : { implied }) });
      return column(columns.length - 1);
    },
    valuesOf: (reading) => specs.map((spec) => spec.value(reading)),
  };
}
