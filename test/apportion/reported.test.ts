import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { methods, steps } from "../../src/apportion/index.ts";
import { claims, divide } from "./arbitraries.ts";

/** Where other programs of this trade were reported to err, in small figures whose right answer is known. */
describe("what other programs were reported to get wrong", () => {
  const halves = { seats: 50, weights: [5, 15, 30, 5, 45], method: "largest-remainder" } as const;

  test("four equal remainders for two places: 2, 7, 15, 2, 22, and the tie is told with who won it", () => {
    for (const ties of [
      { by: "index" },
      ...Array.from({ length: 20 }, (_, seed) => ({ by: "lot", seed }) as const),
    ] as const) {
      const result = divide({ ...halves, ties });
      expect(result.exact.whole).toEqual([2, 7, 15, 2, 22]);
      const [tie, ...more] = result.ties;
      expect(more).toEqual([]);
      expect(tie).toMatchObject({ claimants: [0, 1, 3, 4], places: 2, rule: ties });
      const won = tie?.order.slice(0, 2) ?? [];
      expect(result.seats).toEqual([2, 7, 15, 2, 22].map((places, i) => places + (won.includes(i) ? 1 : 0)));
      expect(steps(result).map((step) => step.tie)).toEqual(
        [0, 1, 2, 3, 4].map((i) => (i === 2 ? "none" : won.includes(i) ? "won" : "lost")),
      );
    }
  });

  test("three equal weights and two places by Webster end, and tell their tie", () => {
    const { seats, ties } = divide({ seats: 2, weights: [4, 4, 4], method: "webster" });
    expect(seats).toEqual([1, 1, 0]);
    expect(ties).toMatchObject([{ claimants: [0, 1, 2], places: 2, order: [0, 1, 2] }]);
    const lot = divide({ seats: 2, weights: [4, 4, 4], method: "webster", ties: { by: "lot", seed: 5 } });
    expect(lot.seats.toSorted((a, b) => a - b)).toEqual([0, 1, 1]);
    expect(lot.ties).toMatchObject([{ claimants: [0, 1, 2], places: 2, rule: { by: "lot", seed: 5 } }]);
  });

  test.each(methods.map(({ name }) => name))(
    "bounds that leave one division ask for no lot: 1, 1, 1 by %s",
    (method) => {
      for (const shares of ["bounded", "plain"] as const) {
        const ties = { by: "lot", seed: 3 } as const;
        const result = divide({ seats: 3, weights: [2, 2, 1], upper: [1, 1, 1], method, shares, ties });
        expect([result.seats, result.ties]).toEqual([[1, 1, 1], []]);
      }
    },
  );

  test.each(methods.map(({ name }) => name))(
    "who weighs 0 gets the lower bound and never a place more, by %s",
    (method) => {
      expect(divide({ seats: 3, weights: [0, 5, 0, 1], method }).seats).toMatchObject({ 0: 0, 2: 0 });
      expect(divide({ seats: 9, weights: [0, 1], method, ties: { by: "lot", seed: 1 } }).seats).toEqual([0, 9]);
      let seen = 0;
      fc.assert(
        fc.property(claims, fc.integer(), (bounds, seed) => {
          const { seats, ties } = divide({ ...bounds, method, ties: { by: "lot", seed } });
          for (const [i, weight] of bounds.weights.entries()) {
            if (weight > 0) continue;
            seen += 1;
            expect(seats[i]).toBe(bounds.lower[i]);
            expect(ties.filter(({ claimants }) => claimants.includes(i))).toEqual([]);
          }
        }),
        { numRuns: 200 },
      );
      expect(seen).toBeGreaterThan(10);
    },
  );
});
