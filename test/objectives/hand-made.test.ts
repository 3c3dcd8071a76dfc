import { describe, expect, it } from "vitest";
import { measureOf } from "../../src/objectives/level.ts";
import { column, constant, evaluate, type Program } from "../../src/program/index.ts";

/** Columns in order: z, s regular, s amv; W, w; x, m; e, f. All of it 7 km away but the swap, 120 km. */
const program = {
  cells: [],
  decides: new Set(["municipal-swaps"]),
  clusterOptions: [],
  flows: [{ chosen: column(0), places: { regular: column(1), amv: column(2) }, distance: 1_200 }],
  municipalFlows: [{ chosen: column(3), places: column(4), small: column(3), distance: 70 }],
  handOvers: [{ chosen: column(5), places: column(6), distance: 70 }],
  exchanges: [{ chosen: column(7), places: column(8), distance: 70 }],
} as unknown as Program;
const values = [1, 50, 5, 1, 30, 1, 12, 1, 8];

function told(id: string, options: object = {}, of = program): number {
  const measure = measureOf(id);
  const { expression, rows } = measure.terms(measure.schema.parse(options), of);
  expect(rows).toEqual([]);
  return evaluate(expression, values);
}

describe("terms of agreements in a program made by hand", () => {
  it.each<[id: string, options: object, value: number]>([
    ["agreements", {}, 4],
    ["swapAgreements", {}, 1],
    ["municipalSwaps", {}, 1],
    ["smallMunicipalSwaps", {}, 1],
    ["handOvers", {}, 1],
    ["exchanges", {}, 1],
    ["swapDistance", {}, 55 * 1_200],
    ["swapDistance", { per: 500 }, 55 * 3],
    ["municipalSwapDistance", {}, 30 * 70],
    ["municipalSwapDistance", { per: 60 }, 30 * 2],
    ["distance", {}, 20 * 70],
    ["distance", { per: 60 }, 20 * 2],
  ])("%s %j", (id, options, value) => {
    expect(told(id, options)).toBe(value);
  });

  it("what was settled before is counted as a number", () => {
    const settled = {
      ...program,
      flows: [{ chosen: constant(1), places: { regular: constant(9), amv: constant(0) }, distance: 10 }],
    };
    expect(told("agreements", {}, settled as unknown as Program)).toBe(4);
    expect(told("swapDistance", {}, settled as unknown as Program)).toBe(90);
  });
});
