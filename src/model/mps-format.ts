import type { Model, Row } from "./model.ts";
import { type TextChoice, textProgram } from "./text-program.ts";

export interface MpsChoice extends TextChoice {
  /**
   * Fixed MPS has names of at most 8 characters and numbers of at most 12: columns become C0, C1, …, rows R0, R1, …,
   * and comments tell which is which. Default false: free MPS, with readable names.
   */
  readonly fixed?: boolean;
}

/**
 * One level of a model as MPS, for glpsol, cbc, highs and any other solver: integer markers round all columns, RANGES
 * for rows with two different sides, a lower and an upper bound for every column (readers disagree on the defaults of
 * integer columns). The level's offset stands in a comment: as a right-hand side of the objective row, the custom,
 * cbc and highs subtract it where glpsol adds it.
 * Throws RangeError for a number too long for fixed MPS.
 */
export function toMps(model: Model, choice: MpsChoice = {}): string {
  const { columns, rows, objective, comments } = textProgram(model, choice);
  const fixed = choice.fixed === true;
  const columnName = (j: number) => (fixed ? `C${j}` : (columns[j]?.name as string));
  const rowName = (i: number) => (fixed ? `R${i}` : (rows[i]?.name as string));
  const line = fixed ? fixedLine : freeLine;

  // MPS goes by columns: per column its objective coefficient and its rows.
  const entries: [row: string, coefficient: number][][] = columns.map(() => []);
  objective.indices.forEach((j, k) => entries[j]?.push(["obj", objective.coefficients[k] as number]));
  rows.forEach(({ indices, coefficients }, i) =>
    indices.forEach((j, k) => entries[j]?.push([rowName(i), coefficients[k] as number])),
  );
  const ranged = rows.flatMap((row, i) => (widthOf(row) === undefined ? [] : [i]));
  return [
    ...comments.map((text) => `* ${text}`),
    ...(fixed ? columns.map(({ name }, j) => `* C${j} = ${name}`) : []),
    ...(fixed ? rows.map(({ name }, i) => `* R${i} = ${name}`) : []),
    fixed ? "NAME          model" : "NAME model FREE",
    "ROWS",
    line("N", "obj"),
    ...rows.map((row, i) => line(typeOf(row), rowName(i))),
    "COLUMNS",
    line("", "MARKER", "'MARKER'", "", "'INTORG'"),
    ...columns.flatMap((_, j) =>
      (entries[j]?.length === 0 ? [["obj", 0] as const] : (entries[j] ?? [])).map(([row, coefficient]) =>
        line("", columnName(j), row, coefficient),
      ),
    ),
    line("", "MARKER", "'MARKER'", "", "'INTEND'"),
    "RHS",
    ...rows.flatMap((row, i) => (sideOf(row) === 0 ? [] : [line("", "RHS", rowName(i), sideOf(row))])),
    ...(ranged.length > 0 ? ["RANGES"] : []),
    ...ranged.map((i) => line("", "RNG", rowName(i), widthOf(rows[i] as Row) as number)),
    "BOUNDS",
    ...columns.flatMap(({ lower, upper }, j) => [
      line("LO", "BND", columnName(j), lower),
      line("UP", "BND", columnName(j), upper),
    ]),
    "ENDATA",
    "",
  ].join("\n");
}

function typeOf({ lower, upper }: Row): "E" | "G" | "L" {
  return lower === upper ? "E" : lower > -Infinity ? "G" : "L";
}

/** The right-hand side: the lower side where there is one, since a range widens a G row upwards. */
function sideOf({ lower, upper }: Row): number {
  return lower > -Infinity ? lower : upper;
}

/** upper − lower of a row with two different sides. */
function widthOf({ lower, upper }: Row): number | undefined {
  return lower < upper && lower > -Infinity && upper < Infinity ? upper - lower : undefined;
}

type Field = string | number;

function freeLine(...fields: readonly Field[]): string {
  return ` ${fields.filter((field) => field !== "").join(" ")}`;
}

/** First characters of the fields of fixed MPS (columns 2, 5, 15, 25, 40), counted from 0, and their lengths. */
const STARTS = [1, 4, 14, 24, 39];
const LENGTHS = [2, 8, 8, 12, 8];

function fixedLine(...fields: readonly Field[]): string {
  let text = "";
  fields.forEach((field, i) => {
    const word = String(field);
    if (word.length > (LENGTHS[i] as number)) {
      throw new RangeError(`The field (${word}) is longer than fixed MPS allows (${LENGTHS[i]}). Maybe use free MPS.`);
    }
    text = text.padEnd(STARTS[i] as number) + word;
  });
  return text;
}
