import * as fc from "fast-check";
import type { Highs } from "highs";
import { expect, it, vi } from "vitest";
import { createFlowProgram, type FlowBox } from "../../../solver/decomposition/flows/flow-program.ts";
import { createFlowSearch } from "../../../solver/decomposition/flows/flow-search.ts";
import type { Instance } from "../../../solver/decomposition/program/instance.ts";
import type { Links } from "../../../solver/decomposition/program/links.ts";
import type { HotColumn } from "../../../solver/highs/hot.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbPriced, costOf, pointsOf, readRest, writeRest } from "./rests.ts";

/** What the engine “answers”: any floats. */
const { answers } = vi.hoisted(() => ({ answers: { shares: [0], duals: [0], asked: 0 } }));

vi.mock("../../../solver/highs/hot.ts", () => ({
  createHotProgram: (_: Highs, rows: readonly unknown[], columns: readonly HotColumn[]) => {
    let count = columns.length;
    const next = (list: readonly number[]) => list[answers.asked++ % list.length] as number;
    return {
      addColumns: (added: readonly unknown[]) => (count += added.length),
      setCosts: () => undefined,
      setBounds: () => undefined,
      solve: () => ({
        optimal: true,
        value: 0,
        columns: Float64Array.from({ length: count }, () => next(answers.shares)),
        duals: Float64Array.from(rows, () => next(answers.duals)),
      }),
      iterations: () => 0,
      dispose: () => undefined,
    };
  },
}));

const dual = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: -30, max: 30, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: -1e9, max: 1e9, noNaN: true }) },
  // As steep as stand-ins make them, where amounts are in thousands.
  { weight: 1, arbitrary: fc.double({ min: -1e14, max: 1e14, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, NaN, Infinity, -Infinity, 1e300, -1e300) },
);

const arbAnswers = fc.record({
  duals: fc.array(dual, { minLength: 23, maxLength: 23 }),
  shares: fc.array(fc.oneof(fc.constantFrom(0, 0, 1, 1, 2, 0.5), fc.double({ min: 0, max: 4, noNaN: true })), {
    minLength: 29,
    maxLength: 29,
  }),
});

const cuts = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 17, maxLength: 17 });

it("whatever the engine answers, no point of a box costs less than its bound", () => {
  const seen = createCounts();
  fc.assert(
    fc.property(arbPriced, arbAnswers, cuts, fc.boolean(), (priced, { duals, shares }, drawn, all) => {
      const { instance, links, prices, scale, functions, most, points } = priced;
      const { rest, program } = instance;
      Object.assign(answers, { duals, shares, asked: 0 });
      // Only what is left between two cuts of each range.
      const part = (n: number, low: number, high: number, side: 0 | 1): number => {
        if (all) return [low, high][side] as number;
        const ends = (drawn[n % drawn.length] as number[])
          .map((x) => Math.min(high, low + x))
          .toSorted((a, b) => a - b);
        return ends[side] as number;
      };
      const column = (side: 0 | 1) =>
        Float64Array.from(rest.columns, (j, n) => {
          const { lower, upper } = program.columns[j] as (typeof program.columns)[number];
          return part(n, lower, upper, side);
        });
      const group = (side: 0 | 1) => Float64Array.from(most, (high, q) => part(11 + q, 0, high, side));
      const box: FlowBox = { lower: column(0), upper: column(1), from: group(0), to: group(1) };
      const flow = createFlowProgram({} as Highs, instance, links, prices, scale);
      for (let round = 0; round < 2; round++) {
        const { bound, price } = flow.relax(functions, box);
        expect(Number.isSafeInteger(bound) || bound === Infinity).toBe(true);
        expect(price.every(Number.isSafeInteger)).toBe(true);
        const inside = points.filter(
          ({ point, relief }) =>
            rest.columns.every((j, n) => {
              const x = point[j] as number;
              return x >= (box.lower[n] as number) && x <= (box.upper[n] as number);
            }) && relief.every((r, q) => r >= (box.from[q] as number) && r <= (box.to[q] as number)),
        );
        const costs = inside.map((one) => costOf(priced, functions, one));
        for (const cost of costs) expect(bound).toBeLessThanOrEqual(cost);
        if (costs.some((cost) => bound > cost - 100 * scale)) seen.add("bound", "near");
        seen.add("bound", costs.length === 0 ? "no point" : all ? "everything" : "a part");
      }
    }),
    runs(160),
  );
  expect(seen.seldom(8, ["bound"], ["near", "no point", "everything", "a part"])).toEqual([]);
});

