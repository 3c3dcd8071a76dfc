import * as fc from "fast-check";
import { expect, it, vi } from "vitest";
import type { Highs } from "highs";
import { createGroupProgram, type Node } from "../../../solver/decomposition/groups/group-program.ts";
import type { HotColumn } from "../../../solver/highs/hot.ts";
import { createGroupSearch } from "../../../solver/decomposition/groups/group-search.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbCuts, arbGroup, plansOf } from "./groups.ts";

/** What the engine “answers”: any floats. */
const { answers } = vi.hoisted(() => ({ answers: { shares: [0], duals: new Float64Array(0), rows: 0, asked: 0 } }));

vi.mock("../../../solver/highs/hot.ts", () => ({
  createHotProgram: (_: Highs, rows: readonly unknown[], columns: readonly HotColumn[]) => ({
    setCosts: () => undefined,
    setBounds: () => undefined,
    setRow: () => undefined,
    addRows: (added: readonly unknown[]) => (answers.rows += added.length),
    deleteRows: (deleted: Int32Array) => (answers.rows -= deleted.length),
    basis: () => Int32Array.from({ length: rows.length + answers.rows }, (__, p) => (p % 3 === 0 ? -1 - p : p)),
    inverse: (p: number) =>
      Float64Array.from({ length: rows.length + answers.rows }, (__, r) => ((p + 2 * r) % 5) / (2 + (p % 4))),
    solve: () => {
      const next = <T>(list: ArrayLike<T>) => list[answers.asked++ % list.length] as T;
      return {
        optimal: true,
        value: 0,
        columns: Float64Array.from(columns, () => next(answers.shares)),
        duals: Float64Array.from(
          { length: rows.length + answers.rows },
          (__, r) => answers.duals[r] ?? next(answers.duals),
        ),
      };
    },
    iterations: () => 0,
    dispose: () => undefined,
  }),
}));

const dual = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -60, max: 60, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: -1e9, max: 1e9, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, NaN, Infinity, -Infinity, 1e300) },
);

const bits = (length: number) => fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: length, maxLength: length });

const asked = fc.record({
  duals: fc.array(dual, { minLength: 12, maxLength: 12 }),
  price: fc.double({ min: -30, max: 30, noNaN: true }),
  from: fc.constantFrom(0, 0, 3, 7),
  wide: fc.constantFrom(0, 2, 100),
  closed: bits(16),
  forced: bits(6),
  cutsOf: arbCuts,
});

it("whatever the engine answers, no plan of a node is below its bound, nor with a home below what that lifts it to", () => {
  const seen = createCounts();
  const groups = fc.oneof(arbGroup([1, 16, 1_024], [1], [0, 3]), arbGroup([16_384], [1, 1_000, 1_000_000]));
  fc.assert(
    fc.property(groups, asked, (group, { duals, price: unit, from, wide, closed, forced, cutsOf }) => {
      const { scale, homes, rows, covered, most } = group;
      const count = covered.length;
      answers.rows = 0;
      const program = createGroupProgram({} as Highs, group);
      const price = Math.round(unit * scale);
      const to = Math.min(most, from + wide);
      program.ask(price, from, to);
      const cuts = cutsOf(group);
      program.cut(cuts);
      answers.duals = Float64Array.from({ length: count + 1 + cuts.length }, (_, r) => duals[r % 12] as number);
      const node: Node = {
        closed: Uint8Array.from(homes, (_, i) => closed[i] as number),
        forced: Uint8Array.from(covered, (_, r) => forced[r] as number),
      };
      const { bound, reduced } = program.relax(node);
      expect(Number.isInteger(bound)).toBe(true);
      const plans = plansOf(group).filter(
        ({ homes: used, relief }) =>
          relief >= from &&
          relief <= to &&
          used.every((i) => closed[i] === 0) &&
          node.forced.every((must, r) => must === 0 || used.some((i) => rows[i]?.includes(r))),
      );
      for (const { homes: used, relief, cost } of plans) {
        const value = BigInt(cost) - BigInt(price) * BigInt(relief);
        expect(BigInt(bound) <= value).toBe(true);
        for (const i of used) expect(BigInt(bound) + BigInt(Math.max(0, reduced[i] as number)) <= value).toBe(true);
        if (BigInt(bound) > value - BigInt(20 * scale)) seen.add("bound", "near");
        seen.add("bound", cuts.length > 0 ? "with cuts" : "without cuts");
      }
    }),
    runs(1_000),
  );
  expect(seen.seldom(100, ["bound"], ["near", "with cuts", "without cuts"])).toEqual([]);
});

it("whatever the engine answers, a plan is a plan, and no plan is below the bound of the search", () => {
  const seen = createCounts();
  const share = fc.array(fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 0.5), { minLength: 23, maxLength: 23 });
  fc.assert(
    fc.property(
      arbGroup([16, 1_024], [1], [0, 3]),
      asked,
      share,
      (group, { duals, price: unit, from, wide }, shares) => {
        const { scale, homes, most } = group;
        Object.assign(answers, { shares, duals: Float64Array.from(duals), rows: 0, asked: 0 });
        const price = Math.round(unit * scale);
        const to = Math.min(most, from + wide);
        const search = createGroupSearch({} as Highs, group);
        const { plan, bound } = search.search({ price, from, to, below: Infinity, nodes: 60, over: () => false });
        const plans = plansOf(group).filter(({ relief }) => relief >= from && relief <= to);
        const worth = (of: { cost: number; relief: number }) => of.cost - price * of.relief;
        for (const one of plans) expect(bound).toBeLessThanOrEqual(worth(one));
        const used = plan?.homes.map((home) => homes.indexOf(home)).toSorted((a, b) => a - b);
        const same = plans.filter((one) => one.homes.join() === used?.join());
        expect(Math.min(...same.map(worth))).toBe(plan?.value ?? Infinity);
        seen.add("plan", plan === undefined ? "none" : "found");
      },
    ),
    runs(1_000),
  );
  expect(seen.seldom(10, ["plan"], ["none", "found"])).toEqual([]);
});

it("a cut only lowers what its homes are worth: a price that rewards it counts for nothing", () => {
  const covered = Uint8Array.of(1, 1, 1);
  const rows = [[0, 1], [1, 2], [0, 2], [0], [1], [2]];
  const homes = rows.map(([place = 0]) => ({
    kind: "site" as const,
    place,
    arcs: [],
    piece: 0,
    curve: { relief: [0], cost: [0] },
  }));
  const group = { covered, homes, rows, hostRow: (h: number) => h, guestRow: (_: number, a: number) => a, most: 0 };
  Object.assign(answers, { shares: [0], duals: Float64Array.of(0, 0, 0, 0, 5), rows: 0, asked: 0 });
  const program = createGroupProgram({} as Highs, { ...group, scale: 16 });
  program.ask(0, 0, 0);
  // Of three tasks that are odd, at most one pair; no pair is left, so the cut holds with something to spare.
  program.cut([{ parts: 2, rows: [0, 1, 2].map((r) => [r, 1] as const), cuts: [] }]);
  const { bound } = program.relax({ closed: Uint8Array.of(1, 1, 1, 0, 0, 0), forced: new Uint8Array(3) });
  expect(bound).toBe(0);
});
