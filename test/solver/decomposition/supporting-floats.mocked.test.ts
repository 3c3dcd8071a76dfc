import * as fc from "fast-check";
import type { Highs } from "highs";
import { expect, it, vi } from "vitest";
import { createSupporting } from "../../../solver/decomposition/limits/supporting.ts";
import type { HotColumn } from "../../../solver/highs/hot.ts";
import { runs } from "../../arbitraries/runs.ts";

/** What the engine “answers” for the duals of a mix, of its relief and of two limits. */
const { answers } = vi.hoisted(() => ({ answers: { duals: [0] } }));

vi.mock("../../../solver/highs/hot.ts", () => ({
  createHotProgram: (_: Highs, rows: readonly unknown[], columns: readonly HotColumn[]) => {
    let count = columns.length;
    return {
      addColumns: (added: readonly unknown[]) => (count += added.length),
      setBounds: () => undefined,
      setRow: () => undefined,
      solve: () => ({
        optimal: true,
        value: NaN,
        columns: new Float64Array(count).fill(1),
        duals: Float64Array.from(rows, (_row, r) => answers.duals[r] as number),
      }),
      iterations: () => 0,
      dispose: () => undefined,
    };
  },
}));

const dual = fc.oneof(
  fc.double({ min: -9, max: 9, noNaN: true }),
  fc.double(),
  fc.constantFrom(NaN, Infinity, -Infinity),
);

function pricesAt(duals: readonly number[]) {
  Object.assign(answers, { duals });
  const made = createSupporting({} as Highs, 16, { relief: [-80, 32], limits: [48, 7] }, [0, 0], 4);
  const plan = { choices: [], relief: 1, cost: 0, spent: [0, 0] };
  return made.at([plan], { relief: 1, spent: [0, 0], from: 0, to: 1 }).prices;
}

it("whatever the engine answers, prices are whole and within the box", () => {
  fc.assert(
    fc.property(fc.tuple(dual, dual, dual, dual), (duals) => {
      const { relief, limits } = pricesAt(duals);
      expect([relief, ...limits].every(Number.isSafeInteger)).toBe(true);
      expect(Math.max(-80, Math.min(32, relief))).toBe(relief);
      expect(limits.map((price, k) => Math.max(0, Math.min([48, 7][k] as number, price)))).toEqual(limits);
    }),
    runs(300),
  );
  expect(pricesAt([5, -1, -2, -0.5])).toEqual({ relief: -16, limits: [8, 2] });
  expect(pricesAt([5, 0.53, 0, -0.4])).toEqual({ relief: 8, limits: [0, 2] });
  expect(pricesAt([5, -7, 3, -2])).toEqual({ relief: -80, limits: [0, 7] });
  // No answer, no price.
  expect(pricesAt([NaN, NaN, NaN, -Infinity])).toEqual({ relief: 0, limits: [0, 0] });
});
