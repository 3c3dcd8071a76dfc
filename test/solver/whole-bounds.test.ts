import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundBoundUp, stepOf } from "../../solver/whole-bounds.ts";
import { boxBound } from "../../src/model/index.ts";
import { arbModel } from "./arbitraries.ts";
import { bruteForce } from "./brute-force.ts";
import { columns, level } from "./models.ts";

describe("whole bounds", () => {
  test("step: the common factor of the coefficients", () => {
    expect(stepOf({ coefficients: [6, -9, 15] })).toBe(3);
    expect(stepOf({ coefficients: [-500] })).toBe(500);
    expect(stepOf({ coefficients: [] })).toBe(1);
  });

  test("rounding goes up to the next value that the level can take", () => {
    const by500 = { offset: 7, coefficients: [500, -1500] };
    expect(roundBoundUp(by500, 8)).toBe(507);
    expect(roundBoundUp(by500, 507)).toBe(507);
    expect(roundBoundUp(by500, 507.0001)).toBe(507);
    expect(roundBoundUp(by500, 508)).toBe(1007);
    expect(roundBoundUp(by500, -492.9)).toBe(7);
    expect(roundBoundUp(by500, -Infinity)).toBe(-Infinity);
    const big = { offset: 0, coefficients: [1] };
    // One part in a million of 5e8 would be 500 units; never more than half a step is forgiven.
    expect(roundBoundUp(big, 500_000_000.6)).toBe(500_000_001);
    expect(roundBoundUp(big, 500_000_000.4)).toBe(500_000_000);
    expect(roundBoundUp(big, 499_999_999.6)).toBe(500_000_000);
  });

  test("a rounded bound has no −0, and a value between two has half a step forgiven at most", () => {
    expect(roundBoundUp({ offset: -0, coefficients: [1] }, -0.4)).toBe(0);
    expect(roundBoundUp({ offset: 0, coefficients: [1] }, 1 + 0.9e-6)).toBe(1);
    expect(roundBoundUp({ offset: 0, coefficients: [1] }, 0.9e-6)).toBe(0);
    expect(roundBoundUp({ offset: 0, coefficients: [1] }, 1.1e-6)).toBe(1);
    expect(roundBoundUp({ offset: 0, coefficients: [1] }, -1e7 + 0.6)).toBe(-1e7 + 1);
  });

  test("a box whose sums leave the safe whole numbers bounds nothing", () => {
    const far = { ...level("far", [1, 1]), offset: 0 };
    const most = Number.MAX_SAFE_INTEGER;
    expect(boxBound(far, columns([most - 1, most], [1, 1]))).toBe(most);
    expect(boxBound(far, columns([most, most], [1, 1]))).toBe(-Infinity);
    // Not even where it comes back to them.
    expect(boxBound({ ...far, coefficients: [1, -1] }, columns([most, most], [1, 1]))).toBe(most - 1);
    expect(boxBound(level("back", [1, 1, -1]), columns([most, most], [1, 1], [1, 1]))).toBe(-Infinity);
  });

  test("never above a true bound's next value, and at most one step below it", () => {
    const arb = fc.tuple(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: -1e6, max: 1e6 }),
    );
    fc.assert(
      fc.property(arb, fc.double({ min: 0, max: 1, noNaN: true }), ([offset, step, k], part) => {
        const bound = offset + step * (k - part);
        const rounded = roundBoundUp({ offset, coefficients: [step] }, bound);
        expect(rounded).toBeLessThanOrEqual(offset + step * k);
        expect(rounded).toBeGreaterThanOrEqual(offset + step * (k - 1));
        expect(Math.abs((rounded - offset) % step)).toBe(0);
      }),
    );
  });

  test("the box bound is a bound, and met without rows", () => {
    fc.assert(
      fc.property(arbModel, (model) => {
        const [first] = model.levels;
        fc.pre(first !== undefined);
        const truth = bruteForce({ ...model, rows: [] });
        expect(boxBound(first, model.columns)).toBe(truth?.[0]);
        const withRows = bruteForce(model)?.[0] ?? Infinity;
        expect(withRows).toBeGreaterThanOrEqual(truth?.[0] as number);
      }),
    );
  });
});
