import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bounds,
  type Combine,
  gapsOf,
  type Pair,
  spread,
  together,
  undominated,
} from "../../../src/explain/front/points.ts";
import { runs } from "../../arbitraries/runs.ts";

const pair = fc.record({ first: fc.nat(12), second: fc.nat(12) });
const parts = fc.array(fc.array(pair, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });
const sort = fc.constantFrom("sum" as const, "max" as const);
const combines: fc.Arbitrary<Combine> = fc.tuple(sort, sort);

/** Every choice of one point a part, added up the plain way. */
function everyChoice(all: readonly (readonly Pair[])[], [one, other]: Combine): Pair[] {
  let choices: Pair[][] = [[]];
  for (const part of all) choices = choices.flatMap((so) => part.map((p) => [...so, p]));
  const value = (how: "sum" | "max", list: number[]) =>
    how === "sum" ? list.reduce((a, b) => a + b, 0) : Math.max(...list);
  return choices.map((c) => ({
    first: value(
      one,
      c.map((p) => p.first),
    ),
    second: value(
      other,
      c.map((p) => p.second),
    ),
  }));
}

function beaten(p: Pair, by: readonly Pair[]): boolean {
  return by.some((q) => q.first <= p.first && q.second <= p.second && (q.first < p.first || q.second < p.second));
}

describe("fronts of parts", () => {
  it("make the front of the whole: all that nothing beats, and the points that they say", () => {
    fc.assert(
      fc.property(parts, combines, (all, combine) => {
        const every = everyChoice(all, combine);
        const found = together(all, combine);
        const right = every.filter((p) => !beaten(p, every)).map((p) => `${p.first} ${p.second}`);
        expect(new Set(found.map((p) => `${p.first} ${p.second}`))).toEqual(new Set(right));
        for (const { first, second, of } of found) {
          const [chosen] = everyChoice(
            all.map((part, i) => [part[of[i] ?? -1] as Pair]),
            combine,
          );
          expect(chosen).toEqual({ first, second });
        }
      }),
      runs(300),
    );
  });

  it("have bounds below every choice, also where neighbours share one, and gaps that no choice beats", () => {
    fc.assert(
      fc.property(parts, combines, fc.integer({ min: 1, max: 6 }), fc.nat(3), (all, combine, most, lower) => {
        const below = all.map((part) =>
          part.map((p) => ({ first: Math.max(0, p.first - lower), second: Math.max(0, p.second - lower) })),
        );
        const corners = bounds(below, combine, most);
        expect(corners.length).toBeLessThanOrEqual(most);
        const every = everyChoice(all, combine);
        for (const p of every) expect(corners.some((c) => c.first <= p.first && c.second <= p.second)).toBe(true);
        for (const p of every) {
          const gaps = gapsOf(p, corners);
          const better = every.filter((q) => q.second <= p.second).map((q) => p.first - q.first);
          expect(gaps.first).toBeGreaterThanOrEqual(Math.max(...better));
          const other = every.filter((q) => q.first <= p.first).map((q) => p.second - q.second);
          expect(gaps.second).toBeGreaterThanOrEqual(Math.max(...other));
        }
      }),
      runs(300),
    );
  });

  it("that are exact leave no gap", () => {
    fc.assert(
      fc.property(parts, combines, (all, combine) => {
        const corners = bounds(all, combine);
        for (const point of together(all, combine)) expect(gapsOf(point, corners)).toEqual({ first: 0, second: 0 });
      }),
      runs(200),
    );
  });
});

it("spreads points with both ends among them", () => {
  const points = Array.from({ length: 101 }, (_, i) => i);
  expect(spread(points, 5)).toEqual([0, 25, 50, 75, 100]);
  expect(spread(points, 1)).toEqual([0]);
  expect(spread([1, 2], 5)).toEqual([1, 2]);
  expect(
    undominated([
      { first: 1, second: 1 },
      { first: 0, second: 2 },
      { first: 1, second: 0 },
    ]),
  ).toEqual([
    { first: 0, second: 2 },
    { first: 1, second: 0 },
  ]);
});
