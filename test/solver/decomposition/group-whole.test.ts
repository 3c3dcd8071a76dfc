import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createGroupSearch } from "../../../solver/decomposition/groups/group-search.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbLargerGroup, leastOf } from "./larger-groups.ts";

const SCALE = 16_384;

const arbQuestion = fc.record({
  price: fc.integer({ min: -10, max: 10 }),
  from: fc.integer({ min: 0, max: 12 }),
  width: fc.constantFrom(0, 1, 4, 100),
  above: fc.constantFrom(-1, 1, 2, 3, 1_000),
});

it("a search to the end finds the best plan below what counts, question after question, and no bound is above it", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  fc.assert(
    fc.property(arbLargerGroup(SCALE), fc.array(arbQuestion, { minLength: 1, maxLength: 4 }), (group, questions) => {
      const search = createGroupSearch(highs, group);
      const truth = leastOf(group);
      for (const { price: units, from, width, above } of questions) {
        const price = units * SCALE;
        const to = Math.min(group.most, from + width);
        const best = [...truth]
          .filter(([relief]) => relief >= from && relief <= to)
          .reduce((least, [relief, cost]) => Math.min(least, cost - price * relief), Infinity);
        const below = best === Infinity ? Infinity : best + above * SCALE;
        const before = search.nodes();
        const asked = { price, from, to, below, nodes: Infinity, over: () => false };
        const { plan, bound, whole } = search.search(asked);
        expect(whole).toBe(true);
        expect(bound).toBeLessThanOrEqual(best);
        expect(plan?.value ?? Infinity).toBe(above < 0 ? Infinity : best);
        seen.add("search", search.nodes() > before + 1 ? "branched" : "at the root");
      }
      search.dispose();
    }),
    runs(250),
  );
  expect(seen.seldom(20, ["search"], ["branched", "at the root"])).toEqual([]);
});
