import type { Model } from "../../src/model/index.ts";
import type { Reasoning, Terms } from "./reasoning.ts";

/** Something that the structure of a model says, and whether the rows say it too. */
export interface Statement {
  /** In words, with the names of the columns. */
  readonly says: string;
  readonly holds: (reasoning: Reasoning) => boolean;
}

/** Σ terms = value, under whatever is assumed. */
export function equals(reasoning: Reasoning, terms: Terms, value: number): boolean {
  return reasoning.atMost(terms, value) && reasoning.atMost(negated(terms), -value);
}

/** Σ terms ≥ least. */
export function atLeast(reasoning: Reasoning, terms: Terms, least: number): boolean {
  return reasoning.atMost(negated(terms), -least);
}

function negated(terms: Terms): Terms {
  return terms.map(([j, c]) => [j, -c] as const);
}

/** Columns that a structure names: each exists and is named once. `binary`: each is 0 or 1. */
export function named(
  { columns }: Model,
  binary: readonly (number | undefined)[],
  counts: readonly (number | undefined)[] = [],
): Statement[] {
  const all = [...binary, ...counts].filter((j) => j !== undefined);
  const seen = new Set<number>();
  const twice = all.find((j) => seen.size === seen.add(j).size);
  const name = (j: number | undefined) => columns[j ?? -1]?.name ?? String(j);
  return [
    { says: "its columns exist", holds: () => all.every((j) => columns[j] !== undefined) },
    { says: `a column (${name(twice)}) stands for one thing`, holds: () => twice === undefined },
    ...binary.flatMap((j) =>
      j === undefined
        ? []
        : [
            {
              says: `(${name(j)}) is 0 or 1`,
              holds: (r: Reasoning) => r.atMost([[j, 1]], 1) && r.atMost([[j, -1]], 0),
            },
          ],
    ),
    ...counts.flatMap((j) =>
      j === undefined ? [] : [{ says: `(${name(j)}) is at least 0`, holds: (r: Reasoning) => r.atMost([[j, -1]], 0) }],
    ),
  ];
}
