import { expect, it } from "vitest";
import type { GroupTree } from "../../../solver/decomposition/witness/group-tree.ts";
import { grow } from "../../../solver/decomposition/witness/grow.ts";

/** A tree that lifts what it costs at a relief from 0 to what it is at most there, one leaf at a time; alone to its least. */
function treeTo(most: readonly number[], asked: string[] = [], name = ""): GroupTree {
  const costs = Float64Array.from(most, (of) => (of === Infinity ? Infinity : 0));
  let size = 1;
  const put = (to: (cost: number, at: number) => number) => {
    const before = costs.slice();
    for (const [at, cost] of before.entries()) costs[at] = to(cost, at);
    const changed = costs.some((cost, at) => cost !== before[at]);
    if (changed) size += 1;
    return changed;
  };
  return {
    size: () => size,
    lowest: (at) => (at === undefined ? Math.min(...costs) : (costs[at] as number)),
    costs: () => costs.slice(),
    lift(at, homes) {
      asked.push(`${name}${at ?? "alone"}${homes ? " homes" : ""}`);
      const least = Math.min(...most);
      return put((cost, r) => (at === undefined ? Math.max(cost, least) : r === at ? (most[r] as number) : cost));
    },
    tree: () => ({ prices: [] }),
    dispose: () => undefined,
  };
}

const growing = { leaves: 100, stopped: () => false };
const bothOf = (trees: readonly GroupTree[]) => trees.reduce((sum, tree) => sum + tree.lowest(), 0);

it("each tree on its own first, and no further where that is enough", () => {
  const asked: string[] = [];
  const trees = [treeTo([3, 5], asked, "a "), treeTo([4, 9], asked, "b ")];
  grow({ ...growing, trees, combinations: [{ groups: [0] }, { groups: [1] }], enough: 7 });
  expect(bothOf(trees)).toBe(7);
  expect(asked).toEqual(["a alone homes", "a alone homes", "b alone homes", "b alone homes"]);
});

it("reliefs that add up are lifted, no others, until they are enough", () => {
  // One place for the two of them: 10 + 4 or 3 + 9, where each alone has 3 and 4.
  const trees = [treeTo([10, 3]), treeTo([9, 4])];
  grow({ ...growing, trees, combinations: [{ groups: [0, 1], total: 1 }], enough: 12 });
  const [a, b] = trees.map((tree) => [...tree.costs()]);
  expect(Math.min((a?.[0] ?? 0) + (b?.[1] ?? 0), (a?.[1] ?? 0) + (b?.[0] ?? 0))).toBe(12);
  expect(bothOf(trees)).toBe(7);
});

it("what no reliefs add up to needs nothing, and another combination goes on", () => {
  const asked: string[] = [];
  const trees = [treeTo([1, Infinity], asked, "a "), treeTo([2, 6], asked, "b "), treeTo([0, 8], asked, "c ")];
  const combinations = [
    { groups: [0], total: 1 },
    { groups: [1, 2], total: 1 },
  ];
  grow({ ...growing, trees, combinations, enough: 1_000 });
  expect(asked.filter((one) => one.startsWith("a ")).every((one) => one.startsWith("a alone"))).toBe(true);
});

it("ends where nothing lifts, where there are as many leaves as there may be, and where it is told to", () => {
  const ended = (leaves: number, stopped = () => false) => {
    const trees = [treeTo([5, 1, 7]), treeTo([2, 6, 3])];
    grow({ trees, combinations: [{ groups: [0, 1], total: 2 }], enough: 1_000, leaves, stopped });
    return trees.map((tree) => tree.size());
  };
  expect(ended(100).reduce((a, b) => a + b, 0)).toBeGreaterThan(4);
  expect(ended(4)).toEqual([2, 2]);
  expect(ended(3).reduce((a, b) => a + b, 0)).toBe(3);
  expect(ended(100, () => true)).toEqual([1, 1]);
});
