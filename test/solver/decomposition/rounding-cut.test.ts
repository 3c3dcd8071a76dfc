import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Group } from "../../../solver/decomposition/groups/group.ts";
import { createGroupSearch } from "../../../solver/decomposition/groups/group-search.ts";
import { readCut, type RoundingCut, writeCut } from "../../../solver/decomposition/groups/rounding-cut.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbCuts, arbGroup, excess, plansOf } from "./groups.ts";

/** Homes of these rows, without relief or cost. */
function groupOf(covered: readonly number[], rows: readonly (readonly number[])[]): Group {
  return {
    covered: Uint8Array.from(covered),
    homes: rows.map(([place]) => ({
      kind: "site",
      place: place as number,
      arcs: [],
      piece: 0,
      curve: { relief: [0], cost: [0] },
    })),
    rows,
    hostRow: (place) => place,
    guestRow: (_, arc) => arc,
    most: 0,
    scale: 1,
  };
}

const written = (group: Group, cut: RoundingCut) => {
  const { by, upper } = writeCut(group, cut, new Map());
  return { by: [...by], upper };
};

describe("rounding cuts", () => {
  it("are kept by every plan of a group, whatever they are made of", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(arbGroup([1]), arbCuts, (group, cutsOf) => {
        const known = new Map();
        const plans = plansOf(group);
        for (const cut of cutsOf(group)) {
          const made = writeCut(group, cut, known);
          expect([made.upper, ...made.by].every(Number.isSafeInteger)).toBe(true);
          expect(made.largest).toBe(Math.max(...[made.upper, ...made.by].map(Math.abs)));
          const { coefficient, upper } = readCut(group, cut, new Map());
          expect([upper, ...group.homes.map((_, i) => coefficient(i))]).toEqual([made.upper, ...made.by]);
          const most = Math.max(
            ...plans.map(({ homes: used }) =>
              excess(
                made,
                Float64Array.from(group.homes, (_, i) => Number(used.includes(i))),
              ),
            ),
          );
          expect(most).toBeLessThanOrEqual(0);
          if (most === 0) seen.add("cut", cut.cuts.length > 0 ? "tight, of cuts" : "tight, of rows");
        }
      }),
      runs(1_000),
    );
    expect(seen.seldom(50, ["cut"], ["tight, of cuts", "tight, of rows"])).toEqual([]);
  });

  it("of halves of an odd set of tasks are Edmonds' cuts of matching", () => {
    const pairs = [[0, 1], [1, 2], [0, 2], [0], [0, 1, 2], [2, 3], [3]];
    const odd: RoundingCut = { parts: 2, rows: [0, 1, 2].map((r) => [r, 1]), cuts: [] };
    expect(written(groupOf([1, 1, 1, 1], pairs), odd)).toEqual({ by: [1, 1, 1, 0, 1, 0, 0], upper: 1 });
    // Where at most one may be, nothing more is known.
    expect(written(groupOf([1, 0, 1, 1], pairs), odd)).toEqual({ by: [1, 1, 1, 0, 1, 0, 0], upper: 1 });
  });

  it("round what is over: of 4/3 that is to be 1, two thirds take half a place", () => {
    const rows = [[0, 1], [1, 2], [2, 3], [0, 3], [0], [1], [2], [3]];
    // (1/3)·4 = 1⅓: F(1) = 0, F(2) = 1 and F(4) = 2, in parts of 2.
    const third: RoundingCut = { parts: 3, rows: [0, 1, 2, 3].map((r) => [r, 1]), cuts: [] };
    expect(written(groupOf([1, 1, 1, 1], rows), third)).toEqual({ by: [1, 1, 1, 1, 0, 0, 0, 0], upper: 2 });
    // Two thirds of a row of which something may be left: F(2) = 1 off for all that stands in it, and off the side.
    const two: RoundingCut = {
      parts: 3,
      rows: [
        [0, 2],
        [1, 2],
      ],
      cuts: [],
    };
    expect(written(groupOf([0, 1, 1, 1], rows), two)).toEqual({ by: [1, 1, 0, 0, 0, 1, 0, 0], upper: 1 });
  });

  it("are made of cuts too: of a ring of five, in which two pairs are at most, and one of its tasks", () => {
    const rows = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 0],
    ];
    const group = groupOf([1, 1, 1, 1, 1], rows);
    const odd: RoundingCut = { parts: 2, rows: [0, 1, 2, 3, 4].map((r) => [r, 1]), cuts: [] };
    expect(written(group, odd)).toEqual({ by: [1, 1, 1, 1, 1], upper: 2 });
    // Half of it and half of the first row: at most 1½, so the two homes that stand in both are at most one.
    const again: RoundingCut = { parts: 2, rows: [[0, 1]], cuts: [[odd, 1]] };
    const { by, upper } = written(group, again);
    expect({ by, upper }).toEqual({ by: [1, 0, 0, 0, 1], upper: 1 });
  });

  it("of cuts of cuts end where doubles do: such a cut is left out of a search", async () => {
    const group = groupOf([1, 1, 1], [[0, 1], [1, 2], [0, 2], [0], [1], [2]]);
    const known = new Map();
    let last: RoundingCut = { parts: 2, rows: [0, 1, 2].map((r) => [r, 1]), cuts: [] };
    const chain = [last];
    // Each time the one that grows most.
    for (let n = 0; n < 14; n++) {
      const next = Array.from({ length: 95 }, (_, m): RoundingCut => ({
        parts: 96,
        rows: [[n % 3, m + 1]],
        cuts: [[last, 47]],
      }));
      const largest = (cut: RoundingCut) => writeCut(group, cut, known).largest;
      last = next.reduce((best, cut) => (largest(cut) > largest(best) ? cut : best));
      chain.push(last);
    }
    const all = chain.map((cut) => writeCut(group, cut, known));
    expect(all.some(({ largest }) => largest > 2 ** 53)).toBe(true);
    const exact = all.filter((made) => made.exact);
    expect(exact.every(({ largest }) => largest < 2 ** 42)).toBe(true);
    expect(exact.length).toBeGreaterThan(5);
    // What is made of those is not exact either, however small it looks.
    const small: RoundingCut = { parts: 2, rows: [], cuts: [[last, 1]] };
    expect(writeCut(group, small, known).exact).toBe(false);
    const search = createGroupSearch(await loadHighs(), group, [...chain, small]);
    expect(search.cuts()).toEqual(exact.map(({ cut }) => cut));
    search.dispose();
  });
});
