import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  createFlowSearch,
  type FlowAnswer,
  type FlowQuestion,
} from "../../../solver/decomposition/flows/flow-search.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { runs } from "../../arbitraries/runs.ts";
import { readRest, writeRest } from "./rests.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });
const MOST = 4;
const SCALE = 16;
const highs = await loadHighs();

/** What relief is worth, in units; of the first three groups also the least size of their agreement, and its price. */
interface Sharing {
  readonly values: readonly number[];
  readonly least: number;
  readonly price: number;
}

/** Asks about groups that share out a total, or take what they like. */
function ask(groups: readonly Sharing[], total: number | undefined, question: Partial<FlowQuestion>): FlowAnswer {
  const source = total === undefined ? 1 : 0;
  const { model } = writeRest({
    groups: groups.map(({ least }, g) => {
      const agreement = g < 3 ? g : undefined;
      return { most: MOST, sign: 1, flows: [{ upper: MOST, source, agreement, least }], fixed: undefined };
    }),
    sources: [Math.ceil((100 * (total ?? 0)) / (groups.length * MOST)), 0],
    keeps: [undefined, undefined],
    fixes: "first",
    stranger: undefined,
    priced: false,
  });
  const { instance, group, links } = readRest(model);
  if (links === undefined) throw new Error("no links");
  const order = Array.from(links.link, (_, q) => group.indexOf(q));
  const functions = order.map((g) => Float64Array.from(groups[g]?.values as number[], (v) => SCALE * v));
  const prices = Float64Array.from(model.columns, (_, j) => SCALE * (j < 3 ? (groups[j]?.price ?? 0) : 0));
  const most = order.map(() => MOST);
  const search = createFlowSearch(highs, instance, links, most, prices, SCALE, SCALE);
  const all: FlowQuestion = { functions, below: Infinity, nodes: Infinity, order: "bound", over: () => false };
  try {
    return search.search({ ...all, ...question });
  } finally {
    search.dispose();
  }
}

/** What the best of all divisions costs, in grains. */
function leastOf(groups: readonly Sharing[], total: number): number {
  let found = new Map([[0, 0]]);
  for (const [g, { values, least, price }] of groups.entries()) {
    const next = new Map<number, number>();
    for (const [sum, cost] of found)
      for (const [r, value] of values.entries()) {
        const agreed = g < 3 && r > 0;
        if (agreed && r < least) continue;
        const more = cost + SCALE * (value + (agreed ? price : 0));
        next.set(sum + r, Math.min(more, next.get(sum + r) ?? Infinity));
      }
    found = next;
  }
  return found.get(total) ?? Infinity;
}

/** Functions far above their hulls: little is known before much is parted, so that many nodes are open at once. */
const arbSharing = fc.record({
  values: fc.array(whole(0, 60), { minLength: MOST + 1, maxLength: MOST + 1 }),
  least: whole(1, 3),
  price: whole(0, 30),
});

it("misses nothing with many nodes open at once, the lowest bound first", () => {
  let many = 0;
  fc.assert(
    fc.property(fc.array(arbSharing, { minLength: 4, maxLength: 6 }), whole(20, 80), (groups, percent) => {
      const total = Math.floor((groups.length * MOST * percent) / 100);
      const wanted = leastOf(groups, total);
      let asked = 0;
      const { best, bound } = ask(groups, total, { over: () => (asked++, false) });
      expect(best?.value ?? Infinity).toBe(wanted);
      // What no division keeps costs more than anything does.
      expect(Math.min(bound, 1e6 * SCALE)).toBe(Math.min(wanted, 1e6 * SCALE));
      if (asked > 15) many += 1;
    }),
    runs(200),
  );
  expect(many).toBeGreaterThan(5);
});

it("looks no further where the first bound leaves nothing below", () => {
  const groups = [{ values: [9, 0, 9, 9, 9], least: 1, price: 1 }];
  expect(ask(groups, undefined, {}).best).toEqual({ relief: [1], value: SCALE });
  // A place of relief takes a quarter of an agreement, and costs are whole units: nothing costs less than one.
  expect(ask(groups, undefined, { below: SCALE })).toEqual({ bound: SCALE });
});

it.each([
  [[9, 0, 20, 30, 40], 0],
  [[40, 30, 20, 0, 9], 3],
])("looks at the likelier of two children first: %j", (values, relief) => {
  const answer = ask([{ values, least: 1, price: 1 }], undefined, { order: "plan", nodes: 2 });
  expect(answer.best?.relief).toEqual([relief]);
});
