import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { climb } from "../../../solver/facility-location/climb.ts";
import { facilityLocation } from "../../../solver/facility-location/index.ts";
import { createIncumbent } from "../../../solver/facility-location/incumbent.ts";
import { createLagrangian } from "../../../solver/facility-location/lagrangian.ts";
import { grainsOf } from "../../../solver/facility-location/prices.ts";
import type { Model } from "../../../src/model/index.ts";
import { arbHard } from "./hard.ts";
import { readLevel } from "./instances.ts";

/** How often in a row it asks whether it is over, without a bound in between; none where it ends before its last climb. */
function askedInARow(model: Model): number[] | undefined {
  const read = readLevel(model, 0, []);
  const grains = read === undefined ? undefined : grainsOf(read.instance);
  if (read === undefined || grains === undefined) return undefined;
  const incumbent = createIncumbent(read.program, read.instance, () => undefined);
  const rows = [0];
  const root = climb(createLagrangian(read.instance, grains), incumbent, {
    seed: 1,
    bound: () => rows.push(0),
    over: () => {
      rows.push((rows.pop() as number) + 1);
      return false;
    },
  });
  return root === undefined ? undefined : rows;
}

/** Programs of which some are not decided before the tree. */
const models = [
  ...fc.sample(arbHard(20, 10), { numRuns: 24, seed: 23 }),
  ...fc.sample(arbHard(30, 12), { numRuns: 26, seed: 5 }),
];

describe("climb", () => {
  it("shakes what it has found after every climb but the last", () => {
    const found = models.flatMap((model) => {
      const rows = askedInARow(model);
      // A climb asks once for every bound, and once in its end.
      return rows === undefined ? [] : [{ shaken: rows.filter((n) => n > 2).length, last: rows.at(-1) }];
    });
    expect(found.length).toBeGreaterThan(3);
    expect(found).toEqual(found.map(() => ({ shaken: 2, last: 2 })));
  });

  it("says that the time is over when the clock stands at nothing left, and leaves nothing to HiGHS then", async () => {
    const ranked = models.find((one) => askedInARow(one) !== undefined) as Model;
    const model = { ...ranked, levels: ranked.levels.slice(0, 1) };
    let now = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 1));
    const claim = await facilityLocation.solve(model, {
      seed: 1,
      timeLimit: 0.1,
      stopped: () => false,
      report: () => undefined,
    });
    clock.mockRestore();
    expect(claim.ended).toBe("time");
    expect(Object.keys(claim.statistics)).toEqual(["1 steps", "1 nodes", "1 evaluations"]);
  });
});
