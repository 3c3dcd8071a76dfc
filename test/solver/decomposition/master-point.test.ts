import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createMaster } from "../../../solver/decomposition/limits/master.ts";
import type { GroupBound } from "../../../solver/decomposition/limits/oracle.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import type { Row } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbMaster, boxOf, freeOf, leastOf, type Mastered, ofMaster, spentBy, told, within } from "./masters.ts";

const cuts = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 17, maxLength: 17 });
const near = 1e-4;

/** What a row comes to with these amounts of what is free. */
function activity({ instance }: Mastered, { indices, coefficients }: Row, amount: Float64Array): number {
  const free = freeOf(instance);
  return indices.reduce((sum, j, i) => sum + (coefficients[i] as number) * (amount[free.indexOf(j)] as number), 0);
}

it("the engine's point keeps rows, links and limits, costs what was told, and its bound is as much", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  fc.assert(
    fc.property(arbMaster, cuts, (made, drawn) => {
      const { instance, links, groups, bounds, open, scale, prices } = made;
      const master = createMaster({ ...ofMaster(made), highs });
      for (const [q, list] of bounds.entries()) for (const bound of list) master.add(q, bound);
      expect(master.root).toEqual(boxOf(made, []));
      for (const box of [boxOf(made, drawn), master.root, boxOf(made, drawn.toReversed())]) {
        const { bound, amount, relief, spent, cost, solved, prices: worth } = master.relax(box);
        const least = Math.min(...within(made, box).map((one) => leastOf(made, one)));
        expect(bound).toBeLessThanOrEqual(least);
        // Where no amounts can be, there may be no whole ones.
        expect(solved || least === Infinity).toBe(true);
        seen.add("point", solved ? "solved" : "not solved");
        if (!solved) continue;
        const wrong: string[] = [];
        const between = (what: string, x: number, low = -Infinity, high = Infinity) => {
          if (x < low - near || x > high + near) wrong.push(`${what}: ${x} is not in ${low}…${high}`);
        };
        for (const [n, x] of amount.entries()) between(`amount ${n}`, x, box.lower[n], box.upper[n]);
        for (const row of instance.rest.rows) between(row.name, activity(made, row, amount), row.lower, row.upper);
        for (const [q, r] of relief.entries()) {
          between(`relief ${q}`, r, box.from[q], box.to[q]);
          const tie = links.ties[links.link[q] as number];
          const moved = (all: number, [j, sign]: readonly [number, number]) =>
            all + sign * (amount[freeOf(instance).indexOf(j)] as number);
          const sum = tie?.flows.reduce(moved, tie.number) ?? r;
          between(`link ${q}`, r, sum, sum);
          const holding = (bounds[q] as readonly GroupBound[]).filter(
            ({ from, to }) => from <= (box.from[q] as number) && to >= (box.to[q] as number),
          );
          const sums = holding.map((one) => told([{ ...one, from: 0, to: Infinity }], r, spent[q] as number[]));
          between(`cost ${q}`, (cost[q] as number) / scale, Math.max(...sums) / scale, Math.max(...sums) / scale);
          for (const [k, b] of (spent[q] as readonly number[]).entries()) {
            const { origin, less, more } = groups[q] as (typeof groups)[number];
            const from = origin[k] as number;
            between(`spent ${q}`, b, from - (less[k] as number), from + (more[k] as number));
          }
        }
        for (const [k, r] of open.entries()) {
          const row = instance.budgets[r] as Row;
          const all = spent.reduce((sum, of) => sum + (of[k] as number), activity(made, row, amount));
          between(row.name, all, -Infinity, row.upper);
          // What has a price is used up.
          between(`price of ${row.name}`, worth[k] as number, 0, all < row.upper - 1e-3 ? 0 : Infinity);
        }
        expect(wrong).toEqual([]);
        const value =
          cost.reduce((sum, v) => sum + v, 0) +
          freeOf(instance).reduce((sum, j, n) => sum + (prices[j] as number) * (amount[n] as number), 0);
        // Duals are rounded to grains, amounts are small.
        expect(bound).toBeGreaterThan(value - 200);
        expect(bound).toBeLessThanOrEqual(value + 1);
        seen.add("point", open.length === 0 ? "no limit" : worth.some((m) => m > 0) ? "a limit binds" : "none binds");
      }
      expect(master.iterations()).toBeGreaterThanOrEqual(0);
      master.dispose();
    }),
    runs(300),
  );
  expect(seen.seldom(30, ["point"], ["solved", "not solved", "no limit", "a limit binds", "none binds"])).toEqual([]);
});

it("flows cost and leave of limits what their whole amounts do", async () => {
  const highs = await loadHighs();
  fc.assert(
    fc.property(arbMaster, fc.nat(), fc.double({ min: -0.4, max: 0.4, noNaN: true }), (made, at, off) => {
      const { instance, points, open, prices } = made;
      const one = points[at % Math.max(1, points.length)];
      if (one === undefined) return;
      const master = createMaster({ ...ofMaster(made), highs });
      const amount = Float64Array.from(freeOf(instance), (j) => (one.point[j] as number) + off);
      const sum = freeOf(instance).reduce((all, j) => all + (prices[j] as number) * (one.point[j] as number), 0);
      expect(master.cost(amount)).toBe(sum);
      const rows = open.map((r) => instance.budgets[r] as Row);
      expect(master.left(amount)).toEqual(rows.map((row) => row.upper - spentBy(row, one.point)));
      master.dispose();
    }),
    runs(100),
  );
});
