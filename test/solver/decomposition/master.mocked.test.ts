import * as fc from "fast-check";
import type { Highs } from "highs";
import { expect, it, vi } from "vitest";
import type { Instance } from "../../../solver/decomposition/program/instance.ts";
import { createMaster, type MasterGroup } from "../../../solver/decomposition/limits/master.ts";
import type { GroupBound } from "../../../solver/decomposition/limits/oracle.ts";
import type { HotColumn } from "../../../solver/highs/hot.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbMaster, boxOf, leastOf, ofMaster, within } from "./masters.ts";

/** What the engine “answers”: any floats. */
const { answers } = vi.hoisted(() => ({ answers: { shares: [0], duals: [0], asked: 0, rows: [[0]] } }));

vi.mock("../../../solver/highs/hot.ts", () => ({
  createHotProgram: (_: Highs, rows: readonly unknown[], columns: readonly HotColumn[]) => {
    let count = rows.length;
    const next = (list: readonly number[]) => list[answers.asked++ % list.length] as number;
    return {
      addRows: (added: readonly unknown[]) => (count += added.length),
      setBounds: () => undefined,
      setRow: (row: number, lower: number) => void answers.rows.push([row, lower]),
      solve: () => {
        const duals = Float64Array.from({ length: count }, () => next(answers.duals));
        return { optimal: true, value: 0, columns: Float64Array.from(columns, () => next(answers.shares)), duals };
      },
      iterations: () => 0,
      dispose: () => undefined,
    };
  },
}));

const dual = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 4, arbitrary: fc.double({ min: -30, max: 30, noNaN: true }) },
  { weight: 4, arbitrary: fc.constantFrom(0, 0, 1) },
  { weight: 1, arbitrary: fc.double({ min: -1e9, max: 1e9, noNaN: true }) },
  // As steep as stand-ins make them, where amounts are in thousands.
  { weight: 1, arbitrary: fc.double({ min: -1e14, max: 1e14, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, 1e300, -1e300) },
);

/** At times near what an engine says, at times anything. */
const arbDuals = fc.oneof(
  fc.array(dual, { minLength: 23, maxLength: 23 }),
  fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 23, maxLength: 23 }),
  fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 23, maxLength: 23 }),
);

const arbShares = fc.array(fc.oneof(fc.constantFrom(0, 0, 1, 1, 2, 0.5), fc.double({ min: 0, max: 4, noNaN: true })), {
  minLength: 29,
  maxLength: 29,
});

const cuts = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 17, maxLength: 17 });

it("whatever the engine answers, no point of a box costs less than its bound", () => {
  const seen = createCounts();
  fc.assert(
    fc.property(arbMaster, arbDuals, arbShares, cuts, (made, duals, shares, drawn) => {
      Object.assign(answers, { duals, shares, asked: 0 });
      const master = createMaster({ ...ofMaster(made), highs: {} as Highs });
      for (const [q, bounds] of made.bounds.entries()) for (const bound of bounds) master.add(q, bound);
      // A part, then everything: what is told of a part counts no longer, and counts again.
      for (const box of [boxOf(made, drawn), boxOf(made, []), boxOf(made, drawn.toReversed())]) {
        const { bound } = master.relax(box);
        expect(Number.isSafeInteger(bound) || bound === -Infinity).toBe(true);
        const costs = within(made, box).map((one) => leastOf(made, one));
        const least = Math.min(...costs);
        expect(bound).toBeLessThanOrEqual(least);
        if (least < Infinity) seen.add("bound", bound > least - 20 * made.scale ? "near" : "far below");
        seen.add("bound", least === Infinity ? "no point" : "a point");
      }
    }),
    runs(400),
  );
  expect(seen.seldom(30, ["bound"], ["near", "no point", "a point"])).toEqual([]);
});

/** Columns with their prices, rows over them, groups of relief, and limits that are all open; a grain is a sixteenth. */
interface Small {
  readonly columns?: readonly { readonly price: number; readonly lower: number; readonly upper: number }[];
  readonly rows?: readonly { readonly lower: number; readonly upper: number; readonly at: number }[];
  /** The flow of the only group's relief, or the number that it is; without: relief that nobody counts. */
  readonly flow?: number;
  readonly number?: number;
  /** A limit, and what each column spends of it. */
  readonly limit?: { readonly upper: number; readonly spends: readonly number[] };
  readonly group: MasterGroup;
  readonly told: readonly GroupBound[];
}

const GRAINS = 16;
const UNIT = 8;

