import { expect, it } from "vitest";
import { type Choice, fits } from "../../../solver/decomposition/prices/column.ts";
import type { ElasticPlace } from "../../../src/model/index.ts";

/** A host of 10 with two guests, of 6 and of 4; so much of each may be taken off. */
function placesWith(relief: number, arriving: number): ElasticPlace[] {
  const off = (column: number) => ({ relief: { column, most: relief } });
  return [
    {
      ...off(0),
      group: "a",
      task: 10,
      site: { open: 3, stays: 4, need: 5, room: 20 },
      small: { column: 5, stays: 6, most: 9 },
      nothing: 7,
      arcs: [
        { guest: 1, column: 8, places: 9, most: arriving },
        { guest: 2, column: 10, places: 11, most: 4 },
      ],
    },
    { ...off(1), group: "a", task: 6, arcs: [] },
    { group: "a", task: 4, arcs: [] },
  ];
}

const site = (stays: number, ...brought: number[]): Choice => {
  return { home: "site", place: 0, filled: { stays, brought: Float64Array.from(brought) } };
};
const small = (stays: number): Choice => ({ home: "small", place: 0, stays });
const nothing: Choice = { home: "nothing", place: 0 };

it.each<[string, Choice, number, number, boolean]>([
  ["nobody comes", site(10, 0, 0), 0, 0, true],
  ["both come whole", site(10, 6, 4), 0, 6, true],
  ["more arrives than can", site(10, 6, 4), 1, 5, false],
  ["a guest is relieved of what can be taken off", site(10, 5, 4), 1, 6, true],
  ["a guest is relieved of more", site(10, 4, 4), 1, 6, false],
  ["a guest is relieved who cannot be", site(10, 6, 3), 6, 6, false],
  ["the host is relieved of more than can be taken off", site(7, 6, 4), 2, 6, false],
  ["so much stays small", small(9), 1, 6, true],
  ["too much stays small", small(10), 1, 6, false],
  ["more is taken off a small site than can be", small(8), 1, 6, false],
  ["all is taken off", nothing, 10, 6, true],
  ["all is taken off that cannot be", nothing, 9, 6, false],
])("%s", (_, choice, relief, arriving, expected) => {
  expect(fits(choice, placesWith(relief, arriving))).toBe(expected);
});
