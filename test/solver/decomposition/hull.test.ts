import * as fc from "fast-check";
import { expect, it } from "vitest";
import { hullOf, hullSlope } from "../../../solver/decomposition/groups/hull.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";

const arbValues = fc
  .array(fc.oneof(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -1_000, max: 1_000 }), fc.constant(Infinity)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list) => Float64Array.from(list));

/** The lower hull at r: the least of the value there and all chords over it. */
function hullAt(values: Float64Array, from: number, to: number, r: number, without = -1): number {
  let least = r === without ? Infinity : (values[r] as number);
  for (let a = from; a < r; a++)
    for (let b = r + 1; b <= to; b++) {
      const [left, right] = [values[a] as number, values[b] as number];
      if (left < Infinity && right < Infinity) least = Math.min(least, left + ((right - left) * (r - a)) / (b - a));
    }
  return least;
}

it("the hull of values bends where a value is below every chord, and its slope at a position is what leads there", () => {
  const seen = createCounts();
  fc.assert(
    fc.property(arbValues, fc.nat(11), fc.nat(11), fc.nat(11), (values, a, b, where) => {
      const last = values.length - 1;
      const [from, to] = [Math.min(a, b, last), Math.min(Math.max(a, b), last)];
      const at = Math.min(where, last);
      const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      const corners = hullOf(values, from, to);
      const wanted = all.filter(
        (r) => (values[r] as number) < Infinity && (values[r] as number) < hullAt(values, from, to, r, r) - 1e-9,
      );
      expect(corners).toEqual(wanted);
      const inside = (r: number) =>
        corners.length > 0 && r >= (corners[0] as number) && r <= (corners.at(-1) as number);
      const slope = hullSlope(values, from, to, at);
      seen.add("hull", corners.length === 0 ? "nowhere" : corners.length === 1 ? "a point" : "a line");
      seen.add("slope", slope === undefined ? "none" : corners.includes(at) ? "at a corner" : "between");
      expect(slope === undefined).toBe(corners.length < 2 || !inside(at));
      if (slope === undefined) return;
      const height = (r: number) => hullAt(values, from, to, r);
      const [before, after] = at === corners[0] ? [at, at + 1] : [at - 1, at];
      expect(slope).toBeCloseTo(height(after) - height(before), 9);
    }),
    runs(1_000),
  );
  expect(seen.seldom(50, ["hull"], ["nowhere", "a point", "a line"])).toEqual([]);
  expect(seen.seldom(50, ["slope"], ["none", "at a corner", "between"])).toEqual([]);
});