function boundsOf({ columns = [], rows = [], flow, number, limit, group, told }: Small) {
  const sides = columns.map(({ lower, upper }) => ({ lower, upper }));
  const row = ({ lower, upper, at }: NonNullable<Small["rows"]>[number]) => ({
    lower,
    upper,
    indices: [at],
    coefficients: [1],
  });
  const instance = {
    program: { columns: sides },
    rest: { columns: Int32Array.from(columns.keys()), rows: rows.map(row) },
    loose: new Int32Array(0),
    budgets:
      limit === undefined
        ? []
        : [{ upper: limit.upper, indices: [...limit.spends.keys()], coefficients: limit.spends }],
  } as unknown as Instance;
  const tied = flow !== undefined || number !== undefined;
  const links = {
    link: Int32Array.of(tied ? 0 : -1),
    ties: tied ? [{ number: number ?? 0, flows: flow === undefined ? [] : [[flow, 1] as const] }] : [],
    at: columns.map((_, j) => (j === flow ? [[0, 1] as const] : [])),
    allows: () => true,
  };
  const prices = Float64Array.from(columns, ({ price }) => price);
  const open = instance.budgets.map((_, r) => r);
  Object.assign(answers, { shares: [0], duals: [0], asked: 0, rows: [] });
  const master = createMaster({
    highs: {} as Highs,
    instance,
    links,
    prices,
    scale: GRAINS,
    open,
    groups: [group],
    unit: UNIT,
  });
  for (const bound of told) master.add(0, bound);
  /** Duals by row, in what the engine counts in: rows, the link, the limit, what was told. */
  const answerAt = (duals: readonly number[], from: number, to: number) => {
    Object.assign(answers, { duals, asked: 0 });
    return master.relax({ ...master.root, from: Float64Array.of(from), to: Float64Array.of(to) });
  };
  return Object.assign((duals: readonly number[], from = 0, to = group.most) => answerAt(duals, from, to).bound, {
    prices: (duals: readonly number[]) => answerAt(duals, 0, group.most).prices,
  });
}

const free: MasterGroup = { most: 4, origin: [], less: [], more: [] };
const says = (bound: number, relief: number, limits: readonly number[] = [], from = 0, to = 4): GroupBound => {
  return { bound, prices: { relief, limits }, from, to };
};

it("weights of what a group told are made to add up to one, by the largest", () => {
  const boundAt = boundsOf({ group: free, told: [says(10, 3), says(40, -5), says(16, 1)] });
  expect(boundAt([1, 0, 0])).toBe(10);
  expect(boundAt([0, 1, 0])).toBe(40 - 5 * 4);
  expect(boundAt([0.5, 0.5, 0])).toBe(25 - 4);
  // Three quarters and a quarter: 17.5, and relief costs then.
  expect(boundAt([0.25, 0.25 - 1 / 1024, 1 / 1024])).toBe(17);
  expect(boundAt([0.5, 0.25, 0])).toBe(17);
  // Too much: less of the largest; as long as it is enough.
  expect(boundAt([0.5, 1, 0])).toBe(21);
  expect(boundAt([0.6, 0.6, 0.75])).toBe(16);
  expect(boundAt([0.6, 0.75, 0.6])).toBe(20);
  // Nothing of any, or less: the first.
  for (const none of [0, -1, -0.25, NaN, Infinity]) expect(boundAt([none, none, none])).toBe(10);
  // Whatever an engine says: half of each, or all of one.
  expect(boundAt([0.5, 7, 0])).toBe(21);
  expect([10, 20]).toContain(boundAt([1e300, 1e300, 0]));
  expect(boundAt([0, 1e300, 0])).toBe(20);
});

it("what was told of a part of the relief counts inside of it, and nowhere else", () => {
  const boundAt = boundsOf({ group: free, told: [says(10, 3), says(40, -5, [], 1, 3)] });
  expect(boundAt([0.5, 0.5])).toBe(10);
  expect(boundAt([0.5, 0.5], 1, 3)).toBe(25 - 3);
  expect(boundAt([0.5, 0.5], 2, 3)).toBe(25 - 3);
  expect(boundAt([0.5, 0.5], 1, 2)).toBe(25 - 2);
  expect(boundAt([0, 1], 0, 3)).toBe(10);
  expect(boundAt([0, 1], 1, 4)).toBe(13);
  expect(boundAt([0, 1], 1, 1)).toBe(35);
  expect(boundAt([0, 1])).toBe(10);
  // The engine is told the same: off, on, off, on, off, and nothing where nothing changes.
  expect(answers.rows).toEqual([-Infinity, 40 / GRAINS, -Infinity, 40 / GRAINS, -Infinity].map((lower) => [1, lower]));
});

