import { expect, it } from "vitest";
import {
  emptyAssignment,
  leaveAlone,
  openHost,
  take,
  type Assignment,
} from "../../../solver/facility-location/assignment.ts";
import { createIncumbent } from "../../../solver/facility-location/incumbent.ts";
import type { Instance } from "../../../solver/facility-location/instance.ts";
import { assignmentOf } from "../../../solver/facility-location/points.ts";
import type { Model } from "../../../src/model/index.ts";
import { write } from "./arbitraries.ts";
import { places } from "./assignments.ts";
import { readLevel } from "./instances.ts";

/** Two customers, alone for 5 each (columns 0 and 1), and a host that costs 3 and 1 for each; the host serves one at most. */
function program(): { program: Model; instance: Instance } {
  const prices = [5, 5, 3, 1, 1];
  const model = write({
    weights: [1, 1],
    alone: [true, true],
    hosts: [{ optional: true, own: undefined, reach: [true, true], need: 0, room: 2, free: 0, widths: [] }],
    levels: 1,
    prices: () => prices.shift() as number,
    tolerance: 0,
    stranger: false,
  });
  // The structure does not tell of it.
  const row = { name: "one alone", indices: [0, 1], coefficients: [1, 1], lower: 1, upper: 2 };
  return readLevel({ ...model, rows: [...model.rows, row] }, 0, []) as { program: Model; instance: Instance };
}

/** The first customers at the host, which is open if so or if it is said to be, and the others alone. */
function served(instance: Instance, count: number, open = count > 0): Assignment {
  const a = emptyAssignment(instance);
  if (open) openHost(instance, a, 0);
  for (let g = 0; g < 2; g++) {
    if (g < count) take(instance, a, g, (instance.arcsOf[g] as Int32Array)[0] as number);
    else leaveAlone(instance, a, g);
  }
  return a;
}

it("takes what is better and keeps all rows, and says no to what is better and does not", () => {
  const { program: level, instance } = program();
  const told: unknown[] = [];
  const incumbent = createIncumbent(level, instance, { enough: () => false, report: (found) => told.push(found) });
  expect([incumbent.value(), incumbent.point()]).toEqual([Infinity, undefined]);
  // Better than nothing; worse; better; the same again; better, and refused, since nobody is alone.
  const offers = [
    served(instance, 0),
    served(instance, 0, true),
    served(instance, 1),
    served(instance, 1),
    served(instance, 2),
  ];
  expect(offers.map(({ spent }) => spent[0])).toEqual([10, 13, 9, 9, 5]);
  expect(offers.map(incumbent.offer)).toEqual([true, true, true, true, false]);
  expect([incumbent.value(), incumbent.point()]).toEqual([9, [0, 1, 1, 1, 0]]);
  expect(told).toEqual([{ point: [1, 1, 0, 0, 0] }, { point: [0, 1, 1, 1, 0] }]);
});

it("starts from the program's own point, and a point reads as what it was made of", () => {
  const { program: level, instance } = program();
  const start = [0, 1, 1, 1, 0];
  const incumbent = createIncumbent({ ...level, start }, instance, { enough: () => false, report: () => undefined });
  expect([incumbent.value(), incumbent.point()]).toEqual([9, start]);
  expect(incumbent.offer(served(instance, 0))).toBe(true);
  expect(incumbent.point()).toEqual(start);
  const read = assignmentOf(instance, start);
  expect([places(instance, read), read]).toEqual(["0,-", served(instance, 1)]);
});
