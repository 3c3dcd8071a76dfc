import * as fc from "fast-check";
import { expect, it } from "vitest";
import { layerOf } from "../../../solver/facility-location/layers.ts";
import { runs } from "../../arbitraries/runs.ts";

const none = new Int32Array(0);

/** The least that segments can cost a load, by looking at every way to fill them; Infinity where they do not take it up. */
function leastOf(load: number, free: number, segments: readonly { width: number; price: number }[]): number {
  const [first, ...others] = segments;
  if (first === undefined) return load <= free ? 0 : Infinity;
  let least = Infinity;
  for (let part = 0; part <= first.width; part++)
    least = Math.min(least, part * first.price + leastOf(load, free + part, others));
  return least;
}

it("the price of a load is the least that segments can cost it, also where less than nothing is free", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -4, max: 4 }),
      fc.array(fc.record({ width: fc.nat(4), price: fc.nat(5) }), { minLength: 1, maxLength: 3 }),
      (free, drawn) => {
        const prices = drawn.map(({ price }) => price).toSorted((a, b) => a - b);
        const segments = drawn.map(({ width }, i) => ({ width, price: prices[i] as number }));
        const indices = segments.map((_, j) => j);
        const layer = layerOf(
          { indices, coefficients: prices, budget: Infinity },
          {
            arc: none,
            open: none,
            alone: none,
            segments: [[{ free, columns: indices, widths: segments.map(({ width }) => width) }]],
          },
          Int32Array.of(9),
        );
        const expected = Array.from({ length: 10 }, (_, load) => leastOf(load, free, segments));
        expect(Array.from(layer?.load[0] ?? [])).toEqual(expected);
        expect(layer?.flat[0]).toBe(Number(expected.every((price) => price === 0)));
      },
    ),
    runs(500),
  );
});

it("prices that fall from one segment to the next, are less than nothing, or stand on columns that nobody knows, are no layer", () => {
  const columns = {
    arc: none,
    open: none,
    alone: none,
    segments: [[{ free: 0, columns: [0, 1], widths: [2, 2] }]],
  };
  const read = (coefficients: number[]) =>
    layerOf({ indices: coefficients.map((_, j) => j), coefficients, budget: 5 }, columns, Int32Array.of(4));
  expect(read([1, 1])).toMatchObject({ budget: 5 });
  expect(read([0, 0])).toMatchObject({ budget: 5 });
  expect(read([2, 1])).toBeUndefined();
  expect(read([-1, 1])).toBeUndefined();
  expect(read([1, 2, 1])).toBeUndefined();
});
