import { describe, expect, test } from "vitest";
import { conclude } from "../../solver/conclude.ts";
import { checkStructure, untrueStructure } from "../../solver/structure/check-structure.ts";
import type { Model } from "../../src/model/index.ts";
import { bounds, type Lie, modelOf, rows, type Written } from "./written.ts";

/**
 * A place with every home there is and a guest whose task is elastic as well; in another group a site that is always open
 * and a guest whose task is not.
 */
const joint: Written = {
  bounds: {
    relief: [0, 5],
    open: [0, 1],
    stays: [0, 5],
    small: [0, 1],
    few: [0, 2],
    nothing: [0, 1],
    arc: [0, 1],
    brought: [0, 2],
    less: [0, 1],
    cabin: [0, 1],
    plain: [0, 1],
    hut: [0, 1],
  },
  rows: {
    home: [1, { open: 1, small: 1, nothing: 1 }, 1],
    left: [5, { relief: 1, stays: 1, few: 1 }, 5],
    "stays open": [-Infinity, { stays: 1, open: -5 }, 0],
    "few small": [-Infinity, { few: 1, small: -2 }, 0],
    "nothing left": [0, { relief: 1, nothing: -5 }, Infinity],
    need: [0, { stays: 1, brought: 1, open: -3 }, Infinity],
    room: [-Infinity, { stays: 1, brought: 1, open: -6 }, 0],
    "arc open": [-Infinity, { arc: 1, open: -1 }, 0],
    "guest home": [1, { arc: 1, cabin: 1 }, 1],
    // What is left of the guest's 2: there, or in its cabin.
    "guest brings": [2, { less: 1, brought: 1, cabin: 2 }, 3],
    "brings at most": [-Infinity, { brought: 1, arc: -2 }, 0],
    "brings all": [-Infinity, { brought: 1, less: 1, arc: 1 }, 3],
    "no less in a cabin": [-Infinity, { less: 1, cabin: 1 }, 1],
    "other home": [1, { plain: 1, hut: 1 }, 1],
    "always room": [-Infinity, { plain: 2 }, 2],
  },
};
const at = (name: string): number => Object.keys(joint.bounds).indexOf(name);
const place = {
  group: "here",
  task: 5,
  relief: { column: at("relief"), most: 5 },
  site: { open: at("open"), stays: at("stays"), need: 3, room: 6 },
  small: { column: at("small"), stays: at("few"), most: 2 },
  nothing: at("nothing"),
  arcs: [{ guest: 1, column: at("arc"), places: at("brought"), most: 2 }],
};
const guest = {
  group: "here",
  task: 2,
  relief: { column: at("less"), most: 1 },
  small: { column: at("cabin"), most: 2 },
  arcs: [],
};
const settled = {
  group: "there",
  task: 4,
  site: { need: 4, room: 6 },
  arcs: [{ guest: 3, column: at("plain"), most: 2 }],
};
const other = { group: "there", task: 2, small: { column: at("hut"), most: 2 }, arcs: [] };
const jointBy = (written: Written, changed: Readonly<Record<number, object>> = {}, own?: number): Model => {
  const model = modelOf(written);
  const places = [place, guest, settled, other].map((one, g) => ({ ...one, ...changed[g] }));
  return { ...model, elastic: { places, rows: own ?? model.rows.length } };
};
const count = Object.keys(joint.rows).length;
const arc = place.arcs[0];

