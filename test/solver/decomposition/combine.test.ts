import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combine, sparing } from "../../../solver/decomposition/relief/combine.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { counted, runs } from "../../arbitraries/runs.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

/** Jumps, holes, functions of one place, and functions that are nowhere. */
const arbFunction = fc
  .array(fc.oneof({ weight: 4, arbitrary: whole(-20, 60) }, { weight: 1, arbitrary: fc.constant(Infinity) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) => Float64Array.from(list));

const arbAsked = fc.record({
  functions: fc.array(arbFunction, { maxLength: 4 }),
  total: whole(-1, 20),
  // Prices are fractions of a power of two, as grains are.
  price: whole(-4_000, 4_000).map((n) => n / 64),
  below: fc.oneof(fc.constant(Infinity), whole(-60, 160)),
});

/** Every way to divide the total, with what it costs. */
function divisions(functions: readonly Float64Array[], total: number): { relief: number[]; value: number }[] {
  let ways: { relief: number[]; sum: number; value: number }[] = [{ relief: [], sum: 0, value: 0 }];
  for (const f of functions)
    ways = ways.flatMap(({ relief, sum, value }) =>
      Array.from(f, (v, r) => ({ relief: [...relief, r], sum: sum + r, value: value + v })),
    );
  return ways.filter(({ sum, value }) => sum === total && value < Infinity);
}

describe("the best combination of functions of relief", () => {
  it("is the best of all divisions where that is below the cut-off, and none otherwise", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(arbAsked, ({ functions, total, price, below }) => {
        const best = Math.min(...divisions(functions, total).map(({ value }) => value));
        const found = combine(functions, total, price, below);
        expect(found?.value ?? Infinity).toBe(best < below ? best : Infinity);
        seen.add("combined", found === undefined ? (best < Infinity ? "cut off" : "nothing") : "best");
        if (found === undefined) return;
        expect(found.relief.reduce((a, b) => a + b, 0)).toBe(total);
        expect(found.relief.reduce((sum, r, q) => sum + (functions[q]?.[r] as number), 0)).toBe(best);
      }),
      runs(3_000),
    );
    expect(seen.seldom(200, ["combined"], ["cut off", "nothing", "best"])).toEqual([]);
  });

  it("has every function at a relief that is spared, in every division below the cut-off", () => {
    let spared = 0;
    fc.assert(
      fc.property(arbAsked, ({ functions, total, price, below }) => {
        const { spare, above } = sparing(functions, total, price, below);
        for (const { relief, value } of divisions(functions, total)) {
          if (value >= below) continue;
          const each = relief.map((r, q) => above[q]?.[r] as number);
          expect(Math.max(0, ...each)).toBeLessThan(spare);
          expect(each.reduce((a, b) => a + b, 0)).toBeLessThan(spare);
          spared += 1;
        }
      }),
      runs(1_000),
    );
    expect(counted(spared)).toBeGreaterThan(500);
  });
});
