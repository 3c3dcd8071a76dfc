import { describe, expect, test } from "vitest";
import { conclude } from "../../solver/conclude.ts";
import type { Claim, LevelClaim, Model } from "../../src/model/index.ts";
import { columns, knapsack, level, row } from "./models.ts";

const best = [0, 1, 1, 1];
const claim = (rest: Partial<Claim>): Claim => ({
  strategy: "engine",
  levels: [],
  ended: "finished",
  statistics: {},
  ...rest,
});
const told = (rest: Partial<LevelClaim>): LevelClaim => ({ limits: [], by: "engine", ...rest });

/** x + y ≥ 20, and a tenth of tolerance, for which there is no later level. */
const loose: Model = {
  name: "loose",
  columns: columns([0, 30], [0, 30]),
  rows: [row("both", 20, [1, 1], Infinity)],
  levels: [level("sum", [1, 1], { tolerance: { numerator: 1, denominator: 10 } })],
};

describe("conclude, at its edges", () => {
  test("a model without levels has room for one level of a claim, no more", () => {
    const bare: Model = { ...knapsack, levels: [] };
    expect(conclude(bare, claim({ values: best, levels: [told({})] })).status).toBe("optimal");
    expect(conclude(bare, claim({ values: best, levels: [told({}), told({})] }))).toMatchObject({
      status: "rejected",
      reason: expect.stringContaining("(2)") as unknown,
    });
  });

  test("the last level has no allowance: its values are its best", () => {
    const point = [20, 0];
    expect(conclude(loose, claim({ values: point, levels: [told({ point, bound: 20 })] })).status).toBe("optimal");
    expect(conclude(loose, claim({ values: [21, 0], levels: [told({ point, bound: 20 })] }))).toMatchObject({
      status: "rejected",
      reason: expect.stringContaining("exceed the limit (20)") as unknown,
    });
  });

  test("a claimed bound needs a structure that says no more than the rows; a point does not", () => {
    // The structure says that item 0 is always taken.
    const model: Model = { ...knapsack, facilities: { customers: [{ weight: 5, alone: 0 }], hosts: [] } };
    const alone = conclude(model, claim({ values: best, levels: [told({ point: best })] }));
    expect(alone).toMatchObject({ status: "feasible", certificate: "checked" });
    expect(conclude(model, claim({ values: best, levels: [told({ point: best, bound: -22 })] }))).toMatchObject({
      status: "rejected",
      reason: expect.stringContaining("served once") as unknown,
    });
  });

  test("a level without a bound proves nothing, and is no lie", () => {
    const outcome = conclude(knapsack, claim({ values: best, levels: [told({ point: best })] }));
    expect(outcome).toMatchObject({ status: "feasible", levels: [{ bound: -29 }] });
  });
});
