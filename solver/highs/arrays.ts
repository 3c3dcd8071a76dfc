import type { ModelData } from "highs";
import type { Model } from "../../src/model/index.ts";

/** HiGHS's codes for what a column may be. */
const CONTINUOUS = 0;
const INTEGER = 1;

/**
 * A program of one level as the flat arrays that HiGHS reads: rows compressed (starts has one more entry than rows),
 * costs, bounds and integrality per column. `relaxed`: columns flagged `implied` are left continuous.
 * `fixed`: columns that are not `implied` are held at these values.
 */
export function toArrays(program: Model, relaxed: boolean, fixed?: readonly number[]): ModelData {
  const { columns, rows } = program;
  const colCost = new Float64Array(columns.length);
  const level = program.levels[0];
  level?.indices.forEach((j, i) => (colCost[j] = level.coefficients[i] as number));

  const colLower = Float64Array.from(columns, ({ lower, implied }, j) =>
    fixed !== undefined && implied !== true ? (fixed[j] as number) : lower,
  );
  const colUpper = Float64Array.from(columns, ({ upper, implied }, j) =>
    fixed !== undefined && implied !== true ? (fixed[j] as number) : upper,
  );
  const integrality = Int32Array.from(columns, ({ implied }) => (relaxed && implied === true ? CONTINUOUS : INTEGER));

  const starts = new Int32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++) {
    starts[i + 1] = (starts[i] as number) + (rows[i] as Model["rows"][number]).indices.length;
  }
  const indices = new Int32Array(starts[rows.length] as number);
  const values = new Float64Array(indices.length);
  rows.forEach((row, i) => {
    indices.set(row.indices, starts[i]);
    values.set(row.coefficients, starts[i]);
  });
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost,
    colLower,
    colUpper,
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    matrix: { format: "csr", numRows: rows.length, numCols: columns.length, starts, indices, values },
    integrality,
  };
}
