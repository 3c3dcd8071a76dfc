import * as fc from "fast-check";
import { expect, test } from "vitest";
import { limitOf, limitRow } from "../../src/model/index.ts";

const limit = (numerator: number, denominator: number, best: number) =>
  limitOf({ name: "level", tolerance: { numerator, denominator } }, best);

test("the largest whole value within the tolerance", () => {
  expect(limit(1, 100, 99)).toBe(99);
  expect(limit(1, 100, 100)).toBe(101);
  expect(limit(1, 100, 199)).toBe(200);
  expect(limit(0, 1, 42)).toBe(42);
  expect(limit(1, 10, 0)).toBe(0);
  expect(limit(1, 1, -5)).toBe(-5);
  // 1/49 · 49 is not 1 in floating point arithmetic.
  expect(limit(1, 49, 49)).toBe(50);
  expect(limit(1, 3, 9_000_000_000_000)).toBe(12_000_000_000_000);
});

test("is within, and one more is not", () => {
  const whole = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(whole, fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 1e9 }), (n, d, best) => {
      const slack = BigInt(limit(n, d, best)) - BigInt(best);
      expect(slack * BigInt(d) <= BigInt(n) * BigInt(best)).toBe(true);
      expect((slack + 1n) * BigInt(d) <= BigInt(n) * BigInt(best)).toBe(false);
    }),
  );
});

test("a row that keeps a level at a value, its offset taken off", () => {
  const level = { indices: [1, 3], coefficients: [2, -5], offset: 7 };
  const row = { name: "kept", lower: -Infinity, upper: 13, indices: [1, 3], coefficients: [2, -5] };
  expect(limitRow("kept", level, 20)).toEqual(row);
});

test("a tolerance that is none is refused", () => {
  expect(() => limit(1, 0, 5)).toThrow("(1/0)");
  expect(() => limit(-1, 100, 5)).toThrow("(-1/100)");
  expect(() => limit(NaN, 100, 5)).toThrow("(NaN/100)");
  expect(() => limit(9_000_000, 1, 9_000_000_000)).toThrow("safe");
});
