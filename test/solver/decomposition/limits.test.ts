import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createBest, valueOf } from "../../../solver/decomposition/best.ts";
import { divideLimits } from "../../../solver/decomposition/limits.ts";
import { createOracle } from "../../../solver/decomposition/oracle.ts";
import { addTerms, priced } from "../../../solver/decomposition/priced.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import type { Found } from "../../../solver/stage.ts";
import type { Model } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { truthOf } from "../truth.ts";
import { arbLimited, limited } from "./limited.ts";

it(
  "under a limit with something to spare: no bound above the optimum, no point below it",
  { timeout: 300_000 },
  async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(arbLimited, async ({ model, spare, started, prices }) => {
        const made = await limited(model, spare, started);
        if (made === undefined) return;
        const { program, optimum, bounded, links } = made;
        const { budget } = bounded.generated.at;
        const { scale } = bounded.grains;
        let bound = -Infinity;
        const events: Found[] = [];
        const best = createBest(program, {
          seed: 1,
          stopped: () => false,
          enough: () => false,
          report: (told) => {
            events.push(told);
            if ("bound" in told) bound = told.bound;
          },
        });
        // Whatever a limit is priced at first, also at nothing.
        const first = budget.map((price) => (prices() > 0 ? price : Math.floor((scale * Math.abs(prices())) / 8)));
        const open = [...budget.keys()];
        const work = await divideLimits({
          highs: await loadHighs(),
          bounded,
          links,
          budget: first,
          open,
          best,
          over: () => false,
        });
        const wrong = events.filter((told) =>
          "bound" in told ? told.bound > optimum : valueOf(program, told.point) < optimum,
        );
        expect(wrong).toEqual([]);
        expect(work).toBeGreaterThan(0);
        seen.add("limits", bound === optimum && best.value() === optimum ? "closed" : "a gap is left");
        seen.add("limits", spare === 0 ? "nothing to spare" : "something to spare");
        if (open.length > 0) seen.add("limits", "with a limit");
      }),
      runs(300),
    );
    expect(seen.seldom(20, ["limits"], ["closed", "nothing to spare", "something to spare", "with a limit"])).toEqual(
      [],
    );
  },
);

it("what a group tells at any prices is true of every point with that relief", { timeout: 300_000 }, async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(arbLimited, async ({ model, spare, started, prices }) => {
      const made = await limited(model, spare, started);
      if (made === undefined) return;
      const { program, bounded, links } = made;
      const { instance, lagrangian, grains } = bounded;
      const { scale } = grains;
      const open = [...instance.budgets.keys()];
      const fixed = new Float64Array(open.length);
      const base = priced(instance, scale, fixed);
      const group = Math.abs(prices()) % lagrangian.members.length;
      const asked = { highs: await loadHighs(), bounded, links, budget: fixed, open, prices: base.prices, group };
      const oracle = createOracle({ ...asked, over: () => false });
      const own = lagrangian.columns[group] as readonly number[];
      const relief = instance.places.flatMap((place, h) =>
        lagrangian.group[h] === group && place.relief !== undefined ? [place.relief.column] : [],
      );
      for (let round = 0; round < 3; round++) {
        const [a, b] = [Math.abs(prices()), Math.abs(prices())].map((x) => x % (oracle.most + 1));
        const [from, to] = [Math.min(a as number, b as number), Math.max(a as number, b as number)];
        // A group without a link takes relief at no price.
        const price = (links.link[group] as number) < 0 ? 0 : Math.round((prices() * scale) / 3);
        const limits = open.map(() => Math.round((Math.abs(prices()) * scale) / 7));
        const told = oracle.tell({ relief: price, limits }, from, to);
        const cost = base.prices.slice();
        for (const [k, r] of open.entries())
          addTerms(cost, instance.budgets[r] as Model["rows"][number], limits[k] as number);
        for (const j of relief) cost[j] = (cost[j] as number) - price;
        const range = { name: "range", lower: from, upper: to, indices: relief, coefficients: relief.map(() => 1) };
        const terms = own.filter((j) => cost[j] !== 0).toSorted((a, b) => a - b);
        const alone: Model = {
          ...program,
          rows: [...program.rows, ...(relief.length > 0 ? [range] : [])],
          levels: [
            {
              name: "group",
              indices: terms,
              coefficients: terms.map((j) => cost[j] as number),
              offset: 0,
              tolerance: { numerator: 0, denominator: 1 },
            },
          ],
        };
        const truth = await truthOf(alone)(0, []);
        seen.add("told", truth === undefined ? "no point" : truth - told.bound <= scale / 8 ? "all of it" : "less");
        expect(told.bound).toBeLessThanOrEqual(truth ?? Infinity);
      }
    }),
    runs(300),
  );
  expect(seen.seldom(20, ["told"], ["no point", "all of it"])).toEqual([]);
});
