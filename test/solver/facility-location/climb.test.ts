import * as fc from "fast-check";
import { expect, it } from "vitest";
import { climb } from "../../../solver/facility-location/climb.ts";
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
  const incumbent = createIncumbent(read.program, read.instance, { enough: () => false, report: () => undefined });
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

it("what was found is shaken after every climb but the last", () => {
  const found = models.flatMap((model) => {
    const rows = askedInARow(model);
    // A climb asks once for every bound, and once in its end.
    return rows === undefined ? [] : [{ shaken: rows.filter((n) => n > 2).length, last: rows.at(-1) }];
  });
  expect(found.length).toBeGreaterThan(3);
  expect(found).toEqual(found.map(() => ({ shaken: 2, last: 2 })));
});