it("a limit's price counts what is left of it where spending counts from, and no price is below nothing", () => {
  const group = { most: 0, origin: [4], less: [4], more: [20] };
  const boundAt = boundsOf({ limit: { upper: 10, spends: [] }, group, told: [says(100, 0, [2])] });
  const at = (grains: number) => boundAt([(-grains * UNIT) / GRAINS, 1]);
  // 92 where spending counts from; 6 more are left, and 20 could be spent, or 4 less.
  expect([0, 1, 2, 3].map(at)).toEqual([92 - 40, 92 - 6 - 20, 92 - 12, 92 - 18 - 4]);
  expect(at(0.5)).toBe(92 - 3 - 30);
  expect([-1, -0.001, NaN].map(at)).toEqual([52, 52, 52]);
  expect([0, 3, 0.5, -1].map((grains) => boundAt.prices([(-grains * UNIT) / GRAINS, 1]))).toEqual([
    [0],
    [3],
    [0.5],
    [0],
  ]);
  // Parts of a grain, rounded down: once for the limit, once for the group.
  expect(at(2 + 1 / 8)).toBe(92 - 13 - 1);
});

it("flows pay for what they spend of a limit, in whole grains and never too much", () => {
  const columns = [
    { price: -3, lower: 0, upper: 4 },
    { price: 5, lower: 1, upper: 2 },
  ];
  const group = { most: 0, origin: [0], less: [0], more: [0] };
  const boundAt = boundsOf({ columns, limit: { upper: 10, spends: [2, -1] }, group, told: [says(0, 0, [0])] });
  const at = (grains: number) => boundAt([(-grains * UNIT) / GRAINS, 1]);
  expect(at(0)).toBe(-12 + 5);
  expect(at(1)).toBe(-10 - 4 + 4);
  // 2 · 1.75 is 3 grains, and −1.75 is −2.
  expect(at(1.75)).toBe(-18 + 0 + 3);
  expect(at(6)).toBe(-60 + 0 - 2);
});

it("a link's dual is what relief costs flows, or is worth where it is a number", () => {
  const columns = [{ price: 7, lower: 1, upper: 4 }];
  const flows = boundsOf({ columns, flow: 0, group: { ...free, most: 3 }, told: [says(0, -5, [], 0, 3)] });
  const at = (grains: number) => flows([grains / GRAINS, 1]);
  expect([-5, -8, 0, 2, -7].map(at)).toEqual([2, -4, 7 - 15, 9 - 21, 0]);
  const fixed = boundsOf({ number: 2, group: { ...free, most: 3 }, told: [says(0, -5, [], 0, 3)] });
  expect([-5, -8, 0].map((grains) => fixed([grains / GRAINS, 1]))).toEqual([-10, -16, -15]);
  expect(fixed([-5 / GRAINS, 1], 1, 2)).toBe(-10);
  expect(fixed([-8 / GRAINS, 1], 1, 2)).toBe(-16 + 3);
});

it("a row's dual is worth the side that it pushes against, and nothing where there is none", () => {
  const columns = [{ price: 0, lower: 0, upper: 9 }];
  const at = (lower: number, upper: number) => {
    const boundAt = boundsOf({ columns, rows: [{ lower, upper, at: 0 }], group: free, told: [says(0, 0)] });
    return [-1, 0, 1, 0.4].map((grains) => boundAt([grains / GRAINS, 1]));
  };
  expect(at(-Infinity, 4)).toEqual([-4, 0, 0, 0]);
  expect(at(3, Infinity)).toEqual([0, 0, 3 - 9, 0]);
  expect(at(3, 4)).toEqual([-4, 0, 3 - 9, 0]);
});

it("sums beyond the whole numbers of a double are no bound, also where they come back", () => {
  // Three columns that are held twice: nothing costs anything, and each sum by itself is below 2^53.
  const number = 2 ** 40 + 1;
  const grains = 2 ** 12 - 3;
  const columns = [0, 1, 2].map(() => ({ price: 0, lower: number, upper: number }));
  const rows = [0, 1, 2].map((at) => ({ lower: number, upper: number, at }));
  const boundAt = boundsOf({ columns, rows, group: free, told: [says(0, 0)] });
  const dual = grains / GRAINS;
  expect(boundAt([dual, 0, 0, 1])).toBe(0);
  expect(boundAt([dual, dual, dual, 1])).toBe(-Infinity);
});
