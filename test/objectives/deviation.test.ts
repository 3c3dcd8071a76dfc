import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weight } from "../../src/objectives/weight.ts";
import { situation, valueOf } from "./situation.ts";

describe("weight", () => {
  it.each([
    [0, 100_000],
    [1, 100_000],
    [3, 33_333],
    [7, 14_286],
    [64, 1_563],
    [160, 625],
    [5_323, 19],
    [199_999, 1],
    [200_000, 1],
    [200_001, 0],
  ])("of a key of %i is %i", (indicative, expected) => {
    expect(weight(indicative)).toBe(expected);
  });

  it("is 100,000 / key rounded, halves up", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (key) => {
        const omega = BigInt(weight(key));
        // omega − 1/2 ≤ 100,000 / key < omega + 1/2
        const [twice, k] = [200_000n, BigInt(key)];
        expect((2n * omega - 1n) * k <= twice && twice < (2n * omega + 1n) * k).toBe(true);
      }),
    );
  });
});

/** Cost by section 4 as it is written there: place by place, with exact ratios. */
const definitions: Record<string, (j: bigint, key: bigint, omega: bigint) => bigint> = {
  "deviation.absolute": () => 1n,
  "deviation.relative": (_, __, omega) => omega,
  "deviation.graded": (j, key, omega) => {
    if (key === 0n) return 5n * omega;
    const quarters = (4n * j + key - 1n) / key;
    return omega * (quarters < 5n ? quarters : 5n);
  },
  // j² − (j − 1)²
  "deviation.square": (j, _, omega) => omega * (j * j - (j - 1n) * (j - 1n)),
};

describe.each(Object.entries(definitions))("%s", (id, placeCost) => {
  it("is the sum of the costs of its places", () => {
    let above = 0;
    let below = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 900 }), (key, places) => {
        above += Number(places > key);
        below += Number(places < key);
        let expected = 0n;
        for (let j = 1n; j <= BigInt(Math.abs(places - key)); j++) {
          expected += placeCost(j, BigInt(key), BigInt(weight(key)));
        }
        expect(valueOf(id, situation({ A1: { key, adopted: places } }))).toBe(Number(expected));
      }),
      { numRuns: 300 },
    );
    expect(Math.min(above, below)).toBeGreaterThan(20);
  });
});
