import type { Column, Model, Row } from "../../src/model/index.ts";

/** A program by the names of its columns, so that one thing in it can be told otherwise. */
export interface Written {
  readonly bounds: Readonly<Record<string, readonly [lower: number, upper: number]>>;
  readonly rows: Readonly<Record<string, readonly [lower: number, Readonly<Record<string, number>>, upper: number]>>;
}

export function modelOf({ bounds, rows }: Written): Model {
  const names = Object.keys(bounds);
  return {
    name: "by hand",
    columns: Object.entries(bounds).map(([name, [lower, upper]]): Column => ({ name, lower, upper })),
    rows: Object.entries(rows).map(([name, [lower, terms, upper]]): Row => {
      const sorted = Object.entries(terms).toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b));
      const indices = sorted.map(([column]) => names.indexOf(column));
      return { name, lower, upper, indices, coefficients: sorted.map(([, c]) => c) };
    }),
    levels: [],
  };
}

/** The same without a row, or with another in its place. */
export function rows(written: Written, changed: Record<string, Written["rows"][string] | undefined>): Written {
  const kept = { ...written.rows, ...changed };
  return {
    ...written,
    rows: Object.fromEntries(Object.entries(kept).flatMap(([name, row]) => (row === undefined ? [] : [[name, row]]))),
  };
}

export const bounds = (written: Written, changed: Written["bounds"]): Written => ({
  ...written,
  bounds: { ...written.bounds, ...changed },
});

/** A model whose structure says what its rows do not, in these words. */
export type Lie = readonly [what: string, model: Model, says: string];