it("a dual of a single grain is worth the side that it pushes against, and nothing where there is none", () => {
  // From a source that nothing fixes; both flows together may be four, and are at most two.
  const flow = { upper: 1, source: 1, agreement: undefined, least: 0 };
  const { model } = writeRest({
    groups: [{ most: 2, sign: 1, flows: [flow, flow], fixed: undefined }],
    sources: [0, 0],
    keeps: [undefined, undefined],
    fixes: "first",
    stranger: [0, 1, 4],
    priced: false,
  });
  expect(pointsOf(model).length).toBeGreaterThan(1);
  const { instance, links } = readRest(model);
  const free = new Float64Array(model.columns.length);
  const { rest, program } = instance;
  expect(rest.rows.map(({ lower, upper }) => [lower, upper])).toEqual([[-Infinity, 4]]);
  const side = (of: "lower" | "upper") => Float64Array.from(rest.columns, (j) => program.columns[j]?.[of] as number);
  const box: FlowBox = { lower: side("lower"), upper: side("upper"), from: Float64Array.of(0), to: Float64Array.of(2) };
  const boundAt = (grains: number) => {
    Object.assign(answers, { shares: [0], duals: [grains / 16], asked: 0 });
    const made = createFlowProgram({} as Highs, instance, links as Links, free, 16);
    return made.relax([new Float64Array(3)], box).bound;
  };
  // Nothing costs anything. The row and the link have the same dual.
  expect([boundAt(1), boundAt(0), boundAt(-1)]).toEqual([-2, 0, -4]);
});

it("relief that is a number, and no flow's, counts at its price", () => {
  const links: Links = { link: Int32Array.of(0), ties: [{ number: 2, flows: [] }], at: [], allows: (_, r) => r === 2 };
  const nothing = { program: { columns: [] }, rest: { columns: Int32Array.of(), rows: [] } } as unknown as Instance;
  const empty = new Float64Array(0);
  const box: FlowBox = { lower: empty, upper: empty, from: Float64Array.of(0), to: Float64Array.of(4) };
  const cost = Float64Array.of(90, 50, 20, 10, 5);
  const boundAt = (grains: number) => {
    Object.assign(answers, { shares: [0], duals: [grains / 16], asked: 0 });
    return createFlowProgram({} as Highs, nothing, links, empty, 16).relax([cost], box).bound;
  };
  // min f(ρ) − π·ρ + 2·π: what 2 places cost at a slope of f there, and less at others.
  expect([boundAt(-30), boundAt(-20), boundAt(-10), boundAt(0), boundAt(7), boundAt(-60)]).toEqual([
    20, 20, 20, 5, -9, -30,
  ]);
});

const arbOrder = fc.constantFrom("bound" as const, "plan" as const);

it("whatever the engine answers, no point costs less than the bound of the search", () => {
  const seen = createCounts();
  fc.assert(
    fc.property(
      arbPriced,
      arbAnswers,
      fc.constantFrom(1, 5, 60),
      arbOrder,
      (priced, { duals, shares }, nodes, order) => {
        const { instance, links, most, prices, scale, step, functions, points } = priced;
        Object.assign(answers, { duals, shares, asked: 0 });
        const search = createFlowSearch({} as Highs, instance, links, most, prices, scale, step);
        const { bound } = search.search({ functions, below: Infinity, nodes, order, over: () => false });
        const truth = points.reduce((least, one) => Math.min(least, costOf(priced, functions, one)), Infinity);
        expect(bound).toBeLessThanOrEqual(truth);
        seen.add("search", truth < Infinity ? "points" : "no point");
      },
    ),
    runs(160),
  );
  expect(seen.seldom(5, ["search"], ["points", "no point"])).toEqual([]);
});
