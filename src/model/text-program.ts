import { checkNumbers } from "./check-numbers.ts";
import { limitRow } from "./limit.ts";
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

/**
 * Throws RangeError for numbers that no Model has, a level that does not exist, or limits that do not match the earlier
 * levels. Bounds and sides that cross are written as two rows that no point keeps: readers refuse or misread them as
 * they stand (a range in MPS would lose its upper side).
 */
export function textProgram(model: Model, { level: l = 0, limits = [] }: TextChoice): TextProgram {
  checkNumbers(model);
  const level = model.levels[l];
  if (level === undefined && l !== 0) {
    throw new RangeError(`There is no level (${l}) among (${model.levels.length}). Maybe levels were counted from 1.`);
  }
  if (limits.length !== l) {
    throw new RangeError(`There are (${limits.length}) limits for (${l}) earlier levels. Maybe solve those first.`);
  }
  const free = model.rows.filter(isFree);
  const rows = [
    ...model.rows.filter((row) => !isFree(row)).flatMap(apart),
    ...model.columns.flatMap((column, j) => (column.lower > column.upper ? apart(boundsOf(column, j)) : [])),
    ...model.levels.slice(0, l).map((above, i) => limitRow(`limit of ${above.name}`, above, limits[i] as number)),
  ];
  // No format knows a program without columns.
  const columns =
    model.columns.length > 0 ? model.columns.map(uncrossed) : [{ name: "nothing at all", lower: 0, upper: 0 }];
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
      ...impossible("column", model.columns),
      ...impossible("row", model.rows),
      ...free.map(({ name }) => `left out, open on both sides: row ${name}`),
      ...renamed("column", columns, columnNames),
      ...renamed("row", rows, rowNames),
    ].map((line) => line.replaceAll(/\s+/g, " ")),
  };
}

function isFree({ lower, upper }: Row): boolean {
  return lower === -Infinity && upper === Infinity;
}

/** A row whose sides cross, as one row for each side; any other as it is. */
function apart(row: Row): Row[] {
  if (row.lower <= row.upper) return [row];
  return [
    { ...row, name: `${row.name} at least`, upper: Infinity },
    { ...row, name: `${row.name} at most`, lower: -Infinity },
  ];
}

function boundsOf({ name, lower, upper }: Column, j: number): Row {
  return { name: `bounds of ${name}`, lower, upper, indices: [j], coefficients: [1] };
}

function uncrossed(column: Column): Column {
  return { ...column, lower: Math.min(column.lower, column.upper), upper: Math.max(column.lower, column.upper) };
}

function impossible(kind: string, things: readonly (Column | Row)[]): string[] {
  return things
    .filter(({ lower, upper }) => lower > upper)
    .map(({ name, lower, upper }) => `no point: ${lower} <= ${kind} ${name} <= ${upper}`);
}

function renamed(kind: string, things: readonly { readonly name: string }[], names: readonly string[]): string[] {
  return things.flatMap(({ name }, i) => (name === names[i] ? [] : [`${kind} ${names[i]} = ${name}`]));
}
