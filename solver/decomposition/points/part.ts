import type { Model, Row } from "../../../src/model/index.ts";
import { NO_LEVEL } from "../../level-program.ts";

/** Some columns of a program with the rows that hold them alone, and a price each to minimise. */
export interface SubProgram {
  readonly model: Model;
  /** Column of the program behind each column of the model. */
  readonly columns: readonly number[];
}

/** `prices` by column of the program, whole numbers; `start` a point of the program. */
export function subProgram(
  program: Model,
  rows: readonly Row[],
  columns: readonly number[],
  prices: Float64Array,
  start: readonly number[] | undefined,
): SubProgram {
  const sorted = columns.toSorted((a, b) => a - b);
  const position = new Map(sorted.map((j, i) => [j, i]));
  const priced = sorted.flatMap((j, i) => (prices[j] === 0 ? [] : [[i, prices[j] as number] as const]));
  return {
    columns: sorted,
    model: {
      name: `${program.name}, a part`,
      columns: sorted.map((j) => program.columns[j] as Model["columns"][number]),
      rows: rows.map((row) => ({ ...row, indices: row.indices.map((j) => position.get(j) as number) })),
      levels: [
        {
          ...NO_LEVEL,
          name: "priced",
          indices: priced.map(([i]) => i),
          coefficients: priced.map(([, price]) => price),
        },
      ],
      ...(start !== undefined && { start: sorted.map((j) => start[j] as number) }),
    },
  };
}

/** By group: the rows of the program that hold its columns alone. */
export function rowsOf(program: Model, count: number, groups: readonly (readonly number[])[]): Row[][] {
  const owner = new Map<number, number>();
  for (const [g, columns] of groups.entries()) for (const j of columns) owner.set(j, g);
  const rows: Row[][] = groups.map(() => []);
  for (const row of program.rows.slice(0, count)) {
    const g = owner.get(row.indices[0] ?? -1);
    if (g !== undefined && row.indices.every((j) => owner.get(j) === g)) rows[g]?.push(row);
  }
  return rows;
}
