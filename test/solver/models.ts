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

/** Nothing taken, every slack at its full. */
export const wallStart: readonly number[] = wall.columns.map(({ upper }, j) => (j >= 40 && j % 2 === 0 ? upper : 0));

function marketSplit(equalities: number, binaries: number): Model {
  const draw = generator(12_345);
  const split = Array.from({ length: equalities }, () => Array.from({ length: binaries }, () => 1 + draw(100)));
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

/**
 * The gap trap: cover at least 0.55 of the weight of 18 items at least cost, with one item that costs 100,000 and
 * cannot be left out. Within HiGHS's usual relative gap of 1e-4, ten units of cost read as "optimal": it stops at
 * 100,604, where the optimum is 100,595.
 */
export const gapTrap: Model = makeGapTrap();
export const GAP_TRAP_OPTIMUM = 100_595;

function makeGapTrap(): Model {
  const draw = generator(22 * 7919);
  const items = 18;
  const weights = Array.from({ length: items }, () => 20 + draw(80));
  const costs = weights.map((weight) => weight + draw(12));
  const half = Math.floor(weights.reduce((sum, weight) => sum + weight, 0) * 0.55);
  return {
    name: "gap trap",
    columns: columns(...Array.from({ length: items + 1 }, (): [number, number] => [0, 1])),
    rows: [row("cover", half, [0, ...weights], Infinity), row("base", 1, [1], Infinity)],
    levels: [level("cost", [100_000, ...costs])],
  };
}

/** A congruential generator of whole numbers below n, so that the file says it all. */
function generator(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor(state / 65_536) % n;
  };
}

/** A model whose answer a person can check, with the value of each level; no optima: it has no point. */
export interface SolvedModel {
  readonly model: Model;
  readonly optima?: readonly number[];
}

export const solvedModels: readonly SolvedModel[] = [
  { model: { name: "nothing at all", columns: [], rows: [], levels: [] }, optima: [] },
  {
    model: { name: "no columns, one level", columns: [], rows: [], levels: [level("constant", [], { offset: 42 })] },
    optima: [42],
  },
  { model: { name: "no columns, a row that excludes 0", columns: [], rows: [row("r", 1, [], 2)], levels: [] } },
  { model: { name: "any point will do", columns: columns([2, 5]), rows: [], levels: [] }, optima: [] },
  { model: knapsack, optima: [-21] },
  {
    model: {
      name: "negative lower bounds: −14a + 6b with 2a = 8, 6a − b ≥ 24, b ≥ −5: a = 4, b = −5",
      columns: columns([0, 12], [-5, 9]),
      rows: [row("pin", 8, [2, 0], 8), row("side", 24, [6, -1], Infinity)],
      levels: [level("cost", [-14, 6])],
    },
    optima: [-86],
  },
  {
    model: {
      name: "x + y with y ≥ x, x ≥ −5, y ≥ 0: −5",
      columns: columns([-5, 10], [0, 10]),
      rows: [row("order", 0, [-1, 1], Infinity)],
      levels: [level("sum", [1, 1])],
    },
    optima: [-5],
  },
  {
    model: {
      name: "transport: 3 and 4 from two provinces to 5 and 2, costs 2 7 / 4 1: 3·2 + 2·4 + 2·1",
      columns: columns([0, 9], [0, 9], [0, 9], [0, 9]),
      rows: [
        row("from a", 3, [1, 1, 0, 0], 3),
        row("from b", 4, [0, 0, 1, 1], 4),
        row("to c", 5, [1, 0, 1, 0], 5),
        row("to d", 2, [0, 1, 0, 1], 2),
      ],
      levels: [level("cost", [2, 7, 4, 1], { offset: 1000 })],
    },
    optima: [1016],
  },
  {
    model: {
      name: "a free row and a range row",
      columns: columns([0, 9], [0, 9]),
      rows: [row("free", -Infinity, [3, -2], Infinity), row("range", 7, [2, 2], 9)],
      levels: [level("sum", [1, 1])],
    },
    optima: [4],
  },
  {
    model: {
      name: "2x = 3 has no whole x",
      columns: columns([0, 9]),
      rows: [row("r", 3, [2], 3)],
      levels: [level("x", [1])],
    },
  },
  {
    model: {
      name: "two rows that contradict",
      columns: columns([0, 9]),
      rows: [row("a", 5, [1], Infinity), row("b", -Infinity, [1], 4)],
      levels: [],
    },
  },
  { model: { name: "crossed column bounds", columns: columns([3, 2]), rows: [], levels: [level("x", [1])] } },
  { model: { name: "crossed row sides", columns: columns([0, 9]), rows: [row("r", 3, [1], 2)], levels: [] } },
  {
    model: {
      name: "a tolerance of a tenth: the first level may rise from 20 to 22, which saves the second 2",
      columns: columns([0, 30], [0, 30]),
      rows: [row("both", 20, [1, 1], Infinity)],
      levels: [
        level("sum", [1, 1], { tolerance: { numerator: 1, denominator: 10 } }),
        level("balance", [1, -1], { offset: 5 }),
      ],
    },
    optima: [20, -17],
  },
  {
    model: {
      name: "a tolerance is rounded down: 1 % of 99 is nothing",
      columns: columns([0, 200], [0, 200]),
      rows: [row("both", 99, [1, 1], Infinity)],
      levels: [level("sum", [1, 1], { tolerance: { numerator: 1, denominator: 100 } }), level("less of y", [0, -1])],
    },
    optima: [99, -99],
  },
  {
    model: {
      name: "the constant counts in the tolerance: a tenth of 20 + 80",
      columns: columns([0, 50], [0, 50]),
      rows: [row("both", 20, [1, 1], Infinity)],
      levels: [
        level("sum", [1, 1], { offset: 80, tolerance: { numerator: 1, denominator: 10 } }),
        level("more of y", [0, -1]),
      ],
    },
    optima: [100, -30],
  },
  {
    model: {
      name: "whole as soon as the others are: a column that an engine may relax",
      columns: [
        ...columns([0, 1], [0, 1]),
        { name: "a", lower: 0, upper: 50, implied: true },
        { name: "b", lower: 0, upper: 50, implied: true },
      ],
      rows: [
        row("a home", 50, [0, 0, 1, 1], 50),
        row("open a", -Infinity, [-50, 0, 1], 0),
        row("open b", -Infinity, [0, -50, 0, 1], 0),
      ],
      levels: [level("cost", [30, 10, 1, 2])],
    },
    optima: [80],
  },
];