const lies: readonly Lie[] = [
  ["more rows than there are", jointBy(joint, {}, count + 1), `(${count + 1}) rows are its own`],
  ["fewer rows than none", jointBy(joint, {}, -1), "(-1) rows are its own"],
  ["half a row", jointBy(joint, {}, 0.5), "(0.5) rows are its own"],
  ["a count below nothing", jointBy(bounds(joint, { brought: [-1, 2] })), "(brought) is at least 0"],
  [
    "a column that counts and chooses",
    jointBy(joint, { 0: { nothing: at("few") } }),
    "a column (few) stands for one thing",
  ],
  [
    "half a task",
    jointBy(joint, { 3: { task: 1.5 } }),
    "at most (undefined) of the task (1.5) of place (3) is taken off",
  ],
  [
    "a task below nothing",
    jointBy(joint, { 2: { task: -1 } }),
    "at most (undefined) of the task (-1) of place (2) is taken off",
  ],
  [
    "more taken off than there is",
    jointBy(bounds(joint, { less: [0, 3] }), { 1: { relief: { column: at("less"), most: 3 } } }),
    "at most (3) of the task (2) of place (1) is taken off",
  ],
  [
    "more taken off than said",
    jointBy(joint, { 0: { relief: { ...place.relief, most: 4 } } }),
    "at most (4) of the task (5) of place (0) is taken off",
  ],
  [
    "a settled place with a small site",
    jointBy(joint, { 2: { small: { column: at("hut"), most: 4 } }, 3: { small: undefined } }),
    "place (2) stays in its open site",
  ],
  [
    "a settled place that can have nothing",
    jointBy(joint, { 2: { nothing: at("hut") }, 3: { small: undefined } }),
    "place (2) stays in its open site",
  ],
  [
    "a task with two homes",
    jointBy(rows(joint, { home: [1, { open: 1, small: 1, nothing: 1 }, 2] })),
    "the task of place (0) has one home",
  ],
  [
    "a task without a home",
    jointBy(rows(joint, { home: [0, { open: 1, small: 1, nothing: 1 }, 1] })),
    "the task of place (0) has one home",
  ],
  [
    "a site that needs more",
    jointBy(joint, { 0: { site: { ...place.site, need: 4 } } }),
    "site (open) has a load of at least (4) when it is open",
  ],
  [
    "a site that holds less",
    jointBy(joint, { 0: { site: { ...place.site, room: 5 } } }),
    "site (open) has a load of at most (5) when it is open",
  ],
  [
    "a settled site that needs more",
    jointBy(joint, { 2: { site: { need: 5, room: 6 } } }),
    "site (always) has a load of at least (5) when it is open",
  ],
  [
    "a settled site that holds less",
    jointBy(joint, { 2: { site: { need: 4, room: 5 } } }),
    "site (always) has a load of at most (5) when it is open",
  ],
  [
    "what stays is less than what is left",
    jointBy(rows(joint, { left: [4, { relief: 1, stays: 1, few: 1 }, 5] })),
    "what is left of the task stays in site (open)",
  ],
  [
    "what stays is more than what is left",
    jointBy(rows(joint, { left: [5, { relief: 1, stays: 1, few: 1 }, 6] })),
    "what is left of the task stays in site (open)",
  ],
  [
    "a closed site where something stays",
    jointBy(rows(joint, { "stays open": undefined, room: [-Infinity, { stays: 1, brought: 1, open: -1 }, 5] })),
    "site (open) has no guests and nothing stays in it when it is closed",
  ],
  [
    "a closed site that has a guest",
    jointBy(rows(joint, { "arc open": undefined, room: [-Infinity, { stays: 1, brought: 1, open: -4 }, 2] })),
    "site (open) has no guests and nothing stays in it when it is closed",
  ],
  [
    "a small site that holds less",
    jointBy(joint, { 0: { small: { ...place.small, most: 1 } } }),
    "what is left of the task is at most (1) where (small)",
  ],
  [
    "a small site, nothing taken off, that holds less",
    jointBy(joint, { 3: { small: { ...other.small, most: 1 } } }),
    "what is left of the task is at most (1) where (hut)",
  ],
  [
    "something small without the small site",
    jointBy(
      rows(joint, {
        "few small": undefined,
        home: [1, { open: 1, small: 1, nothing: 1 }, 1],
        open: [-Infinity, { few: 1, open: 2 }, 2],
      }),
    ),
    "nothing stays without (small)",
  ],
  [
    "something left where nothing is",
    jointBy(
      rows(joint, {
        "nothing left": undefined,
        "few small": [-Infinity, { few: 1, small: -2 }, 0],
        left: [5, { relief: 1, stays: 1, few: 1, nothing: 5 }, 5],
      }),
    ),
    "nothing is left of the task where (nothing)",
  ],
  ["an arc between groups", jointBy(joint, { 1: { group: "elsewhere" } }), "(arc) joins two places of one group"],
  [
    "an arc from nowhere",
    jointBy(joint, { 2: { arcs: [{ guest: 4, column: at("plain"), most: 2 }] } }),
    "(plain) joins two places of one group",
  ],
  [
    "an arc from a place to itself",
    jointBy(joint, { 2: { site: { need: 4, room: 8 }, arcs: [{ guest: 2, column: at("plain"), most: 4 }] } }),
    "(plain) joins two places of one group",
  ],
  [
    "an arc that brings less",
    jointBy(joint, { 0: { arcs: [{ ...arc, most: 1 }] } }),
    "(arc) brings the whole of what is left, at most (1)",
  ],
  [
    "an arc that may bring nothing",
    jointBy(bounds(rows(joint, { "no less in a cabin": [-Infinity, { less: 1, cabin: 2 }, 2] }), { less: [0, 2] }), {
      1: { relief: { column: at("less"), most: 2 } },
    }),
    "(arc) brings the whole of what is left, at most (2)",
  ],
  [
    "something brought without its arc",
    jointBy(rows(joint, { "brings at most": [-Infinity, { brought: 1, open: -2 }, 0] })),
    "(arc) brings the whole of what is left, at most (2)",
  ],
  [
    "an arc, nothing taken off, that brings less",
    jointBy(joint, { 2: { arcs: [{ guest: 3, column: at("plain"), most: 1 }] } }),
    "(plain) brings the whole of what is left, at most (1)",
  ],
];

describe("what the structure “elastic” says and the rows do not", () => {
  test("is nothing, where it says no more than they", () => {
    expect(untrueStructure(jointBy(joint))).toBeUndefined();
    expect(() => checkStructure(jointBy(joint))).not.toThrow();
  });

  test.each(lies)("is told: %s", (_, model, says) => {
    expect(untrueStructure(model)).toBe(says);
    expect(() => checkStructure(model)).toThrow(says);
  });

  test.each(lies)("is rejected where a claim may rest on it, and of no matter else: %s", (_, model, says) => {
    const nothing = { strategy: "nobody", levels: [], ended: "stopped", statistics: {} } as const;
    expect(conclude(model, nothing)).toEqual({ status: "unknown", ended: "stopped" });
    expect(conclude(model, { ...nothing, infeasible: true })).toMatchObject({
      status: "rejected",
      reason: expect.stringContaining(says) as unknown,
    });
  });
});
