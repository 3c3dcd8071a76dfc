import type { DivisorSequence } from "../divisor-sequences.ts";
import { compareFractions, ONE } from "../fraction.ts";
import { drawLots } from "../lot.ts";
import type { TieRule } from "../tie.ts";
import { arcsFrom, costOf, type Arc } from "./residual.ts";
import type { Scaled } from "./scaling.ts";
import type { Table } from "./table.ts";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * Cells that can exchange places in a ring without loss: each holds its lower or its higher number, one apart.
 * In the `order` of the rule, each got the higher one if that left room for those before it: `won` says who did.
 */
export interface CellTie {
  readonly cells: readonly Cell[];
  /** How many of the cells hold the higher number. */
  readonly places: number;
  readonly rule: TieRule;
  readonly order: readonly Cell[];
  readonly won: readonly Cell[];
}

/**
 * Finds all ties in exact places and settles them. An exchange is a ring of free steps; the cells of one tie are those whose
 * free steps lie on rings that hang together. Changes `scaled.seats`.
 */
export function settleCells(table: Table, sequence: DivisorSequence, scaled: Scaled, rule: TieRule): CellTie[] {
  const nodes = table.rows.length + table.columns.length;
  const free = Array.from({ length: nodes }, (_, node) =>
    arcsFrom(node, table, scaled.seats).filter(
      (arc) => compareFractions(costOf(arc, table, sequence, scaled), ONE) === 0,
    ),
  );
  const reached = free.map((_, node) => search(node, (at) => free[at] ?? []));
  const rings = new Map<number, Arc[]>();
  for (const arc of free.flat()) {
    if (!reached[arc.to]?.has(arc.from)) continue;
    const first = Math.min(...[...(reached[arc.to]?.keys() ?? [])].filter((node) => reached[node]?.has(arc.to)));
    rings.set(first, [...(rings.get(first) ?? []), arc]);
  }
  return [...rings].sort(([a], [b]) => a - b).map(([, arcs]) => settleRing(arcs, table, scaled.seats, rule));
}

/** All nodes that can be reached from `start`, each with the last arc on the way. */
function search(start: number, arcsOf: (node: number) => readonly Arc[]): Map<number, Arc | undefined> {
  const arriving = new Map<number, Arc | undefined>([[start, undefined]]);
  for (const node of arriving.keys()) {
    for (const arc of arcsOf(node)) if (!arriving.has(arc.to)) arriving.set(arc.to, arc);
  }
  return arriving;
}

function settleRing(arcs: readonly Arc[], { columns }: Table, seats: number[], rule: TieRule): CellTie {
  // A free step of a cell that has been taken can be taken back: the arc turns round.
  const now = new Map(arcs.map((arc) => [arc.cell, arc]));
  const open = new Set(now.keys());
  const cells = [...now.keys()].sort((a, b) => a - b);
  const order = rule.by === "lot" ? drawLots(cells, rule.seed) : cells;
  for (const cell of order) {
    const arc = now.get(cell);
    open.delete(cell);
    if (!arc || arc.step === -1) continue;
    const back = search(arc.to, (node) =>
      [...now.values()].filter((next) => next.from === node && open.has(next.cell)),
    );
    if (!back.has(arc.from)) continue;
    const ring = [arc];
    for (let last = back.get(arc.from); last; last = back.get(last.from)) ring.push(last);
    for (const { from, to, cell, step } of ring) {
      seats[cell] = (seats[cell] ?? 0) + step;
      now.set(cell, { from: to, to: from, cell, step: step === 1 ? -1 : 1 });
    }
  }
  const place = (cell: number): Cell => ({ row: Math.trunc(cell / columns.length), column: cell % columns.length });
  const won = cells.filter((cell) => now.get(cell)?.step === -1);
  return { cells: cells.map(place), places: won.length, rule, order: order.map(place), won: won.map(place) };
}
