import type { Column, Row } from "../../src/model/index.ts";

/** A row's terms. */
export type Terms = readonly (readonly [column: number, coefficient: number])[];

/** A program in the making. */
export interface Made {
  readonly columns: Column[];
  readonly rows: Row[];
  /** Columns that take up load in order, site by site. */
  readonly segments: number[][];
  readonly column: (name: string, upper: number, implied?: true) => number;
  readonly row: (name: string, terms: Terms, lower: number, upper: number) => void;
}

export function createProgram(): Made {
  const columns: Column[] = [];
  const rows: Row[] = [];
  return {
    columns,
    rows,
    segments: [],
    column: (name, upper, implied) => columns.push({ name, lower: 0, upper, ...(implied && { implied }) }) - 1,
    row(name, terms, lower, upper) {
      const sum = new Map<number, number>();
      for (const [j, c] of terms) sum.set(j, (sum.get(j) ?? 0) + c);
      const sorted = [...sum].filter(([, c]) => c !== 0).toSorted((a, b) => a[0] - b[0]);
      rows.push({ name, lower, upper, indices: sorted.map(([j]) => j), coefficients: sorted.map(([, c]) => c) });
    },
  };
}
