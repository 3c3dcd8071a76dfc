import { describe, expect, test } from "vitest";
import { below, drawLots } from "../../src/apportion/lot.ts";

/** SplitMix64 written again, with 32-bit halves, so that a slip in one is no slip in both. */
function splitMix(seed: bigint): () => bigint {
  const wide = (n: bigint) => BigInt.asUintN(64, n);
  let state = wide(seed);
  return () => {
    state = wide(state + 11_400_714_819_323_198_485n);
    let z = state;
    z = wide((z ^ (z >> 30n)) * 13_787_848_793_156_543_929n);
    z = wide((z ^ (z >> 27n)) * 10_723_151_780_598_845_931n);
    return z ^ (z >> 31n);
  };
}

describe("a lot", () => {
  test("is drawn with SplitMix64, whose published first numbers for seed 1234567 are these", () => {
    const next = splitMix(1_234_567n);
    expect([next(), next(), next(), next(), next()]).toEqual([
      6_457_827_717_110_365_317n,
      3_203_168_211_198_807_973n,
      9_817_491_932_198_370_423n,
      4_593_380_528_125_082_431n,
      16_408_922_859_458_223_821n,
    ]);
  });

  test.each([0, 1, 42, 1_234_567, -5, Number.MAX_SAFE_INTEGER])("of seed %d can be drawn again by anybody", (seed) => {
    const items = Array.from({ length: 40 }, (_, i) => i);
    const next = splitMix(BigInt(seed));
    const left = [...items];
    // Fisher and Yates: the next of the order is one of those left, which takes the place of the first of them.
    const order = items
      .map(() => {
        const drawn = Number(next() % BigInt(left.length));
        const [first = -1] = left;
        const item = left[drawn] ?? -1;
        left[drawn] = first;
        left.shift();
        return item;
      })
      .map(Number);
    expect(drawLots(items, seed).slice(0, -1)).toEqual(order.slice(0, -1));
    expect(drawLots(items, seed).toSorted((a, b) => a - b)).toEqual(items);
  });

  test("refuses a seed that is not a whole number, and leaves what it is given as it is", () => {
    expect(() => drawLots([1, 2], 0.5)).toThrow("(0.5)");
    const items = [3, 1, 2];
    drawLots(items, 7);
    expect(items).toEqual([3, 1, 2]);
  });

  test("draws again where a draw would favour the low ones", () => {
    // 2⁶⁴ = 3 · 6,148,914,691,236,517,205 + 1: the very last number is one too many for three equal parts.
    const draws = [2n ** 64n - 1n, 2n ** 64n - 2n];
    expect(below(3, () => draws.shift() ?? 0n)).toBe(2);
    expect(draws).toEqual([]);
    // Four parts are equal, so that even the last number counts.
    const last = [2n ** 64n - 1n];
    expect(below(4, () => last.shift() ?? 0n)).toBe(3);
    expect(below(3, () => 7n)).toBe(1);
  });
});
