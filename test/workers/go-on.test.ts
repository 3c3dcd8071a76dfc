import { expect, it } from "vitest";
import type { Model } from "../../src/model/index.ts";
import { startedFrom } from "../../workers/go-on.ts";

const tolerance = { numerator: 0, denominator: 1 };

/** minimise x, x ≥ 3. */
const model: Model = {
  name: "at least three",
  columns: [{ name: "x", lower: 0, upper: 9 }],
  rows: [{ name: "three", lower: 3, upper: Infinity, indices: [0], coefficients: [1] }],
  levels: [{ name: "x", indices: [0], coefficients: [1], offset: 0, tolerance }],
};

it("goes on from a point that was kept, not from a start that breaks the model and looks better", () => {
  const kept = { strategy: "highs", values: [5], levels: [], ended: "stopped", statistics: {} } as const;
  const from = (start: readonly number[]) => startedFrom({ ...model, start }, kept).start;
  expect([from([0]), from([4]), from([7])]).toEqual([[5], [4], [5]]);
});
