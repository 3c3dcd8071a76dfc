import { expect, it } from "vitest";
import { benders } from "../../../solver/decomposition/limits/benders.ts";
import type { Master, MasterAnswer, MasterBox } from "../../../solver/decomposition/limits/master.ts";
import type { GroupPlan, Oracle } from "../../../solver/decomposition/limits/oracle.ts";
import { together } from "./together.ts";

const SCALE = 16;

interface Told {
  /** By group: what its known plans cost above its bounds; of each question, by how much its bounds rise. */
  readonly gaps: readonly number[];
  readonly rises?: number;
  /** Bounds rise at one amount of relief, and once. */
  readonly once?: boolean;
  /** Of flows, in their box from 0 to 1, 3 and 1. */
  readonly amount?: readonly number[];
  readonly relief?: number;
  /** Questions before time is over. */
  readonly questions?: number;
  readonly diveEvery?: number;
}

/** Which groups are asked, in which range; which boxes are relaxed; which bounds are said. */
async function asked({
  gaps,
  rises = 0,
  once = false,
  amount = [],
  relief = 2,
  questions = Infinity,
  diveEvery = Infinity,
}: Told) {
  const asks: (readonly [group: number, from: number, to: number])[] = [];
  const boxes: MasterBox[] = [];
  const bounds: number[] = [];
  const answer = (box: MasterBox): MasterAnswer => ({
    bound: 7 + boxes.push(box) / 100,
    // Whole once the box leaves no choice.
    amount: Float64Array.from(amount, (x, n) => Math.max(box.lower[n] as number, Math.min(box.upper[n] as number, x))),
    relief: Float64Array.from(gaps, (_, q) => Math.max(box.from[q] as number, Math.min(box.to[q] as number, relief))),
    spent: gaps.map(() => []),
    cost: new Float64Array(gaps.length),
    prices: [],
    solved: true,
  });
  const master: Master = {
    add: () => undefined,
    relax: answer,
    root: {
      lower: new Float64Array(amount.length),
      upper: Float64Array.of(1, 3, 1).slice(0, amount.length),
      from: new Float64Array(gaps.length),
      to: new Float64Array(gaps.length).fill(4),
    },
    cost: () => 0,
    left: () => [],
    iterations: () => 0,
    dispose: () => undefined,
  };
  const all = gaps.map((_, q): Oracle => {
    const plans: GroupPlan[] = [];
    return {
      plans,
      most: 4,
      tell(prices, from, to) {
        const news = !once || (from === to && !asks.some(([g, r, s]) => g === q && r === from && s === to));
        asks.push([q, from, to]);
        return { bound: news ? rises : 0, prices, from, to };
      },
      at: () => plans,
      take: () => undefined,
      iterations: () => 0,
      dispose: () => undefined,
    };
  });
  const supporting = gaps.map((value) => ({
    at: () => ({ value, used: [], prices: { relief: 0, limits: [] } }),
    iterations: () => 0,
    dispose: () => undefined,
  }));
  await benders({
    oracles: together(all),
    supporting,
    master,
    scale: SCALE,
    bound: (bound) => bounds.push(bound),
    plan: () => Promise.resolve(),
    below: () => Infinity,
    over: () => asks.length >= questions,
    diveEvery,
    mix: () => Promise.resolve(),
    mixEvery: Infinity,
  });
  return { asks, boxes, bounds };
}

it("asks half of the groups that have something to tell, those furthest above their bounds first", async () => {
  // Two grains are not worth asking for, three are.
  const { asks } = await asked({ gaps: [3, 50, 2, 9, 70, 8, 4, 5, 60, 0, 6, 90] });
  const half = [11, 4, 8, 1, 3];
  expect(asks.slice(0, 10).map(([q]) => q)).toEqual([...half, ...half]);
  expect(asks.slice(0, 10).every(([, from, to]) => from === 0 && to === 4)).toBe(true);
  // Where nothing is told, each at exactly its relief.
  expect(asks.slice(10).map(([q]) => q)).toEqual([...half, 5, 10, 7, 6, 0].toSorted((a, b) => a - b));
  expect(asks.slice(10).every(([, from, to]) => from === 2 && to === 2)).toBe(true);
});

