import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sequences } from "../../src/apportion/divisor-sequences.ts";

/** d(a)² as numerator and denominator, from the textbook: the square, so that the geometric mean is whole too. */
const signposts: Readonly<Record<string, (a: bigint) => readonly [bigint, bigint]>> = {
  adams: (a) => [a * a, 1n],
  dean: (a) => [(2n * a * (a + 1n)) ** 2n, (2n * a + 1n) ** 2n],
  "hill-huntington": (a) => [a * (a + 1n), 1n],
  webster: (a) => [(2n * a + 1n) ** 2n, 4n],
  jefferson: (a) => [(a + 1n) ** 2n, 1n],
};

describe.each(sequences)("$name", ({ name, roundsUp }) => {
  test("rounds a share up exactly where it has reached the signpost", () => {
    const parts = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 2 ** 40 }));
    const shares = parts.chain((denominator) =>
      fc.record({
        whole: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 2 ** 25 })),
        rest: fc.integer({ min: 0, max: denominator - 1 }),
        denominator: fc.constant(denominator),
      }),
    );
    const seen = { up: 0, down: 0 };
    fc.assert(
      fc.property(shares, ({ whole, rest, denominator }) => {
        // Adams rounds up whatever is above a whole number; at the whole number there is nothing to round.
        fc.pre(name !== "adams" || rest > 0);
        const [n, d] = signposts[name]?.(BigInt(whole)) ?? [0n, 1n];
        const share = BigInt(whole) * BigInt(denominator) + BigInt(rest);
        const reached = share * share * d >= n * BigInt(denominator) ** 2n;
        expect(roundsUp(whole, rest, denominator)).toBe(reached);
        seen[reached ? "up" : "down"]++;
      }),
      { numRuns: 1000 },
    );
    // Adams never rounds down here, Jefferson never up.
    expect(seen.up > 50).toBe(name !== "jefferson");
    expect(seen.down > 50).toBe(name !== "adams");
  });
});

test("edges: a signpost itself is rounded up, a hair below it is not", () => {
  const up = (name: string, whole: number, rest: number, denominator: number) =>
    sequences.find((one) => one.name === name)?.roundsUp(whole, rest, denominator);
  expect([up("adams", 3, 0, 7), up("adams", 3, 1, 7)]).toEqual([false, true]);
  expect([up("webster", 3, 1, 2), up("webster", 3, 499, 999)]).toEqual([true, false]);
  // d(2) = 2·2·3 / 5 = 2.4
  expect([up("dean", 2, 2, 5), up("dean", 2, 399, 1000)]).toEqual([true, false]);
  // d(2) = √6 = 2.449489742…
  expect([up("hill-huntington", 2, 44_949, 100_000), up("hill-huntington", 2, 44_948, 100_000)]).toEqual([true, false]);
  expect([up("hill-huntington", 0, 0, 5), up("dean", 0, 0, 5)]).toEqual([true, true]);
});
