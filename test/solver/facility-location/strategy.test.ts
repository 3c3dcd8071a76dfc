import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { facilityLocation } from "../../../solver/facility-location/index.ts";
import { arbHard } from "./hard.ts";

const control = { seed: 1, stopped: () => false, report: () => undefined };

/** Programs of one level; most take a few dozen steps. */
const models = fc
  .sample(arbHard(20, 10), { numRuns: 8, seed: 23 })
  .map((model) => ({ ...model, levels: model.levels.slice(0, 1) }));

describe("facility location", () => {
  it("says that the time is over when the clock stands at nothing left, and leaves nothing to HiGHS then", async () => {
    const ends: unknown[] = [];
    for (const model of models) {
      let now = 0;
      const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 1));
      const { ended, statistics } = await facilityLocation.solve(model, { ...control, timeLimit: 0.015 });
      clock.mockRestore();
      ends.push([ended, ...Object.keys(statistics)]);
    }
    expect(ends).toEqual(models.map(() => ["time", "1 steps", "1 nodes", "1 evaluations"]));
  });

  it("refuses a structure that says more than the rows", async () => {
    for (const model of models) {
      const rows = model.rows.filter(({ name }) => name !== "customer 0");
      await expect((async () => facilityLocation.solve({ ...model, rows }, control))()).rejects.toThrow(
        /its rows do not/,
      );
    }
  });
});
