import type { Column, Model, Row } from "./model.ts";
import { type TextChoice, textProgram } from "./text-program.ts";

/** Lines stay below the 255 characters that old readers take. */
const WIDTH = 200;

/**
 * One level of a model as CPLEX LP text, for glpsol, cbc, highs and any other solver. The level's offset stands in a
 * comment, not in the objective: not every reader knows constants there. A row with two different sides becomes two
 * rows (`name__low`, `name__high`), for the same reason.
 */
export function toLp(model: Model, choice: TextChoice = {}): string {
  const { columns, rows, objective, comments } = textProgram(model, choice);
  const used = new Set([...objective.indices, ...rows.flatMap(({ indices }) => indices)]);
  // A column has to be seen before its bounds are; one that nothing uses is shown in the objective, at 0.
  const unused = columns.flatMap((_, j) => (used.has(j) ? [] : [j]));
  const cost = {
    indices: [...objective.indices, ...unused],
    coefficients: [...objective.coefficients, ...unused.map(() => 0)],
  };
  if (cost.indices.length === 0) {
    cost.indices = [0];
    cost.coefficients = [0];
  }
  const lines = [
    ...comments.map((line) => `\\ ${line}`),
    "Minimize",
    wrap(`obj: ${sum(cost, columns)}`),
    "Subject To",
    ...rows.flatMap((row) => rowLines(row, columns)),
    // A section may not be empty.
    ...(rows.length === 0 ? [` _none: 0 ${columns[0]?.name} >= 0`] : []),
    "Bounds",
    ...columns.map(({ name, lower, upper }) => ` ${lower} <= ${name} <= ${upper}`),
    "General",
    ...columns.map(({ name }) => ` ${name}`),
    "End",
    "",
  ];
  return lines.join("\n");
}

function rowLines(row: Row, columns: readonly Column[]): string[] {
  const { name, lower, upper, indices } = row;
  const terms = indices.length > 0 ? sum(row, columns) : `0 ${columns[0]?.name}`;
  if (lower === upper) return [wrap(`${name}: ${terms} = ${lower}`)];
  const both = lower > -Infinity && upper < Infinity;
  return [
    ...(lower > -Infinity ? [wrap(`${name}${both ? "__low" : ""}: ${terms} >= ${lower}`)] : []),
    ...(upper < Infinity ? [wrap(`${name}${both ? "__high" : ""}: ${terms} <= ${upper}`)] : []),
  ];
}

/** 3 x − 2 y, with a space round every sign and number. */
function sum({ indices, coefficients }: Pick<Row, "indices" | "coefficients">, columns: readonly Column[]): string {
  return indices
    .map((j, k) => {
      const c = coefficients[k] as number;
      return `${c < 0 ? "-" : "+"} ${Math.abs(c)} ${columns[j]?.name}`;
    })
    .join(" ")
    .replace(/^\+ /, "");
}

/** Breaks a statement over lines, between terms: a line that continues begins with a sign or a relation. */
function wrap(statement: string): string {
  const lines: string[] = [];
  let line = "";
  for (const piece of statement.split(/ (?=[-+<>=])/)) {
    if (line.length + piece.length > WIDTH) {
      lines.push(line);
      line = "";
    }
    line += ` ${piece}`;
  }
  return [...lines, line].join("\n");
}
