import { describe, expect, it } from "vitest";
import { rolesOf } from "../../../solver/facility-location/roles.ts";
import { segmentsOf } from "../../../solver/facility-location/segments.ts";
import type { Facilities, Model, Row } from "../../../src/model/index.ts";
import { columns, row } from "../models.ts";

/** Customers of 1 and 2, and one of 0; the first can be alone (0). Two hosts that take all, each open or not; segments at the end. */
const facilities: Facilities = {
  customers: [{ weight: 1, alone: 0 }, { weight: 2 }, { weight: 0 }],
  hosts: [1, 5].map((open) => ({
    open,
    need: 0,
    room: 3,
    arcs: [0, 1, 2].map((customer) => ({ customer, column: open + 1 + customer })),
  })),
};
const segments = [
  [0, 4],
  [0, 7],
  [1, 4],
] as const;
const places = Array.from({ length: 9 }, (): readonly [number, number] => [0, 1]);

/** What is read of rows, by host: free, columns and widths. */
function read(...rows: Row[]) {
  const program: Model = { name: "by hand", columns: columns(...places, ...segments), rows, levels: [] };
  return segmentsOf(program, facilities, rolesOf(program, facilities));
}

/** A row over: alone; open and arcs of the first host; the same of the second; segments. At most 5. */
function over(alone: number, first: number[], second: number[], segment: number[], lower = -Infinity, upper = 5): Row {
  return row("row", lower, [alone, ...first, ...second, ...segment], upper);
}

const none = [0, 0, 0, 0];
const first = [0, 1, 2, 0];

describe("segments of a host", () => {
  it("are read where a row counts every arc at its weight, and takes up what is above", () => {
    const found = { free: 5, columns: [9, 10], widths: [4, 7] };
    expect(read(over(0, first, none, [-1, -1, 0]))).toEqual([[found], []]);
    expect(read(over(0, none, first, [-1, -1, 0]))).toEqual([[], [found]]);
    expect(read(over(0, first.with(0, 3), none, [-1, -1, 0]))).toEqual([[{ ...found, free: 2 }], []]);
    expect(read(over(0, first, none, [-1, 0, 0]), over(0, none, first, [0, -1, 0]))).toEqual([
      [{ free: 5, columns: [9], widths: [4] }],
      [{ free: 5, columns: [10], widths: [7] }],
    ]);
  });

  it.each<[string, Row]>([
    ["counts an arc less", over(0, [0, 1, 0, 0], none, [-1, 0, 0])],
    ["counts an arc at another weight", over(0, [0, 1, 1, 0], none, [-1, 0, 0])],
    ["counts the arcs of two hosts", over(0, [0, 1, 0, 0], [0, 0, 2, 0], [-1, 0, 0])],
    ["counts the arcs of two hosts, and all of one", over(0, first, [0, 1, 2, 0], [-1, 0, 0])],
    ["counts all of one host, and that another is open", over(0, first, [3, 0, 0, 0], [-1, 0, 0])],
    ["counts who is alone", over(1, first, none, [-1, 0, 0])],
    ["has no segments", over(0, first, none, [0, 0, 0])],
    ["takes up twice as much", over(0, first, none, [-2, 0, 0])],
    ["takes up less than nothing", over(0, first, none, [1, 0, 0])],
    ["takes up what is there anyway", over(0, first, none, [0, 0, -1])],
    ["holds from below as well", over(0, first, none, [-1, 0, 0], 0)],
    ["holds nothing from above", over(0, first, none, [-1, 0, 0], -Infinity, Infinity)],
  ])("are not read where a row %s", (_, one) => {
    expect(read(one)).toEqual([[], []]);
  });

  it("are read in one row only, so that no load is taken up twice", () => {
    const [own, both] = [over(0, first, none, [-1, 0, 0]), over(0, none, first, [-1, -1, 0])];
    expect(read(own, both)).toEqual([[{ free: 5, columns: [9], widths: [4] }], []]);
    expect(read(both, own)).toEqual([[], [{ free: 5, columns: [9, 10], widths: [4, 7] }]]);
  });
});
