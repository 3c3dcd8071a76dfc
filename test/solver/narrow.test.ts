import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, createNarrowing, type LinearRow, narrow, narrowBy } from "../../solver/narrow.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { arbModel } from "./arbitraries.ts";
import { row } from "./models.ts";

const box = (...bounds: readonly (readonly [lower: number, upper: number])[]): Box => ({
  lower: bounds.map(([lower]) => lower),
  upper: bounds.map(([, upper]) => upper),
});

/**
 * What is left of a box, by trying every value of every column against every row, the other columns free within the box,
 * until no value goes; undefined where a column has none left.
 */
function byTrying(rows: readonly LinearRow[], start: Box): Box | undefined {
  const values = start.lower.map((low, j) =>
    Array.from({ length: Math.max(0, (start.upper[j] as number) - low + 1) }, (_, k) => low + k),
  );
  const fits = ({ indices, coefficients, lower, upper }: LinearRow, column: number, value: number) => {
    const sums = indices.map((j, i) => {
      const of = j === column ? [value] : (values[j] ?? []);
      return of.map((x) => (coefficients[i] as number) * x);
    });
    const least = sums.reduce((sum, terms) => sum + Math.min(...terms), 0);
    const most = sums.reduce((sum, terms) => sum + Math.max(...terms), 0);
    return least <= upper && most >= lower;
  };
  for (let before = -1, now = 0; before !== now; before = now, now = values.flat().length) {
    for (const one of rows)
      for (const j of values.keys()) values[j] = (values[j] ?? []).filter((value) => fits(one, j, value));
  }
  if (values.some((left) => left.length === 0)) return undefined;
  return { lower: values.map((left) => left[0] as number), upper: values.map((left) => left.at(-1) as number) };
}

describe("a box narrowed by single rows", () => {
  test("is what trying every value against every row leaves, nothing where that is nothing", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(
        arbModel.filter(({ columns }) => columns.length > 0),
        ({ columns, rows }) => {
          const given = box(...columns.map(({ lower, upper }) => [lower, upper] as const));
          const left = { lower: [...given.lower], upper: [...given.upper] };
          const possible = narrow(left, rows);
          expect(possible ? left : undefined).toEqual(byTrying(rows, given));
          seen.add("left", !possible ? "nothing" : JSON.stringify(left) === JSON.stringify(given) ? "all" : "some");
        },
      ),
      runs(1_000),
    );
    expect(seen.seldom(100, ["left"], ["nothing", "some", "all"])).toEqual([]);
  });

  test("is, after a change of one column, what all rows leave of it, and what is noted leads back", () => {
    const seen = createCounts();
    const models = arbModel.filter(({ columns }) => columns.length > 0);
    fc.assert(
      fc.property(models, fc.nat(), ({ columns, rows }, drawn) => {
        const narrowing = createNarrowing(rows, columns.length);
        const now = box(...columns.map(({ lower, upper }) => [lower, upper] as const));
        if (!narrowing.narrow(now)) return;
        const wide = columns.flatMap((_, k) => ((now.lower[k] as number) < (now.upper[k] as number) ? [k] : []));
        if (wide.length === 0) return;
        const j = wide[drawn % wide.length] as number;
        const before = { lower: [...now.lower], upper: [...now.upper] };
        const changed = { lower: now.lower.with(j, now.upper[j] as number), upper: [...now.upper] };
        const trail: (readonly [number, number, number])[] = [];
        const note = (k: number) => void trail.push([k, now.lower[k] as number, now.upper[k] as number]);
        note(j);
        now.lower[j] = changed.lower[j] as number;
        const possible = narrowing.follow(now, [j], note);
        const alone = { lower: [...changed.lower], upper: [...changed.upper] };
        expect(narrow(alone, rows)).toBe(possible);
        const left = possible ? now : alone;
        expect(left).toEqual(alone);
        for (const [k, low, high] of trail.toReversed()) [now.lower[k], now.upper[k]] = [low, high];
        expect(now).toEqual(before);
        seen.add("then", !possible ? "nothing" : trail.length > 1 ? "more" : "that alone");
      }),
      runs(4_000),
    );
    expect(seen.seldom(4, ["then"], ["nothing", "more", "that alone"])).toEqual([]);
  });

  test("is empty where a column has no value, whatever the rows", () => {
    expect(narrow(box([0, 1], [3, 2]), [])).toBe(false);
    expect(narrow(box([3, 2], [0, 1]), [])).toBe(false);
    expect(narrow(box([0, 1], [2, 2]), [])).toBe(true);
  });

  test("after some rounds is wider than in the end, and the rounds are counted", () => {
    // Each round takes the difference off: x ≤ y − 1 and y ≤ x leave nothing, by and by.
    const rows = [row("less", 1, [-1, 1], Infinity), row("not less", -Infinity, [-1, 1], 0)];
    const after = (rounds: number) => {
      const left = box([0, 9], [0, 9]);
      return [narrow(left, rows, rounds), left.upper[1]] as const;
    };
    expect(after(0)).toEqual([true, 9]);
    expect(after(1)).toEqual([true, 8]);
    expect(after(2)).toEqual([true, 7]);
    expect(narrow(box([0, 9], [0, 9]), rows)).toBe(false);
  });

  test("is left alone by a row whose sums leave the safe whole numbers", () => {
    const far = 2 ** 52;
    for (const [lower, upper] of [
      [0, far],
      [-far, 0],
    ] as const) {
      const left = box([lower, upper], [lower, upper], [lower, upper]);
      expect(narrow(left, [row("far", 1, [1, 1, 1], -1)])).toBe(true);
      expect(left).toEqual(box([lower, upper], [lower, upper], [lower, upper]));
    }
  });

  test("tells of every column before it narrows it, and of no other", () => {
    const left = box([0, 9], [0, 9], [0, 1]);
    const told: [number, number | undefined, number | undefined][] = [];
    const note = (j: number) => told.push([j, left.lower[j], left.upper[j]]);
    expect(narrowBy(left, row("sum", 12, [1, 2, 1], 13), note)).toBe(true);
    expect(told).toEqual([
      [1, 0, 9],
      [1, 0, 6],
    ]);
    expect(left).toEqual(box([0, 9], [1, 6], [0, 1]));
  });

  test("has no −0", () => {
    const left = box([-3, 3]);
    narrow(left, [row("above −1/2", -1, [2], Infinity)]);
    expect(left.lower).toEqual([0]);
    narrow(left, [row("at most 0", 0, [-2], Infinity)]);
    expect(left.upper).toEqual([0]);
  });
});
