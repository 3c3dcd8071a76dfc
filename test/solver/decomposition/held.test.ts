import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { infeasibilities, type Model } from "../../../src/model/index.ts";
import { conclude } from "../../../solver/conclude.ts";
import { holding } from "../../../solver/decomposition/points/held.ts";
import { exhaustive } from "../../../solver/exhaustive.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { control } from "../conformance.ts";

const models = fc
  .record({
    uppers: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 5 }),
    rows: fc.array(
      fc.record({
        coefficients: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 5, maxLength: 5 }),
        upper: fc.integer({ min: -2, max: 6 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    prices: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 5, maxLength: 5 }),
    held: fc.array(fc.option(fc.nat(3), { freq: 2 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ uppers, rows, prices, held }) => {
    const terms = (list: readonly number[]) => {
      const indices = uppers.flatMap((_, j) => (list[j] === 0 ? [] : [j]));
      return { indices, coefficients: indices.map((j) => list[j] as number) };
    };
    const model: Model = {
      name: "random",
      columns: uppers.map((upper, j) => ({ name: `x${j}`, lower: 0, upper })),
      rows: rows.map(({ coefficients, upper }, i) => ({
        name: `r${i}`,
        lower: -Infinity,
        upper,
        ...terms(coefficients),
      })),
      levels: [{ name: "price", ...terms(prices), offset: 0, tolerance: { numerator: 0, denominator: 1 } }],
    };
    const fixed = new Map(
      uppers.flatMap((upper, j) => {
        const value = held[j];
        return value === null || value === undefined || value > upper ? [] : [[j, value] as const];
      }),
    );
    return { model, fixed };
  });

describe("holding columns", () => {
  it("leaves the best of the points that have those values, and no point where there is none", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(models, async ({ model, fixed }) => {
        const columns = model.columns.map((column, j) => {
          const value = fixed.get(j);
          return value === undefined ? column : { ...column, lower: value, upper: value };
        });
        const plain = conclude(model, await exhaustive.solve({ ...model, columns }, control()));
        const held = holding(model, fixed);
        const told = held && conclude(held.model, await exhaustive.solve(held.model, control()));
        if (held === undefined) seen.add("held", "nothing");
        expect(told?.status ?? "infeasible").toBe(plain.status);
        if (held === undefined || told?.status !== "optimal" || plain.status !== "optimal") return;
        const point = held.whole(told.values);
        expect(infeasibilities(model, point, 1)).toEqual([]);
        for (const [j, value] of fixed) expect(point[j]).toBe(value);
        const value = point.reduce((sum, x, j) => {
          const at = model.levels[0]?.indices.indexOf(j) ?? -1;
          return sum + (at < 0 ? 0 : x * (model.levels[0]?.coefficients[at] as number));
        }, 0);
        expect(value).toBe(plain.levels[0]?.value);
        seen.add("held", held.model.columns.length < model.columns.length - fixed.size ? "narrowed" : "as asked");
      }),
      runs(400),
    );
    expect(seen.seldom(10, ["held"], ["nothing", "narrowed", "as asked"])).toEqual([]);
  });
});
