import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { methods, type MethodName } from "../../src/apportion/index.ts";
import { divide, similarClaims } from "./arbitraries.ts";
import { isDivisorMethod, isLargestRemainder } from "./checks.ts";
import { exactShares, type Bounds } from "./oracle.ts";

const names = methods.map(({ name }) => name);

const isRight = (method: MethodName, seats: readonly number[], bounds: Bounds): boolean =>
  method === "largest-remainder"
    ? isLargestRemainder(seats, bounds, exactShares(bounds))
    : isDivisorMethod(method, seats, bounds);

describe.each(names)("ties by %s", (method) => {
  test("two places for five equals: reported, lower index first", () => {
    const { seats, ties } = divide({ seats: 7, weights: [3, 3, 3, 3, 3], method });
    expect(seats).toEqual([2, 2, 1, 1, 1]);
    expect(ties).toEqual([{ claimants: [0, 1, 2, 3, 4], places: 2, rule: { by: "index" }, order: [0, 1, 2, 3, 4] }]);
  });

  test("a place for each of the equals is no tie", () => {
    const { seats, ties } = divide({ seats: 10, weights: [3, 3, 3, 3, 3], method });
    expect(seats).toEqual([2, 2, 2, 2, 2]);
    expect(ties).toEqual([]);
  });

  test("a lot depends on the seed alone, and gives the places to the first of its order", () => {
    const request = { seats: 7, weights: [3, 3, 3, 3, 3], method } as const;
    const draw = (seed: number) => divide({ ...request, ties: { by: "lot", seed } });
    expect(draw(7)).toEqual(draw(7));
    const winners = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const { seats, ties } = draw(seed);
      const [tie] = ties;
      expect(tie?.rule).toEqual({ by: "lot", seed });
      expect(tie?.order.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
      const won = seats.flatMap((places, i) => (places === 2 ? [i] : []));
      expect(tie?.order.slice(0, 2).toSorted((a, b) => a - b)).toEqual(won);
      winners.add(won.join());
    }
    expect(winners.size).toBe(10); // all pairs occur
  });

  test("whoever wins, the allocation is one of the method; without a tie the rule changes nothing", () => {
    let found = 0;
    fc.assert(
      fc.property(similarClaims, fc.integer(), (bounds, seed) => {
        const byIndex = divide({ ...bounds, method });
        const byLot = divide({ ...bounds, method, ties: { by: "lot", seed } });
        found += byIndex.ties.length;
        expect(byLot.ties.map(({ claimants, places }) => ({ claimants, places }))).toEqual(
          byIndex.ties.map(({ claimants, places }) => ({ claimants, places })),
        );
        expect(byLot.certificate).toEqual(byIndex.certificate);
        const tied = new Set(byIndex.ties.flatMap(({ claimants }) => claimants));
        const untied = (places: readonly number[]) => places.filter((_, i) => !tied.has(i));
        expect(untied(byLot.seats)).toEqual(untied(byIndex.seats));
        expect(isRight(method, byLot.seats, bounds)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(4);
  });

  test("a tie is exactly what an exchange of one place between two claimants leaves right", () => {
    fc.assert(
      fc.property(similarClaims, (bounds) => {
        const { seats, ties } = divide({ ...bounds, method });
        const tied = new Set(ties.flatMap(({ claimants }) => claimants));
        const moved = new Set<number>();
        for (const from of seats.keys()) {
          for (const to of seats.keys()) {
            if (from === to || bounds.weights[from] === 0 || bounds.weights[to] === 0) continue;
            const other = seats.map((places, i) => places + (i === to ? 1 : 0) - (i === from ? 1 : 0));
            if (isRight(method, other, bounds)) moved.add(from).add(to);
          }
        }
        expect([...tied].sort((a, b) => a - b)).toEqual([...moved].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });
});

test("fewer places than claimants, by a method that gives everybody one: the heaviest have them", () => {
  for (const method of ["adams", "dean", "hill-huntington"] as const) {
    const { seats, ties, certificate } = divide({ seats: 3, weights: [5, 9, 7, 5, 5], method });
    expect(seats).toEqual([1, 1, 1, 0, 0]);
    expect(ties).toMatchObject([{ claimants: [0, 3, 4], places: 1 }]);
    expect(certificate).toMatchObject({
      from: { numerator: 1n, denominator: 0n },
      to: { numerator: 1n, denominator: 0n },
    });
  }
});

test("a lot without a whole seed is refused", () => {
  const request = { seats: 1, weights: [1, 1], method: "webster" } as const;
  expect(() => divide({ ...request, ties: { by: "lot", seed: 0.5 } })).toThrow(/seed of a lot \(0.5\)/);
});
