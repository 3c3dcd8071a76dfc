import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createFlowSearch } from "../../../solver/decomposition/flows/flow-search.ts";
import { divideFlows } from "../../../solver/decomposition/flows/flows.ts";
import type { GroupFunction } from "../../../solver/decomposition/groups/group-function.ts";
import type { Home } from "../../../solver/decomposition/sites/homes.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbPriced, costOf } from "./rests.ts";

/** What is known of groups at first, by a bit for every relief; how often it is asked whether time is over. */
const arbKnown = fc.record({
  met: fc.array(fc.nat(31), { minLength: 6, maxLength: 6 }),
  loose: fc.constantFrom(0, 1, 30),
  patience: fc.constantFrom(Infinity, Infinity, Infinity, 0, 2, 5, 9),
  complete: fc.constantFrom(true, true, true, false),
});

/** A group that finds out of its function what it is asked for. `asked` is told of every question. */
function groupOf(f: Float64Array, met: number, loose: number, step: number, list: boolean, asked: () => void) {
  const round = (cost: number) => step * Math.ceil(cost / step);
  const least = f.reduce((a, b) => Math.min(a, b), 1e3 * step) - loose * step;
  const lower = new Float64Array(f.length).fill(least);
  const upper = new Float64Array(f.length).fill(Infinity);
  const raise = (r: number, to: number) => {
    const news = to > (lower[r] as number);
    if (news) lower[r] = to;
    return news;
  };
  const reach = (r: number) => (upper[r] = f[r] as number);
  const home = (r: number): Home => ({
    kind: "nothing",
    place: 0,
    arcs: [],
    piece: 0,
    curve: { relief: [r], cost: [f[r] as number] },
  });
  const group: Pick<GroupFunction, "start" | "list" | "evaluate" | "look"> & { value: object } = {
    value: { lower, upper, plan: (r: number) => (upper[r] === Infinity ? undefined : [home(r)]) },
    start() {
      asked();
      for (const r of f.keys()) if ((met >> r) & 1) reach(r);
    },
    list() {
      asked();
      return list;
    },
    evaluate(price) {
      asked();
      const worth = f.map((cost, r) => cost - price * r);
      const best = worth.reduce((a, b) => Math.min(a, b), Infinity);
      if (best === Infinity) return false;
      reach(worth.indexOf(best));
      return [...f.keys()].map((r) => raise(r, Math.min(f[r] as number, round(best + price * r)))).includes(true);
    },
    look(r, { price, below }) {
      asked();
      expect(upper[r]).toBeGreaterThan(lower[r] as number);
      expect((lower[r] as number) - price * r).toBeLessThan(below);
      reach(r);
      raise(r, f[r] as number);
      return true;
    },
  };
  return group as GroupFunction;
}

it("finds the cheapest division of relief with its flows, proves it, and asks no group when time is over", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(arbPriced, arbKnown, async (priced, { met, loose, patience, complete }) => {
      const { instance, links, most, prices, scale, step, functions, points } = priced;
      const truth = points.reduce((least, one) => Math.min(least, costOf(priced, functions, one)), Infinity);
      let [times, ended, best, mixed, told] = [0, false, Infinity, 0, -Infinity];
      const over = () => (ended = times++ >= patience);
      const groups = functions.map((f, q) =>
        groupOf(f, met[q] as number, loose, step, complete || q > 0, () => expect(ended).toBe(false)),
      );
      const flows = createFlowSearch(highs, instance, links, most, prices, scale, step);
      await divideFlows({
        groups,
        flows,
        giveUp: undefined,
        over,
        bound: (bound) => (told = Math.max(told, bound)),
        below: () => best - scale + 1,
        mix: async () => {
          mixed += 1;
        },
        plan(divided, value) {
          const relief = divided.map((one) => one.relief);
          expect(divided.map(({ homes }) => homes[0]?.curve.relief[0])).toEqual(relief);
          const same = points.filter((one) => one.relief.join() === relief.join());
          expect(same.map((one) => costOf(priced, functions, one))).toContain(value);
          expect(value).toBeLessThan(best);
          best = value;
        },
      });
      flows.dispose();
      expect(told).toBeLessThanOrEqual(truth);
      expect(best).toBeGreaterThanOrEqual(truth);
      seen.add("flows", truth === Infinity ? "no point" : best === Infinity ? "none found" : "found");
      if (!complete || patience < Infinity) return;
      // To the end: a point is better by a whole unit, and an eighth of one by group is missed where costs are no whole units.
      const slack = scale - 1 + (step === 1 ? (scale / 8) * most.length : 0);
      expect(mixed).toBeGreaterThan(0);
      expect(truth === Infinity || best <= truth + slack).toBe(true);
      expect(told).toBeGreaterThanOrEqual(truth === Infinity ? 1e6 * scale : truth - slack);
      seen.add("flows", "to the end");
    }),
    runs(200),
  );
  expect(seen.seldom(20, ["flows"], ["found", "none found", "no point", "to the end"])).toEqual([]);
});
