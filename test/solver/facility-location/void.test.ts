import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isVoid } from "../../../solver/facility-location/layers.ts";
import { rolesOf } from "../../../solver/facility-location/roles.ts";
import { tightBounds } from "../../../solver/facility-location/tight-bounds.ts";
import type { Facilities, Model, Row } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { columns, row } from "../models.ts";

/** Customers of 3 and 2, alone in columns 0 and 1; a host of room 4 that opens in 2; one of room 5, always open. */
const facilities: Facilities = {
  customers: [
    { weight: 3, alone: 0 },
    { weight: 2, alone: 1 },
  ],
  hosts: [
    {
      open: 2,
      need: 0,
      room: 4,
      arcs: [
        { customer: 0, column: 3 },
        { customer: 1, column: 4 },
      ],
    },
    {
      need: 0,
      room: 5,
      arcs: [
        { customer: 0, column: 5 },
        { customer: 1, column: 6 },
      ],
    },
  ],
};
const free = Array.from({ length: 7 }, (): readonly [number, number] => [0, 1]);

function told(dense: readonly number[], upper: number, bounds: readonly (readonly [number, number])[] = free): boolean {
  const limit = row("limit", -Infinity, dense, upper);
  const model: Model = { name: "by hand", columns: columns(...bounds), rows: [], levels: [] };
  return isVoid(limit, rolesOf(model, facilities), facilities, tightBounds(model));
}

/** The most that a row can spend, by looking at every choice that hosts have, each customer for itself. */
function mostOf({ indices, coefficients }: Row, bounds: readonly (readonly [number, number])[]): number {
  let most = -Infinity;
  for (let set = 0; set < 2 ** 7; set++) {
    const value = (j: number) => (set >> j) & 1;
    if (bounds.some(([low, high], j) => value(j) < low || value(j) > high)) continue;
    if (value(2) === 0 && value(3) + value(4) > 0) continue;
    if (3 * value(3) + 2 * value(4) > 4 || 3 * value(5) + 2 * value(6) > 5) continue;
    most = Math.max(
      most,
      indices.reduce((sum, j, i) => sum + (coefficients[i] as number) * value(j), 0),
    );
  }
  return most;
}

describe("a limit that no choice can break", () => {
  it("is told of none that some choice breaks, whatever is decided already", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -6, max: 9 }), { minLength: 7, maxLength: 7 }),
        fc.array(fc.constantFrom<readonly [number, number]>([0, 1], [0, 1], [0, 1], [0, 0], [1, 1]), {
          minLength: 7,
          maxLength: 7,
        }),
        fc.integer({ min: -8, max: 30 }),
        (dense, bounds, upper) => {
          const most = mostOf(row("limit", -Infinity, dense, upper), bounds);
          const isTold = told(dense, upper, bounds);
          expect(isTold && most > upper).toBe(false);
          if (most > -Infinity) seen.add("void", isTold ? "told" : most > upper ? "broken" : "not seen");
        },
      ),
      runs(2_000),
    );
    expect(seen.seldom(50, ["void"], ["told", "broken", "not seen"])).toEqual([]);
  });

  it("is told at the most that can be spent, and not one below", () => {
    const exactly = (dense: readonly number[], most: number, bounds = free) =>
      expect([told(dense, most, bounds), told(dense, most - 1, bounds)]).toEqual([true, false]);
    exactly([4, 5], 9);
    exactly([-4, 5], 5);
    exactly([0, 0, 6], 6);
    exactly([0, 0, -6], 0);
    // 2 a place: 4 places at most, and what both arcs have in all is more.
    exactly([0, 0, 1, 6, 4], 9);
    exactly([0, 0, 0, 0, 0, 6, 4], 10);
    // Rounded up: 4 for a weight of 3 is 2 a place.
    exactly([0, 0, 0, 4, 3], 7);
    exactly([0, 0, 0, 5, 3], 8);
    exactly([0, 0, -1, 6, 4], 7);
    exactly([0, 0, -9, 6, 4], 0);
    exactly([0, 0, -9, 6, 4], -1, free.with(2, [1, 1]));
    exactly([0, 0, 0, 6, 4], 4, free.with(3, [0, 0]));
    exactly([4, 5], 4, free.with(1, [0, 0]));
  });

  it("is not told of a row with a column that the structure does not know", () => {
    const model: Model = { name: "by hand", columns: columns(...free, [0, 1]), rows: [], levels: [] };
    const limit = row("limit", -Infinity, [0, 0, 0, 0, 0, 0, 0, 1], 5);
    expect(isVoid(limit, rolesOf(model, facilities), facilities, tightBounds(model))).toBe(false);
  });
});
