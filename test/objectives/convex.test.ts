import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Convex, piecesBetween, type Step, symmetric, valueAt } from "../../src/objectives/convex.ts";
import type { Reading } from "../../src/domain/index.ts";
import { segmentTerms, tangents } from "../../src/objectives/segments.ts";
import type { Shape } from "../../src/objectives/shape.ts";
import { type Cell, column, constant, evaluate, type Program } from "../../src/program/index.ts";

const steps: fc.Arbitrary<Step[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 5 })
  .map((increments) => {
    let [from, cost] = [0, 0];
    return increments.map(([further, dearer], i) => {
      from += i === 0 ? 0 : further;
      cost += dearer;
      return { from, cost };
    });
  });

const convex: fc.Arbitrary<Convex> = fc.record({
  centre: fc.integer({ min: 0, max: 40 }),
  below: steps,
  above: steps,
});

describe("a convex function by steps", () => {
  it("by hand: 1 a place, 3 from two places away on", () => {
    const f = symmetric(10, [
      { from: 0, cost: 1 },
      { from: 2, cost: 3 },
    ]);
    expect([6, 7, 8, 9, 10, 11, 12, 13].map((n) => valueAt(f, n))).toEqual([8, 5, 2, 1, 0, 1, 2, 5]);
    expect(piecesBetween(f, 7, 13)).toEqual([
      { width: 1, slope: -3 },
      { width: 2, slope: -1 },
      { width: 2, slope: 1 },
      { width: 1, slope: 3 },
    ]);
    expect(piecesBetween(f, 12, 12)).toEqual([{ width: 0, slope: 3 }]);
  });

  it("equals its steps counted place by place", () => {
    fc.assert(
      fc.property(convex, fc.integer({ min: 0, max: 90 }), (f, n) => {
        const side = n < f.centre ? f.below : f.above;
        let cost = 0;
        for (let j = 1; j <= Math.abs(n - f.centre); j++) cost += side.findLast((step) => step.from < j)?.cost ?? 0;
        expect(valueAt(f, n)).toBe(cost);
      }),
    );
  });

  it("is its pieces laid end to end", () => {
    fc.assert(
      fc.property(convex, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }), (f, low, length) => {
        const pieces = piecesBetween(f, low, low + length);
        let [at, value] = [low, valueAt(f, low)];
        for (const { width, slope } of pieces) {
          for (let j = 0; j < width; j++) expect(valueAt(f, ++at)).toBe((value += slope));
        }
        expect(at).toBe(low + length);
        const slopes = pieces.map((piece) => piece.slope);
        expect(slopes).toEqual([...new Set(slopes)].toSorted((a, b) => a - b));
      }),
    );
  });
});

/** Columns 0 (places) and 1 (home); whatever a measure adds comes after. */
function stub() {
  const uppers: number[] = [];
  const values: (() => number)[] = [];
  const program = {
    column: (spec: { upper: number; value: (reading: Reading) => number }) => {
      uppers.push(spec.upper);
      // The shapes here count without looking.
      values.push(() => spec.value({} as Reading));
      return column(1 + uppers.length);
    },
  } as unknown as Program;
  const cell = { kind: "regular", municipality: { code: "A1" } } as unknown as Cell;
  return { program, cell, uppers, values };
}

function shapeOf(f: Convex, low: number, length: number, home: "column" | "always"): Shape {
  return {
    base: constant(valueAt(f, low)),
    places: column(0),
    home: home === "column" ? column(1) : constant(1),
    pieces: piecesBetween(f, low, low + length),
    count: () => 0,
    most: Math.max(valueAt(f, low), valueAt(f, low + length)),
  };
}

