import * as fc from "fast-check";
import { expect, it } from "vitest";
import { roomOf } from "../../../solver/decomposition/program/room.ts";
import { runs } from "../../arbitraries/runs.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

it("what a group spends at a point, and how far from it by its columns, with coefficients of either sign", () => {
  const columns = [
    { name: "a", lower: 0, upper: 3 },
    { name: "b", lower: 1, upper: 4 },
    { name: "another group's", lower: 0, upper: 9 },
  ];
  const limits = [
    { indices: [0, 1, 2], coefficients: [2, -5, 7] },
    { indices: [1], coefficients: [10] },
  ];
  // 2a − 5b at a = 1, b = 3 is −13, and lies between −20 and 1; 10b is 30, between 10 and 40.
  expect(roomOf({ columns }, [0, 1], limits, [1, 3, 9])).toEqual({
    origin: [-13, 30],
    less: [7, 20],
    more: [14, 10],
  });
  expect(roomOf({ columns }, [0, 1], limits, undefined)).toEqual({ origin: [0, 0], less: [20, -10], more: [1, 40] });
  expect(roomOf({ columns }, [], limits, [1, 3, 9])).toEqual({ origin: [0, 0], less: [0, 0], more: [0, 0] });
});

it("no point within the columns' bounds spends less or more than that", () => {
  const column = fc
    .record({ name: fc.constant("x"), lower: whole(-3, 3), width: whole(0, 4), at: whole(0, 4), other: whole(0, 4) })
    .map(({ name, lower, width, at, other }) => ({
      column: { name, lower, upper: lower + width },
      at: lower + Math.min(at, width),
      other: lower + Math.min(other, width),
    }));
  const drawn = fc.array(fc.tuple(column, whole(-9, 9)), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(drawn, (list) => {
      const columns = list.map(([one]) => one.column);
      const limit = { indices: [...list.keys()], coefficients: list.map(([, c]) => c) };
      const spent = (of: "at" | "other") => list.reduce((sum, [one, c]) => sum + c * one[of], 0);
      const { origin, less, more } = roomOf(
        { columns },
        limit.indices,
        [limit],
        list.map(([one]) => one.at),
      );
      expect(origin).toEqual([spent("at")]);
      expect(spent("other")).toBeGreaterThanOrEqual((origin[0] as number) - (less[0] as number));
      expect(spent("other")).toBeLessThanOrEqual((origin[0] as number) + (more[0] as number));
    }),
    runs(300),
  );
});
