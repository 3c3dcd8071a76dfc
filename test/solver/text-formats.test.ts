import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limitOf, type Model, toLp, toMps } from "../../src/model/index.ts";
import { safeNames } from "../../src/model/safe-names.ts";
import { arbModel } from "./arbitraries.ts";
import { bruteForce } from "./brute-force.ts";
import { columns, knapsack, level, row } from "./models.ts";
import { isPresent, readers } from "./text-readers.ts";

/** The optimum of one level, the earlier ones kept within their limits. */
function written(
  model: Model,
  l: number,
): { readonly limits: readonly number[]; readonly optimum: number | undefined } {
  const truth = bruteForce(model);
  const limits = model.levels.slice(0, l).map((above, i) => limitOf(above, truth?.[i] ?? 0));
  return { limits, optimum: truth === undefined ? undefined : (truth[l] ?? 0) };
}

describe.each(readers)("%s reads what we write", (name, reader, runs) => {
  const present = isPresent(name);

  test.skipIf(!present)("and finds the same optimum of every level, in LP, free MPS and fixed MPS", () => {
    const seen = { found: 0, none: 0 };
    fc.assert(
      fc.property(arbModel, (model) => {
        // The deepest level: the others stand in the file as rows.
        const l = Math.max(0, model.levels.length - 1);
        const { limits, optimum } = written(model, l);
        fc.pre(optimum !== undefined || l === 0);
        const choice = { level: l, limits };
        const found = [
          reader(toLp(model, choice), "lp"),
          reader(toMps(model, choice), "mps"),
          reader(toMps(model, { ...choice, fixed: true }), "fixed"),
        ];
        const expected = optimum === undefined ? undefined : optimum - (model.levels[l]?.offset ?? 0);
        expect(found).toEqual([expected, expected, expected]);
        seen[optimum === undefined ? "none" : "found"]++;
      }),
      { numRuns: runs },
    );
    expect(seen.found).toBeGreaterThan(5);
    expect(seen.none).toBeGreaterThan(2);
  });

  test.skipIf(!present)("also with names that no format allows", () => {
    const model: Model = {
      name: "a\nb: c",
      columns: ["x → y", "e1", "st", "X", "x", "free", "", "2", "a+b", "n".repeat(300)].map((label) => ({
        name: label,
        lower: -2,
        upper: 7,
      })),
      rows: [row("r 1", 3, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 9), row("r 1", -4, [1, -1], 30)],
      levels: [level("cost\\*", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])],
    };
    // Ten columns at −2 sum to −20; 23 more go to the cheapest first: 9 to x0, 9 to x1, 5 to x2.
    const optimum = -2 * 55 + 9 * 1 + 9 * 2 + 5 * 3;
    expect(reader(toLp(model), "lp")).toBe(optimum);
    expect(reader(toMps(model), "mps")).toBe(optimum);
    expect(reader(toMps(model, { fixed: true }), "fixed")).toBe(optimum);
  });
});

describe("the text", () => {
  test("of a knapsack as LP", () => {
    const model = { ...knapsack, levels: [level("worth", [-8, -11, -6, -4], { offset: 100 })] };
    expect(toLp(model)).toBe(`\\ knapsack: level 1 of 1, worth
\\ value = objective + 100
Minimize
 obj: - 8 x0 - 11 x1 - 6 x2 - 4 x3
Subject To
 room: 5 x0 + 7 x1 + 4 x2 + 3 x3 <= 14
Bounds
 0 <= x0 <= 1
 0 <= x1 <= 1
 0 <= x2 <= 1
 0 <= x3 <= 1
General
 x0
 x1
 x2
 x3
End
`);
  });

  test("of ranges, limits and renamed things as MPS", () => {
    const model: Model = {
      name: "small",
      columns: columns([-3, 5]).map((column) => ({ ...column, name: "höst" })),
      rows: [row("range", 2, [1], 4), row("open", -Infinity, [1], Infinity)],
      levels: [level("sum", [1], { offset: 10 }), level("cost", [7], { offset: -5 })],
    };
    expect(toMps(model, { level: 1, limits: [13] })).toBe(`* small: level 2 of 2, cost
* value = objective + -5
* left out, open on both sides: row open
* column _h_st__0 = höst
* row _limit_of_sum__1 = limit of sum
NAME model FREE
ROWS
 N obj
 G range
 L _limit_of_sum__1
COLUMNS
 MARKER 'MARKER' 'INTORG'
 _h_st__0 obj 7
 _h_st__0 range 1
 _h_st__0 _limit_of_sum__1 1
 MARKER 'MARKER' 'INTEND'
RHS
 RHS range 2
 RHS _limit_of_sum__1 3
RANGES
 RNG range 2
BOUNDS
 LO BND _h_st__0 -3
 UP BND _h_st__0 5
ENDATA
`);
  });

  test("is refused for a level that is not there, missing limits, and numbers too long for fixed MPS", () => {
    expect(() => toLp(knapsack, { level: 1, limits: [0] })).toThrow("(1)");
    expect(() => toLp({ ...knapsack, levels: [...knapsack.levels, ...knapsack.levels] }, { level: 1 })).toThrow("(0)");
    const long = { ...knapsack, rows: [row("room", -Infinity, [5], 1_234_567_890_123)] };
    expect(() => toMps(long, { fixed: true })).toThrow("(1234567890123)");
    expect(toMps(long)).toContain("1234567890123");
  });

  test("safe names are safe, unique and traceable", () => {
    const anyName = fc.oneof(
      fc.string(),
      fc.constantFrom("x", "X", "e1", "end", "_x__1", "x__1", "_a__0"),
      fc.string({ minLength: 80, maxLength: 120 }),
    );
    fc.assert(
      fc.property(fc.array(anyName), (names) => {
        const safe = safeNames(names);
        expect(new Set(safe.map((name) => name.toLowerCase())).size).toBe(names.length);
        expect(safe.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]{0,89}$/.test(name))).toEqual([]);
        const untraced = safe.flatMap((name, i) => (name === names[i] || name.endsWith(`__${i}`) ? [] : [name]));
        expect(untraced).toEqual([]);
      }),
    );
    expect(safeNames(["x_1", "GM0001", "a b", "a_b", "End"])).toEqual(["x_1", "GM0001", "_a_b__2", "a_b", "_End__4"]);
  });
});
