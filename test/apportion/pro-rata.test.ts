import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proRata, shareOf } from "../../src/apportion/index.ts";
import { claims } from "./arbitraries.ts";
import { cmp, exactShare, exactShares, q, type Bounds } from "./oracle.ts";

const shared = (bounds: Bounds) => {
  const result = proRata(bounds);
  if (result.status === "infeasible") throw new Error(`Not shared: ${JSON.stringify(result)}`);
  return result;
};

describe("capped pro rata", () => {
  test("exact shares are those of the slow walk along the bends", () => {
    fc.assert(
      fc.property(claims, (bounds) => {
        const result = shared(bounds);
        const slow = exactShares(bounds);
        for (const [i, share] of slow.entries()) {
          const { whole, numerator, denominator } = shareOf(result, i);
          expect(numerator).toBeLessThan(denominator);
          expect(cmp([BigInt(whole) * BigInt(denominator) + BigInt(numerator), BigInt(denominator)], share)).toBe(0);
        }
      }),
      { numRuns: 600 },
    );
  });

  test("every share is the median of lower bound, θ·weight and upper bound, and clips say which", () => {
    fc.assert(
      fc.property(claims, (bounds) => {
        const result = shared(bounds);
        const theta = q(result.theta.numerator, result.theta.denominator);
        for (const [i, weight] of bounds.weights.entries()) {
          const { whole, numerator, denominator } = shareOf(result, i);
          const share = q(BigInt(whole) * BigInt(denominator) + BigInt(numerator), denominator);
          const low = bounds.lower[i] ?? 0;
          const high = bounds.upper[i] ?? 0;
          const free = q(BigInt(weight) * theta[0], theta[1]);
          expect(cmp(share, exactShare(theta, weight, low, high))).toBe(0);
          const clip = result.clips[i];
          expect(clip === "free" || whole === (clip === "lower" ? low : high)).toBe(true);
          expect(clip !== "free" || cmp(share, free) === 0).toBe(true);
          expect(clip === "upper").toBe(weight > 0 && cmp(free, q(high)) > 0);
        }
      }),
      { numRuns: 600 },
    );
  });

  test("caps push the rest up: 10 places, weights 5, 3, 2, caps 2, 10, 10", () => {
    const result = shared({ seats: 10, weights: [5, 3, 2], lower: [0, 0, 0], upper: [2, 10, 10] });
    expect(result.theta).toEqual({ numerator: 8, denominator: 5 });
    expect(result.clips).toEqual(["upper", "free", "free"]);
    expect([0, 1, 2].map((i) => shareOf(result, i))).toEqual([
      { whole: 2, numerator: 0, denominator: 5 },
      { whole: 4, numerator: 4, denominator: 5 },
      { whole: 3, numerator: 1, denominator: 5 },
    ]);
  });

  test("a lower bound and an upper bound that balance hold both", () => {
    // θ = 1: the first lacks 2 to its lower bound, the second has 2 above its upper bound
    const result = shared({ seats: 10, weights: [1, 5, 4], lower: [3, 0, 0], upper: [9, 3, 9] });
    expect(result.clips).toEqual(["lower", "upper", "free"]);
    expect(result.whole).toEqual([3, 3, 4]);
    expect(result.theta).toEqual({ numerator: 4, denominator: 4 });
  });

  test("where nobody is free θ is 0, or what the last of them were divided by", () => {
    const nobody = shared({ seats: 3, weights: [0, 0], lower: [1, 2], upper: [9, 9] });
    expect(nobody.theta).toEqual({ numerator: 0, denominator: 1 });
    const full = shared({ seats: 5, weights: [1, 4], lower: [3, 0], upper: [9, 2] });
    expect(full.clips).toEqual(["lower", "upper"]);
    expect(full.theta).toEqual({ numerator: 5, denominator: 5 });
  });

  test("numbers whose products leave the safe range stay exact", () => {
    const weights = [2 ** 50 + 1, 2 ** 50, 2 ** 50 - 1];
    const result = shared({ seats: 2 ** 40 + 1, weights, lower: [0, 0, 0], upper: weights });
    const total = 3n * 2n ** 50n;
    for (const [i, weight] of weights.entries()) {
      const product = BigInt(weight) * (2n ** 40n + 1n);
      expect([result.whole[i], result.rest[i]]).toEqual([Number(product / total), Number(product % total)]);
    }
  });
});
