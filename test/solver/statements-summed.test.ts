import { describe, expect, test } from "vitest";
import { conclude } from "../../solver/conclude.ts";
import { decomposition } from "../../solver/decomposition/index.ts";
import { untrueStructure } from "../../solver/structure/check-structure.ts";
import type { Model } from "../../src/model/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import { type Lie, modelOf, rows, type Written } from "./written.ts";

/** A guest with two hosts that are always open, and a small site: what its homes count adds up to what is left of its task. */
const summed: Written = {
  bounds: { less: [0, 1], one: [0, 1], "to one": [0, 2], two: [0, 1], "to two": [0, 2], cabin: [0, 1], few: [0, 2] },
  rows: {
    home: [1, { one: 1, two: 1, cabin: 1 }, 1],
    left: [2, { less: 1, "to one": 1, "to two": 1, few: 1 }, 2],
    "one some": [0, { "to one": 1, one: -1 }, Infinity],
    "two some": [0, { "to two": 1, two: -1 }, Infinity],
    "one at most": [-Infinity, { "to one": 1, one: -2 }, 0],
    "two at most": [-Infinity, { "to two": 1, two: -2 }, 0],
    "few at most": [-Infinity, { few: 1, cabin: -2 }, 0],
  },
};
const at = (name: string): number => Object.keys(summed.bounds).indexOf(name);
const host = (name: string) => ({
  group: "here",
  task: 4,
  site: { need: 4, room: 6 },
  arcs: [{ guest: 2, column: at(name), places: at(`to ${name}`), most: 2 }],
});
const guest = {
  group: "here",
  task: 2,
  relief: { column: at("less"), most: 1 },
  small: { column: at("cabin"), stays: at("few"), most: 2 },
  arcs: [],
};
/** The guest beside an open site of its own, of which no row says that it has one home. */
const lodger = { group: "here", task: 2, relief: guest.relief, site: { need: 0, room: 9 }, arcs: [] };

function modelWith(written: Written, of: object = guest, first: object = host("one")): Model {
  const model = modelOf(written);
  const places = [first, host("two"), of];
  return { ...model, elastic: { places, rows: model.rows.length } } as Model;
}

const lies: readonly Lie[] = [
  [
    "something goes to another host that is not chosen",
    modelWith(rows(summed, { "two at most": undefined })),
    "(one) brings the whole of what is left, at most (2)",
  ],
  [
    "something stays in a small site that is not chosen",
    modelWith(rows(summed, { "few at most": undefined })),
    "(one) brings the whole of what is left, at most (2)",
  ],
  [
    "what the homes count is less than what is left",
    modelWith(rows(summed, { left: [1, { less: 1, "to one": 1, "to two": 1, few: 1 }, 2] })),
    "(one) brings the whole of what is left, at most (2)",
  ],
  [
    "a host takes more than is said",
    modelWith(summed, guest, {
      ...host("one"),
      arcs: [{ guest: 2, column: at("one"), places: at("to one"), most: 1 }],
    }),
    "(one) brings the whole of what is left, at most (1)",
  ],
  [
    "two hosts may share what is left",
    modelWith(
      rows(summed, {
        home: [0, { one: 1, two: 1 }, 2],
        left: [2, { less: 1, "to one": 1, "to two": 1 }, 2],
        "few at most": [0, { few: 1, cabin: 1 }, 0],
      }),
      lodger,
    ),
    "(one) brings the whole of what is left, at most (2)",
  ],
];

describe("homes that add up", () => {
  test("bring the whole of what is left, each of them", () => {
    expect(untrueStructure(modelWith(summed))).toBeUndefined();
  });

  test.each(lies)("%s: refused", (_, model, says) => {
    expect(untrueStructure(model)).toBe(says);
  });

  test.each(lies)("%s: refused by a strategy; of a job in a pool by who concludes", async (_, lie, says) => {
    const dear = { indices: ["to one", "to two", "few"].map(at), coefficients: [3, 2, 4] };
    const level = { name: "dear", offset: 0, tolerance: { numerator: 0, denominator: 1 }, ...dear };
    const model = { ...lie, levels: [level] };
    const control = { seed: 1, stopped: () => false, report: () => undefined };
    await expect(decomposition.solve(model, control)).rejects.toThrow(says);
    const { claim } = await createInlinePool().run({ model, strategy: "decomposition", control: { seed: 1 } });
    expect(claim.levels[0]?.bound).toBeGreaterThan(0);
    // Also where a point on the way refutes the bound already.
    const refuted = "is above a value";
    const reasons = [says, refuted].map((part) => expect.stringContaining(part) as unknown);
    const { status, reason } = conclude(model, claim) as { status: string; reason?: string };
    expect(status).toBe("rejected");
    expect(reasons).toContainEqual(reason);
  });
});
