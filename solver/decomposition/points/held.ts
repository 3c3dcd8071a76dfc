import type { Level, Model, Row } from "../../../src/model/index.ts";
import { narrow, type Box } from "../../narrow.ts";

/** A program in which some columns are settled, without them, and the way back. */
export interface Held {
  readonly model: Model;
  /** A point of the whole program from one of the model. */
  readonly whole: (point: readonly number[]) => number[];
}

/**
 * The program with these columns held at their values, and with what follows from that row by row (a hand-over that is
 * not made brings nothing): what still moves, in rows that still say something. Engines spend most of their time on a
 * large program before they see how little of it is left. Undefined when nothing is left that keeps the rows.
 */
export function holding(program: Model, held: ReadonlyMap<number, number>): Held | undefined {
  const box: Box = {
    lower: program.columns.map(({ lower }, j) => held.get(j) ?? lower),
    upper: program.columns.map(({ upper }, j) => held.get(j) ?? upper),
  };
  if (!narrow(box, program.rows)) return undefined;
  const free: number[] = [];
  for (const [j, lower] of box.lower.entries()) if (lower < (box.upper[j] as number)) free.push(j);
  const position = new Map(free.map((j, i) => [j, i]));
  const level = program.levels[0];
  const { start } = program;
  const model: Model = {
    name: `${program.name}, partly held`,
    columns: free.map((j) => ({
      ...(program.columns[j] as Model["columns"][number]),
      lower: box.lower[j] as number,
      upper: box.upper[j] as number,
    })),
    rows: program.rows.flatMap((row) => rowOf(row, box, position)),
    levels: level === undefined ? [] : [levelOf(level, position)],
    ...(start !== undefined && inside(start, box) && { start: free.map((j) => start[j] as number) }),
  };
  return {
    model,
    whole(point) {
      const all = [...box.lower];
      for (const [i, j] of free.entries()) all[j] = point[i] as number;
      return all;
    },
  };
}

/** What a row still says of the columns that move; nothing where the box keeps it anyway. */
function rowOf(
  { name, lower, upper, indices, coefficients }: Row,
  box: Box,
  position: ReadonlyMap<number, number>,
): Row[] {
  let settled = 0;
  let [least, most] = [0, 0];
  const terms: [index: number, coefficient: number][] = [];
  for (const [i, j] of indices.entries()) {
    const c = coefficients[i] as number;
    const at = position.get(j);
    if (at === undefined) {
      settled += c * (box.lower[j] as number);
      continue;
    }
    terms.push([at, c]);
    least += c * ((c > 0 ? box.lower[j] : box.upper[j]) as number);
    most += c * ((c > 0 ? box.upper[j] : box.lower[j]) as number);
  }
  if (terms.length === 0 || (settled + least >= lower && settled + most <= upper)) return [];
  return [
    {
      name,
      lower: lower - settled,
      upper: upper - settled,
      indices: terms.map(([at]) => at),
      coefficients: terms.map(([, c]) => c),
    },
  ];
}

function levelOf(
  { name, indices, coefficients, offset, tolerance }: Level,
  position: ReadonlyMap<number, number>,
): Level {
  const terms = indices.flatMap((j, i) => {
    const at = position.get(j);
    return at === undefined ? [] : [[at, coefficients[i] as number] as const];
  });
  return { name, indices: terms.map(([at]) => at), coefficients: terms.map(([, c]) => c), offset, tolerance };
}

function inside(point: readonly number[], { lower, upper }: Box): boolean {
  return point.every((x, j) => x >= (lower[j] as number) && x <= (upper[j] as number));
}
