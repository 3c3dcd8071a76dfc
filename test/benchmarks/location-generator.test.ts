import * as fc from "fast-check";
import { expect, it } from "vitest";
import { tightLocation } from "../../benchmarks/location-generator.ts";
import { runs } from "../arbitraries/runs.ts";

const arbKnobs = fc.record({
  seed: fc.nat(),
  facilities: fc.integer({ min: 1, max: 12 }),
  customers: fc.integer({ min: 1, max: 30 }),
  ratio: fc.constantFrom(1.2, 1.5, 2, 3, 5),
});

it("keeps its recipe: whole numbers in their ranges, and capacity that is the ratio times the demand", () => {
  fc.assert(
    fc.property(arbKnobs, (knobs) => {
      const { facilities, demands, costs } = tightLocation(knobs);
      const total = (list: readonly number[]) => list.reduce((sum, n) => sum + n, 0);
      expect(facilities).toHaveLength(knobs.facilities);
      expect(demands).toHaveLength(knobs.customers);
      expect(costs.map((row) => row.length)).toEqual(facilities.map(() => knobs.customers));
      expect(total(facilities.map(({ capacity }) => capacity))).toBe(Math.ceil(knobs.ratio * total(demands)));
      expect(demands.every((demand) => Number.isInteger(demand) && demand >= 5 && demand <= 35)).toBe(true);
      for (const { capacity, cost } of facilities) {
        expect(cost).toBeGreaterThanOrEqual(Math.round(100 * Math.sqrt(capacity)));
        expect(cost).toBeLessThanOrEqual(90 + Math.round(110 * Math.sqrt(capacity)));
      }
      // No two points of the square are further apart than its diagonal.
      for (const row of costs)
        for (const [j, cost] of row.entries()) {
          expect(Number.isInteger(cost) && cost >= 0).toBe(true);
          expect(cost).toBeLessThanOrEqual(Math.round(((demands[j] as number) * 1_000 * Math.SQRT2) / 100));
        }
    }),
    runs(200),
  );
});

it("makes the same problem of the same knobs, and another of another seed", () => {
  const knobs = { seed: 1, facilities: 30, customers: 200, ratio: 1.2 };
  expect(tightLocation(knobs)).toEqual(tightLocation(knobs));
  expect(tightLocation({ ...knobs, seed: 2 })).not.toEqual(tightLocation(knobs));
});
