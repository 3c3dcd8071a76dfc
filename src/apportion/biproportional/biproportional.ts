import { sequences } from "../divisor-sequences.ts";
import type { Fraction } from "../exact.ts";
import type { DivisorMethodName } from "../method.ts";
import { settleCells, type CellTie } from "./cell-tie.ts";
import { scale } from "./scaling.ts";
import { layFlat, type Crossed, type TableRequest } from "./table.ts";
import { transfer, type Conflict } from "./transfer.ts";

/**
 * Whole places in a table that close on rows and columns, with the multipliers that certify them: in every cell
 * x_row · y_column · weight^power lies between d(seats − 1)^power and d(seats)^power, or beyond where a bound holds the cell.
 */
export interface TableApportioned {
  readonly status: "apportioned";
  readonly method: DivisorMethodName;
  readonly seats: readonly (readonly number[])[];
  readonly power: 1 | 2;
  readonly rowMultipliers: readonly Fraction[];
  readonly columnMultipliers: readonly Fraction[];
  readonly ties: readonly CellTie[];
}

/** `totals`: rows and columns do not sum to the same. `crossed`: a cell with bounds that exclude each other. `conflict`: see there. */
export type TableInfeasible =
  | { readonly status: "infeasible"; readonly reason: "totals"; readonly rows: number; readonly columns: number }
  | Crossed
  | Conflict;

export type TableApportionment = TableApportioned | TableInfeasible;

/**
 * Biproportional apportionment by a divisor method (Balinski and Demange 1989; Pukelsheim), within cell bounds: the one
 * table of whole places with the given row and column totals that is a scaling of the weights, rounded (section 2).
 * Unique but for ties. Totals that cannot be met are `infeasible`, with the rows and columns that exclude each other.
 * Throws RangeError as `layFlat` does, and on a method that is not a divisor method.
 */
export function biproportional(request: TableRequest): TableApportionment {
  const name = request.method ?? "webster";
  const sequence = sequences.find((one) => one.name === name);
  if (!sequence) {
    throw new RangeError(`There is no divisor method by the name (${name}).
Maybe one of these was meant: ${sequences.map((one) => one.name).join(", ")}.`);
  }
  const table = layFlat(request, sequence);
  if (table.status === "infeasible") return table;
  const height = request.rows.length;
  const width = request.columns.length;
  const total = (totals: readonly number[]): number => totals.reduce((sum, places) => sum + places, 0);
  const rows = total(request.rows);
  const columns = total(request.columns);
  if (rows !== columns) return { status: "infeasible", reason: "totals", rows, columns };
  const scaled = scale(table, sequence);
  const conflict = transfer(table, sequence, scaled);
  if (conflict) return conflict;
  const ties = settleCells(table, sequence, scaled, request.ties ?? { by: "index" });
  return {
    status: "apportioned",
    method: sequence.name,
    seats: request.rows.map((_, i) => scaled.seats.slice(i * width, (i + 1) * width)),
    power: sequence.power,
    rowMultipliers: scaled.multipliers.slice(0, height),
    columnMultipliers: scaled.multipliers.slice(height),
    ties,
  };
}
