import { describe, expect, test } from "vitest";
import { conclude } from "../../solver/conclude.ts";
import { checkStructure, untrueStructure } from "../../solver/structure/check-structure.ts";
import type { Model } from "../../src/model/index.ts";
import { bounds, type Lie, modelOf, rows, type Written } from "./written.ts";

/** Three customers (weights 3, 2, 1), a host that may open and then serves the third, one that is always open. */
const located: Written = {
  bounds: { alone: [0, 1], open: [0, 1], ah: [0, 1], bh: [0, 1], ak: [0, 1], bk: [0, 1], third: [0, 1] },
  rows: {
    first: [1, { alone: 1, ah: 1, ak: 1 }, 1],
    second: [1, { bh: 1, bk: 1 }, 1],
    third: [1, { open: 1, third: 1 }, 1],
    need: [0, { ah: 3, bh: 2, open: -2 }, Infinity],
    room: [-Infinity, { ah: 3, bh: 2, open: -4 }, 0],
    "always room": [2, { ak: 3, bk: 2 }, 3],
  },
};
const [alone, open, ah, bh, ak, bk, third] = [0, 1, 2, 3, 4, 5, 6];

const host = { open, own: 2, need: 2, room: 4, arcs: [ah, bh].map((column, customer) => ({ customer, column })) };
const always = { own: 3, need: 2, room: 3, arcs: [ak, bk].map((column, customer) => ({ customer, column })) };
const customers = [{ weight: 3, alone }, { weight: 2 }, { weight: 1, alone: third }, { weight: 7 }];
const facilities = { customers, hosts: [host, always] };
const locatedBy = (written: Written, changed: Partial<typeof facilities> | object = {}): Model => ({
  ...modelOf(written),
  facilities: { ...facilities, ...changed },
});
const withHost = (changed: object): Model => locatedBy(located, { hosts: [{ ...host, ...changed }, always] });
const withFirst = (changed: object): Model =>
  locatedBy(located, { customers: [{ ...customers[0], ...changed }, ...customers.slice(1)] });

const lies: readonly Lie[] = [
  ["a column that does not exist", withFirst({ alone: 7 }), "its columns exist"],
  ["a column with two meanings", withFirst({ alone: ah }), "a column (ah) stands for one thing"],
  [
    "a binary of up to 2",
    locatedBy(rows(bounds(located, { alone: [0, 2] }), { first: undefined })),
    "(alone) is 0 or 1",
  ],
  ["a binary of −1", locatedBy(rows(bounds(located, { third: [-1, 1] }), { third: undefined })), "(third) is 0 or 1"],
  ["half a weight", withFirst({ weight: 2.5 }), "the weight (2.5) of customer (0) is a whole number"],
  ["a weight below nothing", withFirst({ weight: -1 }), "the weight (-1) of customer (0) is a whole number"],
  [
    "a customer served once at most",
    locatedBy(rows(located, { first: [0, { alone: 1, ah: 1, ak: 1 }, 1] })),
    "customer (0) is served once",
  ],
  [
    "a customer served once at least",
    locatedBy(rows(located, { first: [1, { alone: 1, ah: 1, ak: 1 }, 2] })),
    "customer (0) is served once",
  ],
  [
    "a customer of an open host, alone all the same",
    locatedBy(rows(located, { third: undefined })),
    "customer (2) is served once",
  ],
  [
    "a customer of a host that is always open, served by two",
    locatedBy(located, { hosts: [host, always, { need: 0, room: 0, own: 3, arcs: [] }] }),
    "customer (3) is served once",
  ],
  [
    "a customer whom nobody serves",
    locatedBy(located, { hosts: [host, { need: 2, room: 3, arcs: always.arcs }] }),
    "customer (3) is served once",
  ],
  [
    "a guest who is no customer",
    locatedBy(rows(bounds(located, { extra: [0, 1] }), { extra: [-Infinity, { extra: 1, open: -1 }, 0] }), {
      hosts: [{ ...host, arcs: [...host.arcs, { customer: 4, column: 7 }] }, always],
    }),
    "host (open) serves customers that there are",
  ],
  [
    "an own customer who is none",
    locatedBy(located, { hosts: [host, always, { need: 0, room: 0, own: 4, arcs: [] }] }),
    "host (always) serves customers that there are",
  ],
  [
    "a host that needs more than its rows say",
    withHost({ need: 3 }),
    "host (open) has a load of at least (3) when it is open",
  ],
  [
    "a host that holds less than its rows say",
    withHost({ room: 2 }),
    "host (open) has a load of at most (2) when it is open",
  ],
  [
    "a host, always open, that needs more",
    locatedBy(located, { hosts: [host, { ...always, need: 3 }] }),
    "host (always) has a load of at least (3) when it is open",
  ],
  [
    "a host, always open, that holds less",
    locatedBy(located, { hosts: [host, { ...always, room: 2 }] }),
    "host (always) has a load of at most (2) when it is open",
  ],
  [
    "a closed host that serves one of two",
    locatedBy(
      rows(located, {
        room: [-Infinity, { ah: 1, bh: 1 }, 1],
        first: [1, { alone: 1, ah: 1, ak: 1 }, 1],
        closed: [-Infinity, { ah: 1, open: -1 }, 0],
      }),
    ),
    "host (open) serves nobody when it is closed",
  ],
];

describe("what the structure “facilities” says and the rows do not", () => {
  test("is nothing, where it says no more than they", () => {
    expect(untrueStructure(locatedBy(located))).toBeUndefined();
    expect(untrueStructure(modelOf(located))).toBeUndefined();
    expect(() => checkStructure(locatedBy(located))).not.toThrow();
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
