import { divisorOf, type DivisorSequence } from "../divisor-sequences.ts";
import type { Fraction } from "../exact.ts";
import { over, times } from "../fraction.ts";
import type { Scaled } from "./scaling.ts";
import type { Table } from "./table.ts";

/**
 * One step that a place can take. Nodes are the rows, followed by the columns. From a row to a column: the cell gets a place
 * more. From a column to a row: the cell gives one up.
 */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly cell: number;
  readonly step: 1 | -1;
}

/** The arcs that the bounds allow out of `node`. A cell without weight is fixed. */
export function arcsFrom(node: number, table: Table, seats: readonly number[]): Arc[] {
  const height = table.rows.length;
  const width = table.columns.length;
  const arcs: Arc[] = [];
  const isRow = node < height;
  for (let k = 0; k < (isRow ? width : height); k += 1) {
    const cell = isRow ? node * width + k : k * width + node - height;
    const places = seats[cell] ?? 0;
    if (table.weights[cell] === 0) continue;
    if (isRow && places < (table.upper[cell] ?? 0)) arcs.push({ from: node, to: height + k, cell, step: 1 });
    if (!isRow && places > (table.lower[cell] ?? 0)) arcs.push({ from: node, to: k, cell, step: -1 });
  }
  return arcs;
}

/**
 * What an arc costs, as a ratio of at least 1: d(a)^power / scaled weight for a place more, scaled weight / d(a − 1)^power for one less.
 * At 1 the scaled weight lies exactly where the method rounds either way, and the step is free.
 */
export function costOf(arc: Arc, table: Table, sequence: DivisorSequence, { seats, multipliers }: Scaled): Fraction {
  const [row, column] = arc.step === 1 ? [arc.from, arc.to] : [arc.to, arc.from];
  const weight = BigInt(table.weights[arc.cell] ?? 0) ** BigInt(sequence.power);
  const scaled = times(multiplierOf(row, multipliers), multiplierOf(column, multipliers));
  const product = times(scaled, { numerator: weight, denominator: 1n });
  const places = seats[arc.cell] ?? 0;
  return arc.step === 1 ? over(divisorOf(sequence, places), product) : over(product, divisorOf(sequence, places - 1));
}

function multiplierOf(node: number, multipliers: readonly Fraction[]): Fraction {
  const multiplier = multipliers[node];
  if (!multiplier) throw new Error(`There is no multiplier of node (${node}).`);
  return multiplier;
}

/** What each node has to hand on: a row the places it lacks, a column the places it has too many. Below 0: what it can take. */
export function needs({ rows, columns }: Table, seats: readonly number[]): number[] {
  const need = [...rows, ...columns.map((total) => -total)];
  seats.forEach((places, cell) => {
    const row = Math.trunc(cell / columns.length);
    const column = rows.length + (cell % columns.length);
    need[row] = (need[row] ?? 0) - places;
    need[column] = (need[column] ?? 0) + places;
  });
  return need;
}
