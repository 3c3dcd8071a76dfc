import type { Column, Level, Model, Row } from "./model.ts";
import { safeNames } from "./safe-names.ts";

/** Which level of a model to write, and what the earlier ones may still be. */
export interface TextChoice {
  /** Place in `model.levels`; default 0. */
  readonly level?: number;
  /** Per earlier level, the largest value allowed (offset included), as in a claim: written as rows. */
  readonly limits?: readonly number[];
}

/** A model as text formats see it: one objective, safe names, and only rows that say something. */
export interface TextProgram {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly objective: Pick<Level, "name" | "indices" | "coefficients" | "offset">;
  /** Lines for people: what this is, what was left out, which name became which. */
  readonly comments: readonly string[];
}

/** Throws RangeError for a level that does not exist, or limits that do not match the earlier levels. */
export function textProgram(model: Model, { level: l = 0, limits = [] }: TextChoice): TextProgram {
  const level = model.levels[l];
  if (level === undefined && l !== 0) {
    throw new RangeError(`There is no level (${l}) among (${model.levels.length}). Maybe levels were counted from 1.`);
  }
  if (limits.length !== l) {
    throw new RangeError(`There are (${limits.length}) limits for (${l}) earlier levels. Maybe solve those first.`);
  }
  const free = model.rows.filter(isFree);
  const rows = [...model.rows.filter((row) => !isFree(row)), ...model.levels.slice(0, l).map(asRow(limits))];
  // No format knows a program without columns.
  const columns = model.columns.length > 0 ? model.columns : [{ name: "nothing at all", lower: 0, upper: 0 }];
  const columnNames = safeNames(columns.map(({ name }) => name));
  const rowNames = safeNames(rows.map(({ name }) => name));
  const objective = level ?? { name: "any point", indices: [], coefficients: [], offset: 0 };
  return {
    columns: columns.map((column, j) => ({ ...column, name: columnNames[j] as string })),
    rows: rows.map((row, i) => ({ ...row, name: rowNames[i] as string })),
    objective,
    comments: [
      `${model.name}: level ${l + 1} of ${model.levels.length}, ${objective.name}`,
      `value = objective + ${objective.offset}`,
      ...free.map(({ name }) => `left out, open on both sides: row ${name}`),
      ...renamed("column", columns, columnNames),
      ...renamed("row", rows, rowNames),
    ].map((line) => line.replaceAll(/\s+/g, " ")),
  };
}

function isFree({ lower, upper }: Row): boolean {
  return lower === -Infinity && upper === Infinity;
}

function asRow(limits: readonly number[]): (level: Level, i: number) => Row {
  return ({ name, indices, coefficients, offset }, i) => ({
    name: `limit of ${name}`,
    lower: -Infinity,
    upper: (limits[i] as number) - offset,
    indices,
    coefficients,
  });
}

function renamed(kind: string, things: readonly { readonly name: string }[], names: readonly string[]): string[] {
  return things.flatMap(({ name }, i) => (name === names[i] ? [] : [`${kind} ${names[i]} = ${name}`]));
}
