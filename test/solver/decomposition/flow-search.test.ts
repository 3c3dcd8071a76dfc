import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createFlowSearch } from "../../../solver/decomposition/flows/flow-search.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbPriced, costOf } from "./rests.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

/** What counts, in units; when the search is ended; by how much the functions rise first, as they do when more is known. */
const arbQuestion = fc.record({
  below: fc.oneof(fc.constant(Infinity), fc.constant(Infinity), whole(-60, 150)),
  more: fc.constantFrom(0, 0, 1),
  order: fc.constantFrom("bound" as const, "bound" as const, "plan" as const),
  nodes: fc.constantFrom(Infinity, Infinity, Infinity, 0, 1, 2, 5),
  over: fc.constantFrom(Infinity, Infinity, Infinity, 0, 3),
  rise: fc.array(fc.array(whole(0, 6), { minLength: 5, maxLength: 5 }), { maxLength: 4 }),
});

it("finds the cheapest flows and relief, and no bound is above what they cost, at any cut-off, however it is ended", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  fc.assert(
    fc.property(arbPriced, fc.array(arbQuestion, { minLength: 1, maxLength: 3 }), (priced, questions) => {
      const { instance, links, most, prices, scale, step, points } = priced;
      let { functions } = priced;
      const unit = step === 1 ? scale + 3 : scale;
      const search = createFlowSearch(highs, instance, links, most, prices, scale, step);
      try {
        for (const { below: units, more, nodes, order, over, rise } of questions) {
          functions = functions.map((f, q) => f.map((v, r) => v + unit * (rise[q]?.[r] ?? 0)));
          const below = unit * units + more;
          const costs = points.map((one) => ({ ...one, cost: costOf(priced, functions, one) }));
          const truth = costs.reduce((least, { cost }) => Math.min(least, cost), Infinity);
          let asked = 0;
          const question = { functions, below, nodes, order, over: () => asked++ >= over };
          const { bound, best, hope } = search.search(question);
          expect(bound).toBeLessThanOrEqual(truth);
          expect(Number.isSafeInteger(bound) || Math.abs(bound) === Infinity).toBe(true);
          for (const { relief, value } of best === undefined ? [] : [best]) {
            expect(value).toBeLessThan(below);
            const same = costs.filter((one) => one.relief.join() === relief.join());
            expect(same.map(({ cost }) => cost)).toContain(value);
            expect(hope?.relief).toEqual(relief);
          }
          for (const { relief, price } of hope === undefined ? [] : [hope]) {
            expect(price.length).toBe(most.length);
            expect(relief.every((r, q) => Number.isInteger(r) && r >= 0 && r <= (most[q] as number))).toBe(true);
          }
          const each = search.prices(functions);
          expect(each.length).toBe(most.length);
          expect(each.every((price, q) => Number.isInteger(price) && (links.link[q] !== -1 || price === 0))).toBe(true);
          seen.add("flows", truth === Infinity ? "no point" : best === undefined ? "none found" : "found");
          if (nodes < Infinity || over < Infinity) {
            seen.add("flows", truth < below && best?.value !== truth ? "cut short" : "ended");
            continue;
          }
          // To the end: nothing is missed, but for an eighth of a unit by group where costs are no whole units.
          const slack = step === 1 ? (scale / 8) * most.length : 0;
          const wanted = Math.min(truth, below);
          // What no point keeps costs more than anything does.
          expect(bound).toBeGreaterThanOrEqual(wanted === Infinity ? 1e6 * scale : wanted - slack);
          expect(truth >= below - slack || (best?.value ?? Infinity) <= truth + slack).toBe(true);
          seen.add("flows", truth < below ? "the best" : truth === Infinity ? "refuted" : "cut off");
          if (asked > 1) seen.add("flows", "branched");
        }
      } finally {
        search.dispose();
      }
    }),
    runs(200),
  );
  const branches = ["no point", "none found", "found", "cut short", "the best", "refuted", "cut off", "branched"];
  expect(seen.seldom(5, ["flows"], branches)).toEqual([]);
});