describe("segments and tangents", () => {
  // θ in quarters: at places = θ·q and home = θ the convex hull is base + θ·φ(q). Nothing tighter is valid.
  it("are the convex hull of home and away", () => {
    let cut = 0;
    fc.assert(
      fc.property(
        convex,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat({ max: 40 }),
        fc.integer({ min: 0, max: 4 }),
        (f, low, length, q, quarters) => {
          const shape = shapeOf(f, low, length, "column");
          const [places, theta] = [q % (length + 1), quarters / 4];
          const base = valueAt(f, low);
          const hull = base + theta * (valueAt(f, low + places) - base);
          const { program, cell } = stub();
          const { expression, rows } = segmentTerms(program, cell, "f", shape);
          // Filling the segments in order, each up to width · home.
          let rest = theta * places;
          const filled = shape.pieces.map(({ width }) => {
            const take = Math.min(rest, width * theta);
            rest -= take;
            return take;
          });
          const values = [theta * places, theta, ...filled.slice(1)];
          expect(evaluate(expression, values)).toBeCloseTo(hull, 9);
          for (const row of rows) expect(evaluate(row.expression, values)).toBeLessThanOrEqual(row.upper + 1e-9);
          expect(Math.max(...tangents(shape).map((t) => evaluate(t, values)))).toBeCloseTo(hull, 9);
          cut += Number(hull > base + valueAt(f, low + theta * places) - base + 1e-9 && theta > 0);
        },
      ),
      { numRuns: 500 },
    );
    expect(cut).toBeGreaterThan(0);
  });

  it("no values of the segments that keep the rows cost less than a tangent", () => {
    fc.assert(
      fc.property(
        convex,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat({ max: 40 }),
        fc.constantFrom("column" as const, "always" as const),
        fc.array(fc.nat({ max: 40 }), { minLength: 12, maxLength: 12 }),
        (f, low, length, q, home, tape) => {
          const shape = shapeOf(f, low, length, home);
          const { program, cell, uppers } = stub();
          const { expression, rows } = segmentTerms(program, cell, "f", shape);
          const values = [q % (length + 1), 1, ...uppers.map((upper, i) => (tape[i] as number) % (upper + 1))];
          fc.pre(rows.every((row) => evaluate(row.expression, values) <= row.upper));
          expect(evaluate(expression, values)).toBeGreaterThanOrEqual(valueAt(f, low + (values[0] as number)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("on a plan the segments fill in order, and only the last one takes what is beyond the range", () => {
    // From 1 to 10: 2 at −1, 2 at 1, 5 at 4.
    const f = symmetric(3, [
      { from: 0, cost: 1 },
      { from: 2, cost: 4 },
    ]);
    const filled = (places: number) => {
      const { program, cell, uppers, values } = stub();
      segmentTerms(program, cell, "f", { ...shapeOf(f, 1, 9, "always"), count: () => places });
      expect(uppers).toEqual([2, 5]);
      return values.map((value) => value());
    };
    expect([-1, 2, 3, 4, 5, 9, 10].map(filled)).toEqual([
      [0, 0],
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 5],
      [2, 6],
    ]);
  });

  it("one piece needs no column", () => {
    const { program, cell, uppers } = stub();
    const terms = segmentTerms(program, cell, "f", shapeOf(symmetric(5, [{ from: 0, cost: 7 }]), 5, 10, "column"));
    expect(terms).toEqual({ expression: { constant: 0, indices: [0], coefficients: [7] }, rows: [] });
    expect(uppers).toEqual([]);
  });

  it("refuses more than 2,000 pieces and offers a way out", () => {
    const square = Array.from({ length: 3_000 }, (_, j) => ({ from: j, cost: 2 * j + 1 }));
    const { program, cell } = stub();
    expect(() =>
      segmentTerms(program, cell, "square", shapeOf(symmetric(0, square), 0, 2_000, "always")),
    ).not.toThrow();
    expect(() => segmentTerms(program, cell, "square", shapeOf(symmetric(0, square), 0, 2_001, "always"))).toThrow(
      /\(2001\) steps for \(regular A1\).*Maybe/,
    );
  });
});
