import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/index.ts";
import { small } from "../verify/small.ts";
import { ruleOf, rowsTold, told, violationsOf } from "./told.ts";

const rule = ruleOf("amv-cluster");
const on = { "amv-cluster": { enabled: true, size: 20, distance: 150, capacity: 100 } };

/** Units in a row, A1 first; `at` in kilometres. */
function units(sizes: readonly (readonly [places: number, at: number])[], settings: object = on) {
  const entries = sizes.map(([n, at], i) => [`A${i + 1}`, { key: [0, n], share: [0, n], at }] as const);
  return small(Object.fromEntries(entries), {}, settings as typeof on);
}

function found(made: ReturnType<typeof small>, ...clusters: string[]): string[] {
  const told_ = clusters.map((line) => line.split(" "));
  const plan = {
    ...made.plan,
    clusters: told_.map(([centre, ...members]) => ({ centre, members })),
  } as unknown as Plan;
  return violationsOf(rule, made.scenario, plan).map(told);
}

describe("the rows of a cluster", () => {
  it("keep units small, and ask for the minimum together and for an opened centre", () => {
    const { scenario } = units([
      [10, 0],
      [8, 10],
      [7, 16],
    ]);
    const rows = rowsTold(rule, scenario);
    expect(rows.filter((row) => / (size|unit):/.test(row)).slice(0, 4)).toEqual([
      "A1 with A1 size: -20 [k A1 A1] + 1 [p A1 A1] <= 0",
      "A1 with A1 unit: -1 [k A1 A1] + 1 [p A1 A1] >= 0",
      "A2 with A1 size: -20 [k A2 A1] + 1 [p A2 A1] <= 0",
      "A2 with A1 unit: -1 [k A2 A1] + 1 [p A2 A1] >= 0",
    ]);
    expect(rows.filter((row) => !/ (size|unit):/.test(row))).toEqual([
      "A1 minimum: -16 [k A1 A1] + 1 [p A1 A1] + 1 [p A2 A1] >= 0",
      "A1 capacity: 1 [p A1 A1] + 1 [p A2 A1] <= 100",
      "A2 with A1 opened: -1 [k A1 A1] + 1 [k A2 A1] <= 0",
      "A2 minimum: 1 [p A1 A2] + -16 [k A2 A2] + 1 [p A2 A2] + 1 [p A3 A2] >= 0",
      "A2 capacity: 1 [p A1 A2] + 1 [p A2 A2] + 1 [p A3 A2] <= 100",
      "A1 with A2 opened: 1 [k A1 A2] + -1 [k A2 A2] <= 0",
      "A3 with A2 opened: -1 [k A2 A2] + 1 [k A3 A2] <= 0",
      "A3 minimum: 1 [p A2 A3] + -16 [k A3 A3] + 1 [p A3 A3] >= 0",
      "A3 capacity: 1 [p A2 A3] + 1 [p A3 A3] <= 100",
      "A2 with A3 opened: 1 [k A2 A3] + -1 [k A3 A3] <= 0",
    ]);
  });

  it("need no size where it is known: the places are a multiple of the choice", () => {
    const { scenario } = units([
      [10, 0],
      [8, 10],
    ]);
    const [a] = scenario.provinces;
    const fixed = { relief: new Map(), reserve: new Map() };
    const scope = { type: "sites", provinces: [(a as typeof a & object).code], kinds: ["amv"], ...fixed } as const;
    expect(rowsTold(rule, scenario, scope)).toEqual([
      "A1 minimum: -6 [k A1 A1] + 8 [k A2 A1] >= 0",
      "A1 capacity: 10 [k A1 A1] + 8 [k A2 A1] <= 100",
      "A2 with A1 opened: -1 [k A1 A1] + 1 [k A2 A1] <= 0",
      "A2 minimum: 10 [k A1 A2] + -8 [k A2 A2] >= 0",
      "A2 capacity: 10 [k A1 A2] + 8 [k A2 A2] <= 100",
      "A1 with A2 opened: 1 [k A1 A2] + -1 [k A2 A2] <= 0",
    ]);
  });

  it("ask for no minimum where no rule sets one", () => {
    const free = { ...on, "viable-site": { enabled: false, minimum: { regular: 100, amv: 16 } } };
    const rows = rowsTold(rule, units([[10, 0]], free).scenario);
    expect(rows).not.toContainEqual(expect.stringMatching(/^A1 minimum: -/));
  });
});

