import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createFlowSearch } from "../../../solver/decomposition/flows/flow-search.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbPriced, costOf, pointsOf, readRest, writeRest } from "./rests.ts";

it("ends at a point of the rest with whole relief that every group can have, or at none, and mostly at one where there is one", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  let [found, missed] = [0, 0];
  fc.assert(
    fc.property(arbPriced, fc.constantFrom(Infinity, Infinity, Infinity, 0, 1), (priced, over) => {
      const { instance, links, most, prices, scale, step, points, functions } = priced;
      const search = createFlowSearch(highs, instance, links, most, prices, scale, step);
      try {
        let asked = 0;
        const dived = search.dive(functions, () => asked++ >= over);
        const possible = points.filter((one) => costOf(priced, functions, one) < Infinity);
        if (dived === undefined) {
          if (possible.length > 0 && over === Infinity) missed += 1;
          seen.add("dive", possible.length === 0 ? "none to find" : over < Infinity ? "ended" : "missed");
          return;
        }
        const same = possible.filter(
          ({ point, relief }) =>
            relief.join() === dived.relief.join() && [...dived.amounts].every(([j, amount]) => point[j] === amount),
        );
        expect(same.length).toBeGreaterThan(0);
        expect(search.iterations()).toBeGreaterThanOrEqual(0);
        found += 1;
        seen.add("dive", "found");
      } finally {
        search.dispose();
      }
    }),
    runs(150),
  );
  expect(seen.seldom(5, ["dive"], ["found", "none to find"])).toEqual([]);
  expect(missed).toBeLessThanOrEqual(found / 10);
});

it("makes up, or leaves out, what is too small for an agreement", async () => {
  const flow = { upper: 4, source: 0, least: 4 };
  const group = (agreement: number) => ({
    most: 4,
    sign: 1 as const,
    flows: [{ ...flow, agreement }],
    fixed: undefined,
  });
  const { model } = writeRest({
    groups: [group(0), group(1)],
    sources: [50, 0],
    keeps: [undefined, undefined],
    fixes: "each",
    stranger: undefined,
    priced: false,
  });
  // Half of 8 places go to two of whom each would rather have 2, and an agreement is about 4 or about nothing; the third of the rest is free.
  expect(pointsOf(model)).toHaveLength(4);
  const { instance, links } = readRest(model);
  const search = createFlowSearch(
    await loadHighs(),
    instance,
    links as NonNullable<typeof links>,
    [4, 4],
    new Float64Array(model.columns.length),
    1024,
    1024,
  );
  const rather = (dear: number) => Float64Array.from([4, 1, 0, 1, dear], (cost) => 1024 * cost);
  const dived = search.dive([rather(4), rather(9)], () => false);
  expect(dived?.relief).toEqual([4, 0]);
  search.dispose();
});
