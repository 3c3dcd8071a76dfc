import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, methods } from "../../src/apportion/index.ts";
import { awayFromProRata } from "../../src/rules/pro-rata-check.ts";
import { createCounts } from "../arbitraries/counts.ts";

/** Every way to divide `places` over claimants with at most so many each. */
function divisions(places: number, most: readonly number[]): number[][] {
  const [first, ...rest] = most;
  if (first === undefined) return places === 0 ? [[]] : [];
  return Array.from({ length: Math.min(first, places) + 1 }, (_, n) =>
    divisions(places - n, rest).map((others) => [n, ...others]),
  ).flat();
}

const listOf = (weight: fc.Arbitrary<number>) => fc.array(weight, { minLength: 1, maxLength: 4 });

/** Equal weights tie; large ones do not. */
const claimants = fc.record({
  weights: fc.oneof(listOf(fc.integer({ min: 1, max: 2 })), listOf(fc.integer({ min: 1, max: 900 }))),
  caps: fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(12)), { minLength: 4, maxLength: 4 }),
  places: fc.integer({ min: 0, max: 12 }),
});

describe.each(methods.map(({ name }) => name))("the check of %s", (method) => {
  it("finds exactly the division that the library makes, of all there are", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(claimants, ({ weights, caps, places }) => {
        const upper = weights.map((_, i) => caps[i] ?? 0);
        const result = apportion({ seats: places, weights, upper, method });
        seen.add(method, result.status === "apportioned" && result.ties.length > 0 ? "tie" : result.status);
        if (result.status !== "apportioned") return;
        const away = (shares: readonly number[], inOrder: boolean) =>
          awayFromProRata(
            shares.map((share, i) => ({ weight: weights[i] ?? 0, most: upper[i] ?? 0, share })),
            method,
            inOrder,
          );
        const all = divisions(places, upper);
        expect(all.filter((shares) => away(shares, true) === 0)).toEqual([result.seats]);
        // By lot every winner is right: as many divisions as the tie has outcomes.
        const [tie] = result.ties;
        const outcomes = tie === undefined ? 1 : choose(tie.claimants.length, tie.places);
        expect(all.filter((shares) => away(shares, false) === 0)).toHaveLength(outcomes);
      }),
      { numRuns: 400 },
    );
    expect(seen.seldom(10, [method], ["tie", "apportioned", "infeasible"])).toEqual([]);
  });
});

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
}

describe("by how much a division is away from largest remainder", () => {
  const away = (...claims: [weight: number, most: number, share: number][]) =>
    awayFromProRata(
      claims.map(([weight, most, share]) => ({ weight, most, share })),
      "largest-remainder",
      true,
    );

  it("counts the places beyond the share rounded up, and short of the share rounded down", () => {
    expect(away([60, 99, 6], [40, 99, 4])).toBe(0);
    expect(away([60, 99, 8], [40, 99, 2])).toBe(2 + 2);
    // Exact shares 6.6 and 4.4.
    expect(away([60, 99, 9], [40, 99, 2])).toBe(2 + 2);
    expect(away([60, 99, 6], [40, 99, 5])).toBe(1);
    expect(away([60, 99, 7], [40, 99, 4])).toBe(0);
  });

  it("holds who reaches the cap there", () => {
    expect(away([60, 5, 5], [40, 99, 5])).toBe(0);
    expect(away([60, 5, 4], [40, 99, 6])).toBe(1 + 1);
  });
});
