import { describe, expect, test } from "vitest";
import { needs } from "../../src/apportion/biproportional/residual.ts";
import { scale } from "../../src/apportion/biproportional/scaling.ts";
import { biproportional } from "../../src/apportion/biproportional/biproportional.ts";
import { layFlat } from "../../src/apportion/biproportional/table.ts";
import { sequences } from "../../src/apportion/divisor-sequences.ts";
import { proRata } from "../../src/apportion/pro-rata.ts";
import { divide } from "./arbitraries.ts";

describe("largest remainder on plain shares", () => {
  test("gives no place above a cap, however large the remainder", () => {
    // Shares 40/15, 15/15 and 20/15: the largest remainder is the first one's, but its cap is 2.
    const { seats } = divide({
      seats: 5,
      weights: [8, 3, 4],
      upper: [2, 9, 9],
      shares: "plain",
      method: "largest-remainder",
    });
    expect(seats).toEqual([2, 1, 2]);
  });

  test("and keeps a place at the lower bound out of the ranking", () => {
    // Shares 9/10, 1/10 and 20/10 of 3: the second is held at 1, so nobody's remainder gets a place but the first's.
    const { seats } = divide({
      seats: 3,
      weights: [9, 1, 20],
      lower: [0, 1, 0],
      shares: "plain",
      method: "largest-remainder",
    });
    expect(seats).toEqual([0, 1, 2]);
  });
});

test("a share held at a bound is whole", () => {
  const held = proRata({ seats: 10, weights: [7, 1, 3], lower: [0, 3, 0], upper: [4, 9, 9] });
  expect(held).toMatchObject({ whole: [4, 3, 3], rest: [0, 0, 0] });
});

describe.each(sequences)("the start of a table by $name", (sequence) => {
  test("is within a few places of the totals, so that little is left for exact work", () => {
    const height = 12;
    const width = 20;
    const weights = Array.from({ length: height }, (_, i) =>
      Array.from({ length: width }, (__, j) => 40 + ((i * 97 + j * 57 + i * j * 31) % 211)),
    );
    // Totals that are far from those of the weights: rows and columns must be scaled to meet them.
    const rows = Array.from({ length: height }, (_, i) => 100 + 50 * i);
    const all = rows.reduce((a, b) => a + b, 0);
    const columns = Array.from({ length: width }, (_, j) => 20 + 9 * j);
    columns[0] = (columns[0] ?? 0) + all - columns.reduce((a, b) => a + b, 0);
    const table = layFlat({ rows, columns, weights }, sequence);
    if (table.status !== "table") throw new Error("The table has no crossed bounds.");
    const need = needs(table, scale(table, sequence).seats);
    const missing = need.reduce((sum, places) => sum + Math.abs(places), 0);
    expect(missing).toBeLessThanOrEqual(60);
  });
});

test("a row or column without places takes no part: its multiplier is 1", () => {
  const table = biproportional({
    rows: [0, 3],
    columns: [1, 0, 2],
    weights: [
      [5, 4, 3],
      [1, 2, 2],
    ],
  });
  expect(table).toMatchObject({
    status: "apportioned",
    seats: [
      [0, 0, 0],
      [1, 0, 2],
    ],
  });
  expect(table.status === "apportioned" && table.rowMultipliers[0]).toEqual({ numerator: 1n, denominator: 1n });
});
