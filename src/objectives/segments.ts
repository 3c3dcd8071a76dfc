import {
  atMost,
  type Cell,
  collect,
  type Expression,
  isConstant,
  minus,
  type Program,
  type RuleRow,
  sum,
  times,
} from "../program/index.ts";
import { addUp } from "./add-up.ts";
import type { Piece } from "./convex.ts";
import type { Terms } from "./objective.ts";
import type { Shape } from "./shape.ts";

/** More pieces than this in one cell make a program nobody wants to solve. */
const mostPieces = 2_000;

/**
 * A cell's convex function for the solver, by segments: places = seg_0 + seg_1 + …, each at its own slope, each at most
 * its width times `home`. The first segment is what the others leave over, so it is no column. Minimising fills the
 * segments in order, hence the columns are whole as soon as the places are.
 * Throws RangeError when the function has more than 2,000 pieces.
 */
export function segmentTerms(program: Program, cell: Cell, name: string, shape: Shape): Terms {
  const { base, places, home, pieces } = shape;
  const first = pieces[0] as Piece;
  if (pieces.length === 1) return { expression: collect(sum(base, times(first.slope, places))), rows: [] };
  const where = `${cell.kind} ${cell.municipality.code}`;
  if (pieces.length > mostPieces) {
    throw new RangeError(
      `The measure (${name}) needs (${pieces.length}) steps for (${where}), more than (${mostPieces}). ` +
        "Maybe this measure is meant for smaller cases, and (deviation.graded) will do.",
    );
  }
  const rows: RuleRow[] = [];
  const rest: Expression[] = [];
  const costs: Expression[] = [base, times(first.slope, places)];
  let before = first.width;
  for (const [i, { width, slope }] of pieces.entries()) {
    if (i === 0) continue;
    const label = `${name} ${where} ${i}`;
    const start = before;
    const last = i === pieces.length - 1;
    const segment = program.column({
      name: label,
      lower: 0,
      upper: width,
      implied: true,
      // The last segment takes whatever is beyond the range, so that a plan out of bounds shows as such.
      value: (reading) => Math.max(0, Math.min(shape.count(reading) - start, last ? Infinity : width)),
    });
    rest.push(segment);
    costs.push(times(slope - first.slope, segment));
    if (!isConstant(home)) rows.push(atMost(`${label} home`, minus(segment, times(width, home)), 0));
    before += width;
  }
  const left = minus(places, sum(times(first.width, home), ...rest));
  rows.push(atMost(`${name} ${where}`, left, 0));
  return { expression: addUp(costs), rows };
}

/**
 * Linear functions whose maximum is the cell's function: one per piece, exact and tight with `home` as above. For
 * measures that take a maximum over cells and so need no segments.
 */
export function tangents(shape: Shape): Expression[] {
  const { base, places, home, pieces } = shape;
  return pieces.map(({ slope }, i) => {
    let intercept = 0;
    for (const piece of pieces.slice(0, i)) intercept += (piece.slope - slope) * piece.width;
    return collect(sum(base, times(slope, places), times(intercept, home)));
  });
}

/** Σ of the terms of several cells, in one. */
export function sumTerms(all: readonly Terms[]): Terms {
  return { expression: addUp(all.map((t) => t.expression)), rows: all.flatMap((t) => t.rows) };
}