describe("what a cluster breaks", () => {
  it("units of up to 20 places, and no more", () => {
    const two = (size: number) =>
      units([
        [size, 0],
        [5, 1],
      ]);
    // A unit of 16 or more would be a viable site of its own: then the minimum is higher.
    const high = { ...on, "viable-site": { enabled: true, minimum: { regular: 100, amv: 25 } } };
    const of = (size: number) => ({
      ...two(size),
      ...units(
        [
          [size, 0],
          [5, 1],
        ],
        high,
      ),
    });
    expect(found(of(20), "A1 A1 A2")).toEqual([]);
    expect(found(of(21), "A1 A1 A2")).toEqual(["1 places A1 amv"]);
  });

  it("together the minimum at least and the capacity at most", () => {
    const pair = (a: number, b: number) =>
      units([
        [a, 0],
        [b, 1],
      ]);
    expect(found(pair(8, 8), "A1 A1 A2")).toEqual([]);
    expect(found(pair(8, 7), "A1 A1 A2")).toEqual(["1 places A1 A2 amv"]);
    const tight = { "amv-cluster": { enabled: true, size: 20, distance: 150, capacity: 17 } };
    const of = (b: number) =>
      units(
        [
          [9, 0],
          [b, 1],
        ],
        tight,
      );
    expect(found(of(8), "A1 A1 A2")).toEqual([]);
    expect(found(of(9), "A1 A1 A2")).toEqual(["1 places A1 A2 amv"]);
  });

  it("15 km at most, rounded to the hectometre, from the centre", () => {
    const apart = (at: number) =>
      units([
        [8, 0],
        [8, at],
      ]);
    expect(found(apart(15), "A1 A1 A2")).toEqual([]);
    expect(found(apart(15.1), "A1 A1 A2")).toEqual(["1 sites A2 amv"]);
    const row = units([
      [8, 0],
      [8, 15],
      [8, 30],
    ]);
    expect(found(row, "A2 A1 A2 A3")).toEqual([]);
    expect(found(row, "A1 A1 A2 A3")).toEqual(["1 sites A3 amv"]);
  });

  it("one cluster a unit, with its centre in it, of units that stay at home", () => {
    const four = units([
      [8, 0],
      [8, 1],
      [8, 2],
      [8, 3],
    ]);
    expect(found(four, "A1 A1 A2", "A3 A3 A4")).toEqual([]);
    expect(found(four, "A1 A1 A2", "A3 A2 A3")).toEqual(["1 sites A2 amv"]);
    expect(found(four, "A4 A1 A2")).toEqual(["1 sites A1 A2 amv"]);
    const nothing = small(
      { A1: { key: [0, 20], share: [0, 20] }, A2: { key: [0, 30], adopted: [0, 30], at: 1 } },
      {},
      on,
    );
    expect(found(nothing, "A2 A2")).toEqual(["1 sites A2 amv", "16 places A2 amv"]);
  });

  it("any cluster where the rule is off", () => {
    const off = units(
      [
        [8, 0],
        [8, 1],
      ],
      { "amv-cluster": { enabled: false } },
    );
    expect(found(off, "A1 A1 A2", "A2 A2")).toEqual(["1 sites A1 A2 amv", "1 sites A2 amv"]);
  });

  it("by numbers that have a least and a default", () => {
    expect(rule.schema.parse({})).toEqual({ size: 20, distance: 150, capacity: 100 });
    expect(rule.schema.safeParse({ size: 1, distance: 0, capacity: 1 }).success).toBe(true);
    for (const wrong of [{ size: 0 }, { distance: -1 }, { capacity: 0 }])
      expect(rule.schema.safeParse(wrong).success).toBe(false);
    expect(rule.sentence({ size: 20, distance: 150, capacity: 100 }).en).toContain("within 15 km");
    expect(rule.sentence({ size: 20, distance: 150, capacity: 100 }).nl).toContain("binnen 15 km");
  });
});
