import type { Highs } from "highs";
import { expect, it, vi } from "vitest";
import { createGroupFunction } from "../../../solver/decomposition/groups/group-function.ts";
import type { Group } from "../../../solver/decomposition/groups/group.ts";
import type { GroupQuestion } from "../../../solver/decomposition/groups/group-search.ts";
import type { Listing } from "../../../solver/decomposition/groups/listing.ts";

/** What is asked of the search of a group, which finds out nothing. */
const { asked } = vi.hoisted(() => ({
  asked: { questions: [] as GroupQuestion[], glances: [] as number[], whole: true },
}));

vi.mock("../../../solver/decomposition/groups/group-search.ts", () => ({
  createGroupSearch: () => ({
    search(question: GroupQuestion) {
      asked.questions.push(question);
      return { bound: -Infinity, whole: asked.whole };
    },
    glance(price: number) {
      asked.glances.push(price);
      return -Infinity;
    },
    nodes: () => 0,
    iterations: () => 0,
    dispose: () => undefined,
  }),
}));

const SCALE = 1_024;

/** A group with plans at every relief, of these costs in units, and its homes listed; nothing is proven but a bound far below. */
function listed(costs: readonly number[], margin = 50) {
  asked.whole = true;
  asked.questions = [];
  asked.glances = [];
  const group = { homes: [], covered: new Uint8Array(0) } as unknown as Group;
  const listing: Listing = {
    bound: -40 * SCALE,
    price: 0,
    most: costs.length - 1,
    within: () => group,
    of: () => group,
    living: () => [],
    union: () => group,
  };
  const made = createGroupFunction({
    highs: {} as Highs,
    choices: [],
    scale: SCALE,
    step: SCALE,
    margin: margin * SCALE,
    over: () => false,
    listing,
    listingAt: (price) => ({ ...listing, price }),
    allows: () => true,
  });
  for (const [r, cost] of costs.entries())
    made.value.reach([{ kind: "nothing", place: 0, arcs: [], piece: 0, curve: { relief: [r], cost: [cost * SCALE] } }]);
  made.start();
  const first = asked.questions.map(({ nodes }) => nodes);
  made.list();
  return { made, first, later: asked.questions.slice(first.length).map(({ nodes }) => nodes) };
}

const COSTS = [30, -5, 10, 9, 4, -12, 0];

it("searches homes that were met for a while, and listed ones to the end", () => {
  const { first, later } = listed(COSTS);
  expect(first.every((nodes) => nodes < Infinity)).toBe(true);
  expect([first.length, later]).toEqual([1, [Infinity]]);
});

it("glances at prices to both sides of its own, unless there is no relief", () => {
  listed(COSTS);
  expect(asked.glances.some((price) => price > 0)).toBe(true);
  expect(asked.glances.some((price) => price < 0)).toBe(true);
  listed([3, 2]);
  expect(asked.glances).not.toEqual([]);
  listed([3]);
  expect(asked.glances).toEqual([]);
});

/** What is asked first where relief r is looked at, with its price in units; nothing counts that is proven to be −30 or more. */
function firstAt(r: number, counts: (relief: number) => boolean, known?: number) {
  const { made } = listed(COSTS);
  for (const at of COSTS.keys()) if (!counts(at)) made.value.prove(-30 * SCALE, 0, at, at);
  if (known !== undefined) made.value.prove((COSTS[known] as number) * SCALE, 0, known, known);
  asked.questions = [];
  made.look(r, { price: 0, below: -30 * SCALE });
  const [{ from, to, price }] = asked.questions as [GroupQuestion];
  return [from, to, price / SCALE];
}

it.each([
  [3, -3],
  [0, -35],
  [6, 12],
])("looks at relief %i alone where nothing beside it counts, at the slope to its neighbours", (r, slope) => {
  expect(firstAt(r, () => false)).toEqual([r, r, slope]);
});

it("looks at the stretch around it that counts and is not known, and no further", () => {
  const stretch = (...args: Parameters<typeof firstAt>) => firstAt(...args).slice(0, 2);
  expect(stretch(3, () => true)).toEqual([0, 6]);
  expect(stretch(3, (r) => r !== 1 && r !== 5)).toEqual([2, 4]);
  expect(stretch(3, (r) => r !== 0 && r !== 6)).toEqual([1, 5]);
  expect(stretch(3, () => true, 5)).toEqual([0, 4]);
  expect(stretch(3, () => true, 1)).toEqual([2, 6]);
});

it("asks for what is better than the best plan that is known on the stretch, its ends among it", () => {
  for (const r of COSTS.keys()) {
    const { made } = listed(COSTS);
    for (const at of COSTS.keys()) if (Math.abs(at - r) > 1) made.value.prove((COSTS[at] as number) * SCALE, 0, at, at);
    asked.questions = [];
    made.look(r, { price: 0, below: 1_000 * SCALE });
    const [{ from, to, price, below }] = asked.questions as [GroupQuestion];
    const known = COSTS.flatMap((cost, at) => (at < from || at > to ? [] : [cost * SCALE - price * at]));
    expect(below).toBe(Math.min(...known));
  }
});

it("asks for no more than what is worth something, so much more that what is not is proven to be none of it", () => {
  const { made } = listed(COSTS);
  asked.questions = [];
  made.look(3, { price: 2 * SCALE, below: -35 * SCALE });
  const [{ from, to, price, below }] = asked.questions as [GroupQuestion];
  const worth = [from, to].map((at) => -35 * SCALE + (2 * SCALE - price) * at);
  expect(below).toBe(Math.max(...worth) + SCALE / 16);
  expect(below).toBeLessThan(
    Math.min(...COSTS.slice(from, to + 1).map((cost, i) => cost * SCALE - price * (from + i))),
  );
});

it("looks for any plan where none is known and nothing says how good it must be", () => {
  const { made } = listed(COSTS.map((cost, r) => (r < 3 ? cost : Infinity)));
  for (const below of [Infinity, 0]) {
    asked.questions = [];
    made.look(4, { price: 0, below });
    const least = Math.min(...asked.questions.map(({ nodes }) => nodes));
    expect([below, least < Infinity]).toEqual([below, below === Infinity]);
  }
});

it("gives a search that ended early more nodes the next time, and asks nothing twice that was answered to the end", () => {
  const { made } = listed(COSTS.map((cost, r) => (r < 3 ? cost : Infinity)));
  const nodes = () => {
    asked.questions = [];
    const news = made.look(4, { price: 0, below: 0 });
    return [news, asked.questions.filter(({ from }) => from === 4).map((question) => question.nodes)];
  };
  asked.whole = false;
  const [first, second, third] = [nodes(), nodes(), nodes()];
  const [least = 0] = first[1] as number[];
  expect([first, second, third]).toEqual([least, 4 * least, 16 * least].map((most) => [true, [most]]));
  asked.whole = true;
  expect(nodes()).toEqual([false, [64 * least]]);
  expect(nodes()).toEqual([false, []]);
});
