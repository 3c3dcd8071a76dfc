import * as fc from "fast-check";
import { expect, it } from "vitest";
import { firstThings } from "../../../solver/decomposition/program/shares.ts";
import { runs } from "../../arbitraries/runs.ts";

const LAST = 40_000;

it("shares out all of the work, most of it to the first level, and ample work leaves the last one its own", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 5 }), (limit, count) => {
      const shares = firstThings(limit);
      const parts = Array.from({ length: count }, (_, l) => shares(l + 1, count) - shares(l, count));
      expect([shares(0, count), shares(count, count)]).toEqual([0, 1]);
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      expect(parts[0]).toBe(Math.max(...parts));
      expect(parts[0]).toBeGreaterThanOrEqual(0.7);
      const last = (parts.at(-1) as number) * limit;
      expect(limit < 4 * LAST || count === 1 || last >= LAST - 1e-6).toBe(true);
    }),
    runs(500),
  );
});

it("keeps the shares of small limits and of clocks as they were", () => {
  for (const limit of [undefined, 8_000, 4 * LAST - 1]) expect(firstThings(limit)(2, 3)).toBe((2 / 3) ** 0.2);
  expect(firstThings(4 * LAST)(2, 3)).toBe(0.75);
});
