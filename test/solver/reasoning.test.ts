import { describe, expect, test } from "vitest";
import { createReasoning, type Terms } from "../../solver/structure/reasoning.ts";
import type { Model, Row } from "../../src/model/index.ts";
import { columns, row } from "./models.ts";

function reasoningOf(bounds: readonly (readonly [number, number])[], rows: readonly Row[]) {
  const model: Model = { name: "by hand", columns: columns(...bounds), rows, levels: [] };
  return createReasoning(model);
}

/** The least `upper` that is seen, as a whole number from −20 to 40; undefined: none of them. */
function seen(reasoning: ReturnType<typeof reasoningOf>, terms: Terms): number | undefined {
  for (let upper = -20; upper <= 40; upper++) if (reasoning.atMost(terms, upper)) return upper;
  return undefined;
}

const x = (c: number): Terms[number] => [0, c];
const y = (c: number): Terms[number] => [1, c];
const z = (c: number): Terms[number] => [2, c];

/** Twenty columns' worth of room, so that bounds alone say little. */
const wide = [
  [0, 9],
  [0, 9],
  [0, 9],
] as const;

describe("the three ways to see that a sum is at most a number", () => {
  test("from the bounds of columns, each by its own side, counted as often as it comes", () => {
    const reasoning = reasoningOf(
      [
        [1, 4],
        [-2, 3],
      ],
      [],
    );
    expect(seen(reasoning, [x(2), y(1)])).toBe(11);
    expect(seen(reasoning, [x(-2), y(-1)])).toBe(0);
    expect(seen(reasoning, [x(2), y(1), x(-3)])).toBe(2);
    expect(seen(reasoning, [x(2), x(-2)])).toBe(0);
  });

  test("from one row's upper side, or its lower one turned round, times what makes a column drop out", () => {
    const rows = [row("side", 5, [3, 2], 8)];
    const reasoning = reasoningOf(wide, rows);
    // 3x + 2y ≤ 8, and as often as that goes into the sum.
    expect(seen(reasoning, [x(3), y(2)])).toBe(8);
    expect(seen(reasoning, [x(6), y(4)])).toBe(16);
    expect(seen(reasoning, [x(-3), y(-2)])).toBe(-5);
    expect(seen(reasoning, [x(-6), y(-4)])).toBe(-10);
    // 4x + 3y: three times that is four times the row and y, at most 32 + 4 …; by y: 2 · sum = 3 · row − x ≤ 24.
    expect(seen(reasoning, [x(4), y(3)])).toBe(12);
  });

  test("from an equality first, and one row after it", () => {
    // What stays (x) and what goes (y) are the task z; z is at most 2 where it is written of y and z.
    const rows = [row("all", 0, [1, 1, -1], 0), row("cap", -Infinity, [0, 0, 1], 4)];
    const reasoning = reasoningOf(wide, rows);
    expect(seen(reasoning, [x(1), y(1)])).toBe(4);
    const chained = reasoningOf(
      [
        [0, 9],
        [0, 9],
        [0, 9],
        [0, 9],
      ],
      [row("same", 0, [1, 0, -1], 0), row("tied", -Infinity, [0, 1, 1, -1], 0)],
    );
    expect(seen(chained, [x(1), y(1), [3, -1]])).toBe(0);
    // A row with two sides is no equality: x and z may differ.
    const loose = reasoningOf(
      [
        [0, 9],
        [0, 9],
        [0, 9],
        [0, 9],
      ],
      [row("near", 0, [1, 0, -1], 3), row("tied", -Infinity, [0, 1, 1, -1], 0)],
    );
    expect(seen(loose, [x(1), y(1), [3, -1]])).toBe(9);
  });

  test("not from a side that a row does not have, nor from sums that leave the safe whole numbers", () => {
    expect(seen(reasoningOf(wide, [row("at least", 1, [1, 1], Infinity)]), [x(1), y(1)])).toBe(18);
    expect(seen(reasoningOf(wide, [row("at most", -Infinity, [-1, -1], -1)]), [x(1), y(1)])).toBe(18);
    const far = Number.MAX_SAFE_INTEGER;
    const reasoning = reasoningOf(
      [
        [0, far],
        [0, far],
      ],
      [],
    );
    expect(reasoning.atMost([x(1)], far)).toBe(true);
    expect(reasoning.atMost([x(1), y(1)], 2 * far)).toBe(false);
    expect(reasoning.atMost([x(1), y(1)], Infinity)).toBe(true);
  });
});

describe("an assumption", () => {
  const tied = [row("tied", 0, [1, -1], 0), row("next", 0, [0, 1, -1], 0)];

  test("goes on from row to row, and is forgotten with all that followed", () => {
    const reasoning = reasoningOf(wide, tied);
    expect(reasoning.assuming([x(4)], () => seen(reasoning, [z(1)]) === 4 && seen(reasoning, [z(-1)]) === -4)).toBe(
      true,
    );
    expect([seen(reasoning, [x(1)]), seen(reasoning, [z(1)]), seen(reasoning, [z(-1)])]).toEqual([9, 9, 0]);
  });

  test("that no point can have is true of everything", () => {
    const reasoning = reasoningOf(wide, tied);
    for (const given of [[x(10)], [x(-1)], [x(1), y(2)], [x(1), z(2)]])
      expect(reasoning.assuming(given, () => false)).toBe(true);
    expect(reasoning.assuming([x(9)], () => false)).toBe(false);
    expect(reasoning.assuming([x(0)], () => false)).toBe(false);
  });

  test("within another is forgotten first", () => {
    const reasoning = reasoningOf(wide, []);
    const inner = () => seen(reasoning, [x(1), y(1)]) === 5;
    const outer = () => reasoning.assuming([y(3)], inner) && seen(reasoning, [x(1), y(1)]) === 11;
    expect(reasoning.assuming([x(2)], outer)).toBe(true);
    expect(seen(reasoning, [x(1), y(1)])).toBe(18);
  });

  test("of a model without a point is never asked: everything is true of nothing", () => {
    const reasoning = reasoningOf(wide, [row("less", 1, [1], 0)]);
    expect(reasoning.assuming([x(3)], () => false)).toBe(true);
    expect(reasoning.atMost([x(1)], -5)).toBe(true);
  });

  test("is followed three steps far, to which an equality and a row add one each", () => {
    const ladder = (length: number) => {
      const bounds = Array.from({ length: length + 1 }, () => [0, 1] as const);
      const rows = Array.from({ length }, (_, i): Row => {
        return { name: `step ${i}`, lower: 0, upper: 0, indices: [i, i + 1], coefficients: [1, -1] };
      });
      const reasoning = reasoningOf(bounds, rows);
      return reasoning.assuming([x(0)], () => reasoning.atMost([[length, 1]], 0));
    };
    expect(ladder(5)).toBe(true);
    expect(ladder(6)).toBe(false);
  });
});
