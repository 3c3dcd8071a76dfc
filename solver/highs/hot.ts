import type { Highs } from "highs";

/** Rows, or columns, with their entries: `at` are positions on the other side, without repeats. */
export interface Sparse {
  readonly lower: number;
  readonly upper: number;
  readonly at: readonly number[];
  readonly by: readonly number[];
}

/** A column of a linear program. */
export interface HotColumn extends Sparse {
  readonly cost: number;
}

export interface HotAnswer {
  /** The engine calls it optimal. Values and duals are its floats all the same: nothing is proven by them. */
  readonly optimal: boolean;
  readonly value: number;
  readonly columns: Float64Array;
  /** Marginal value of each row's active side. */
  readonly duals: Float64Array;
}

/**
 * A linear program that stays in the engine between solves: a change costs a few pivots from where the last solve
 * ended. Its answers are floats, to be used for what they suggest; bounds are computed from its duals, rounded.
 */
export interface HotProgram {
  readonly addColumns: (columns: readonly HotColumn[]) => void;
  readonly addRows: (rows: readonly Sparse[]) => void;
  /** Deletes rows, in ascending order; those after them move up. */
  readonly deleteRows: (rows: Int32Array) => void;
  readonly setCosts: (from: number, costs: Float64Array) => void;
  /** Columns in ascending order; lower bounds are 0 where none are given. */
  readonly setBounds: (columns: Int32Array, uppers: Float64Array, lowers?: Float64Array) => void;
  readonly setRow: (row: number, lower: number, upper: number) => void;
  readonly solve: () => HotAnswer;
  /** By position in the basis of an optimal solve: the column that is in it, or −1 − row for what a row leaves. */
  readonly basis: () => Int32Array;
  /** A row of the basis's inverse: multipliers of the rows at which all columns cancel out that are at other positions. */
  readonly inverse: (position: number) => Float64Array;
  /** Simplex iterations so far. */
  readonly iterations: () => number;
  readonly dispose: () => void;
}

/** `rows` without entries: columns bring them. */
export function createHotProgram(
  highs: Highs,
  rows: readonly { readonly lower: number; readonly upper: number }[],
  columns: readonly HotColumn[],
): HotProgram {
  const native = highs.createModel();
  let numRows = rows.length;
  let numCols = columns.length;
  let iterations = 0;
  // Presolving costs more than it saves where the basis is nearly right.
  native.options.set({ output_flag: false, presolve: "off" });
  native.passModel({
    numCols,
    numRows,
    colCost: Float64Array.from(columns, ({ cost }) => cost),
    colLower: lowers(columns),
    colUpper: uppers(columns),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    matrix: { format: "csc", numRows, numCols, ...compressed(columns) },
  });
  return {
    addColumns(added) {
      numCols += added.length;
      native.addCols({
        cost: Float64Array.from(added, ({ cost }) => cost),
        lower: lowers(added),
        upper: uppers(added),
        matrix: { format: "csc", numRows, numCols: added.length, ...compressed(added) },
      });
    },
    addRows(added) {
      numRows += added.length;
      native.addRows({
        lower: lowers(added),
        upper: uppers(added),
        matrix: { format: "csr", numRows: added.length, numCols, ...compressed(added) },
      });
    },
    deleteRows(indices) {
      numRows -= indices.length;
      if (indices.length > 0) native.deleteRows({ kind: "set", indices });
    },
    setCosts(from, costs) {
      if (costs.length > 0) native.changeColsCost({ kind: "range", from, to: from + costs.length - 1 }, costs);
    },
    setBounds(indices, above, below = new Float64Array(indices.length)) {
      if (indices.length > 0) native.changeColsBounds({ kind: "set", indices }, below, above);
    },
    setRow: (row, lower, upper) => void native.changeRowBounds(row, lower, upper),
    solve() {
      let optimal = run();
      if (!optimal) {
        // A basis that leads nowhere: once more from the beginning.
        native.clearSolver();
        optimal = run();
      }
      // An engine without an answer suggests nothing.
      if (!optimal && native.info.get("dual_solution_status") === 0)
        return { optimal, value: Infinity, columns: new Float64Array(numCols), duals: new Float64Array(numRows) };
      const { colValue, rowDual } = native.getSolution();
      return { optimal, value: native.getObjectiveValue(), columns: colValue, duals: rowDual };
    },
    basis: () => native.getBasicVariables(),
    inverse: (position) => native.getBasisInverseRow(position).values,
    iterations: () => iterations,
    dispose: () => native.dispose(),
  };

  function run(): boolean {
    let modelStatus: number;
    try {
      ({ modelStatus } = native.run());
    } catch (error) {
      // The engine gave up on this basis: as any other run that ends without an answer.
      if ((error as { operation?: string }).operation !== "run") throw error;
      return false;
    }
    iterations += Math.max(0, Number(native.info.get("simplex_iteration_count")));
    return modelStatus === highs.constants.modelStatus.optimal;
  }
}

function compressed(list: readonly Sparse[]) {
  const starts = new Int32Array(list.length + 1);
  for (const [i, { at }] of list.entries()) starts[i + 1] = (starts[i] as number) + at.length;
  const indices = new Int32Array(starts[list.length] as number);
  const values = new Float64Array(indices.length);
  for (const [i, { at, by }] of list.entries()) {
    indices.set(at, starts[i]);
    values.set(by, starts[i]);
  }
  return { starts, indices, values };
}

function lowers(list: readonly Sparse[]): Float64Array {
  return Float64Array.from(list, ({ lower }) => lower);
}

function uppers(list: readonly Sparse[]): Float64Array {
  return Float64Array.from(list, ({ upper }) => upper);
}