it("asks four at least, where there are so many", async () => {
  const few = await asked({ gaps: [3, 5, 4, 9, 8] });
  expect(few.asks.slice(0, 5).map(([q]) => q)).toEqual([3, 4, 1, 2, 3]);
  const none = await asked({ gaps: [1, 2, 0] });
  expect(none.asks).toEqual([]);
  // What there is nothing more to say of bounds all.
  expect(none.bounds).toEqual([7.01, -Infinity, 7.02]);
});

it("looks at divided flows four times at most before they are branched on", async () => {
  // Each question is worth it: the same box again and again, until time is over.
  const { boxes, bounds } = await asked({ gaps: [20], rises: 20, questions: 7 });
  expect(bounds.slice(0, 5)).toEqual([7.01, 7.02, 7.03, 7.04, -Infinity]);
  expect(boxes).toHaveLength(7);
  expect(bounds.slice(5)).toEqual([7.05, 7.06, 7.07]);
});

it("branches on yes or no first, of those on what is nearest to a half, and then on relief", async () => {
  const { boxes } = await asked({ gaps: [0], amount: [0.25, 1.5, 0.5] });
  const sides = boxes.map(({ lower, upper }) => [[...lower], [...upper]]);
  expect(sides.slice(0, 3)).toEqual([
    [
      [0, 0, 0],
      [1, 3, 1],
    ],
    [
      [0, 0, 0],
      [1, 3, 1],
    ],
    [
      [0, 0, 0],
      [1, 3, 0],
    ],
  ]);
  // Every whole point of the box is in just one of what is left.
  const leaves = sides.filter(([lower, upper]) =>
    [0.25, 1.5, 0.5].every((x, n) => {
      const at = Math.max(lower?.[n] as number, Math.min(upper?.[n] as number, x));
      return Number.isInteger(at);
    }),
  );
  const count = (x: number, y: number, z: number) =>
    leaves.filter(([lower, upper]) =>
      [x, y, z].every((v, n) => v >= (lower?.[n] as number) && v <= (upper?.[n] as number)),
    ).length;
  const all = [0, 1].flatMap((x) => [0, 1, 2, 3].flatMap((y) => [0, 1].map((z) => count(x, y, z))));
  expect(all).toEqual(all.map(() => 1));
});

it("parts the relief of the group whose bounds rise at exactly its relief, at what it is", async () => {
  const { boxes, asks } = await asked({ gaps: [0, 40], rises: 3, once: true });
  const ranges = boxes.map(({ from, to }) => [from[1], to[1]].join());
  expect(boxes.every(({ from, to }) => from[0] === 0 && to[0] === 4)).toBe(true);
  expect(ranges.slice(0, 4)).toEqual(["0,4", "0,4", "0,2", "3,4"]);
  // What was told of 2 is told in the first half too; of 4 it is news once more.
  expect(ranges.slice(4)).toEqual(["3,3", "4,4", "4,4"]);
  expect(asks.every(([q]) => q === 1)).toBe(true);
  // Two grains are not worth a branch.
  const less = await asked({ gaps: [0, 40], rises: 2, once: true });
  expect(less.boxes).toHaveLength(2);
});

it("dives to a whole point from the root: each flow to the side that it is nearer to, then asks on, and tries it", async () => {
  const { boxes, asks } = await asked({ gaps: [20], amount: [0.25, 1.75], rises: 20, questions: 9, diveEvery: 100 });
  const sides = boxes.map(({ lower, upper }) => [...lower, ...upper].join());
  const root = "0,0,1,3";
  // Four times for flows that may be divided; then down on the one, up on the other, and asked on as long as it is worth it.
  expect(sides.slice(0, 7)).toEqual([root, root, root, root, root, "0,0,0,3", "0,2,0,3"]);
  expect(sides.slice(7, 11)).toEqual(["0,2,0,3", "0,2,0,3", "0,2,0,3", "0,2,0,3"]);
  // Four times, and then at exactly its relief.
  expect(asks.slice(4).map(([, from, to]) => `${from}-${to}`)).toEqual(["0-4", "0-4", "0-4", "0-4", "2-2"]);
});
