import type { Column, Level, Model, Row } from "../../src/model/index.ts";

/** A level from one coefficient per column; zeros are left out. */
export function level(name: string, dense: readonly number[], rest: Partial<Level> = {}): Level {
  return { name, ...terms(dense), offset: 0, tolerance: { numerator: 0, denominator: 1 }, ...rest };
}

export function row(name: string, lower: number, dense: readonly number[], upper: number): Row {
  return { name, lower, upper, ...terms(dense) };
}

export function columns(...bounds: readonly (readonly [lower: number, upper: number])[]): Column[] {
  return bounds.map(([lower, upper], j) => ({ name: `x${j}`, lower, upper }));
}

function terms(dense: readonly number[]): Pick<Row, "indices" | "coefficients"> {
  const indices = dense.flatMap((c, j) => (c === 0 ? [] : [j]));
  return { indices, coefficients: indices.map((j) => dense[j] as number) };
}

/** Weights 5, 7, 4, 3, room 14, worth 8, 11, 6, 4: items 1, 2 and 3 (7 + 4 + 3 = 14), worth 21. */
export const knapsack: Model = {
  name: "knapsack",
  columns: columns([0, 1], [0, 1], [0, 1], [0, 1]),
  rows: [row("room", -Infinity, [5, 7, 4, 3], 14)],
  levels: [level("worth", [-8, -11, -6, -4])],
};

/**
 * Too hard to finish: a market split in the manner of Cornuéjols and Dawande, 5 equalities over 40 binaries with
 * pseudo-random coefficients, slacks counted in the objective. The all-zero point with full slacks is feasible.
 */
export const wall: Model = marketSplit(5, 40);

function marketSplit(equalities: number, binaries: number): Model {
  // A congruential generator, so that the file says it all and no seed library is needed.
  let state = 12345;
  const draw = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor(state / 65_536) % 100;
  };
  const split = Array.from({ length: equalities }, () => Array.from({ length: binaries }, () => 1 + draw()));
  const slacks = split.flatMap((weights): [number, number][] => {
    const half = Math.floor(weights.reduce((sum, w) => sum + w, 0) / 2);
    return [
      [0, half],
      [0, half],
    ];
  });
  const slack = (i: number) => slacks.map((_, k) => (k === 2 * i ? 1 : k === 2 * i + 1 ? -1 : 0));
  return {
    name: "market split",
    columns: columns(...Array.from({ length: binaries }, (): [number, number] => [0, 1]), ...slacks),
    rows: split.map((weights, i) => {
      const half = slacks[2 * i]?.[1] as number;
      return row(`market ${i}`, half, [...weights, ...slack(i)], half);
    }),
    levels: [level("unevenness", [...Array.from({ length: binaries }, () => 0), ...slacks.map(() => 1)])],
  };
}
