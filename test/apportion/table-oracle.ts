/**
 * Biproportional apportionment by looking at every table: the right ones are those with the least product of d(k) / weight over
 * all places given (Balinski and Demange 1989). Imports nothing from the library but types.
 */
import type { DivisorMethodName, TableApportioned, TableRequest } from "../../src/apportion/index.ts";
import { cmp, divisors, type Q } from "./oracle.ts";

const methodOf = (request: TableRequest): DivisorMethodName => request.method ?? "webster";

/** The bounds of a cell after what the method itself demands. */
export function cellBounds(request: TableRequest, i: number, j: number): [least: number, most: number] {
  const lower = request.lower?.[i]?.[j] ?? 0;
  const upper = request.upper?.[i]?.[j] ?? Infinity;
  if (request.weights[i]?.[j] === 0 || request.rows[i] === 0 || request.columns[j] === 0) return [lower, lower];
  const demanded = divisors[methodOf(request)](0)[0] === 0n ? 1 : 0;
  return [Math.max(lower, Math.min(demanded, upper)), upper];
}

/** Every table with these totals within the bounds, as flat lists, the largest first cells first. */
export function allTables(request: TableRequest): number[][] {
  const { rows, columns } = request;
  const width = columns.length;
  const tables: number[][] = [];
  const left = { rows: [...rows], columns: [...columns] };
  const cells: number[] = [];
  const crossed = rows.some((_, i) =>
    columns.some((_, j) => (request.lower?.[i]?.[j] ?? 0) > (request.upper?.[i]?.[j] ?? Infinity)),
  );
  const fill = (): void => {
    const [i, j] = [Math.floor(cells.length / width), cells.length % width];
    if (j === 0 && i > 0 && left.rows[i - 1] !== 0) return;
    if (i === rows.length) {
      if (left.columns.every((places) => places === 0)) tables.push([...cells]);
      return;
    }
    const [least, most] = cellBounds(request, i, j);
    const [row, column] = [left.rows[i] ?? 0, left.columns[j] ?? 0];
    for (let places = Math.min(most, row, column); places >= least; places -= 1) {
      left.rows[i] = row - places;
      left.columns[j] = column - places;
      cells.push(places);
      fill();
      cells.pop();
    }
    left.rows[i] = row;
    left.columns[j] = column;
  };
  if (!crossed) fill();
  return tables;
}

/** Π over all places above the cell's least of d(k)^power / weight^power. */
function product(request: TableRequest, table: readonly number[]): Q {
  const method = methodOf(request);
  const power = method === "hill-huntington" ? 2n : 1n;
  let [p, r] = [1n, 1n];
  for (const [cell, places] of table.entries()) {
    const [i, j] = [Math.floor(cell / request.columns.length), cell % request.columns.length];
    const [least] = cellBounds(request, i, j);
    for (let k = least; k < places; k += 1) {
      const [above, under] = divisors[method](k);
      p *= above;
      r *= under * BigInt(request.weights[i]?.[j] ?? 0) ** power;
    }
  }
  return [p, r];
}

/** All tables of least product, the largest first cells first. */
export function bestTables(request: TableRequest): number[][] {
  const tables = allTables(request).map((table) => ({ table, product: product(request, table) }));
  return tables
    .filter((one) => tables.every((other) => cmp(one.product, other.product) <= 0))
    .map(({ table }) => table);
}

/** Whether x_i · y_j · weight^power lies between d(a − 1)^power and d(a)^power in every cell that its bounds leave free. */
export function certifies(request: TableRequest, result: TableApportioned): boolean {
  const method = methodOf(request);
  return result.seats.every((row, i) =>
    row.every((places, j) => {
      const [least, most] = cellBounds(request, i, j);
      if (least === most) return places === least;
      const [x, y] = [result.rowMultipliers[i], result.columnMultipliers[j]];
      if (!x || !y) return false;
      const weight = BigInt(request.weights[i]?.[j] ?? 0) ** BigInt(result.power);
      const scaled: Q = [x.numerator * y.numerator * weight, x.denominator * y.denominator];
      const reached = places <= least || cmp(scaled, divisors[method](places - 1)) >= 0;
      return reached && (places >= most || cmp(scaled, divisors[method](places)) <= 0);
    }),
  );
}

/** What these rows need beyond what their cells can hold when these columns have no more than their totals (Gale 1957). */
export function shortfall(request: TableRequest, rows: readonly number[], columns: readonly number[]): number {
  let places = 0;
  for (const [i, total] of request.rows.entries()) {
    if (rows.includes(i)) places += total;
    for (const j of request.columns.keys()) {
      const [least, most] = cellBounds(request, i, j);
      if (rows.includes(i) && !columns.includes(j)) places -= most;
      if (!rows.includes(i) && columns.includes(j)) places += least;
    }
  }
  for (const j of columns) places -= request.columns[j] ?? 0;
  return places;
}
