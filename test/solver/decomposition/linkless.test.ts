import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createBest } from "../../../solver/decomposition/points/best.ts";
import { divideLimits } from "../../../solver/decomposition/limits/limits.ts";
import { createOracle } from "../../../solver/decomposition/limits/oracle.ts";
import { priced } from "../../../solver/decomposition/program/priced.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import type { Found } from "../../../solver/stage.ts";
import { activity, type Elastic, type Level, type Model } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbLimited, limited } from "./limited.ts";

/** The same without the row that counts the relief of the first group that has one: its relief comes from nowhere. */
function unlinked(model: Model): Model | undefined {
  const { places, rows: own } = model.elastic as Elastic;
  const relief = new Set(places.flatMap(({ relief: of }) => of?.column ?? []));
  const flow = (j: number) => model.columns[j]?.name.startsWith("s") === true;
  const r = model.rows.findIndex(
    ({ indices, lower, upper }) =>
      lower === upper && indices.some((j) => relief.has(j)) && indices.every((j) => relief.has(j) || flow(j)),
  );
  if (r < 0 || r >= own) return undefined;
  return { ...model, rows: model.rows.filter((_, i) => i !== r), elastic: { places, rows: own - 1 } };
}

it(
  "relief that no link counts has no price: no bound above the optimum, no point below it",
  { timeout: 300_000 },
  async () => {
    const highs = await loadHighs();
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(arbLimited, async ({ model, spare, started }) => {
        const without = unlinked(model);
        const made = without === undefined ? undefined : await limited(without, spare, started);
        if (made === undefined) return;
        const { program, optimum, bounded, links } = made;
        const events: Found[] = [];
        const best = createBest(program, {
          seed: 1,
          stopped: () => false,
          enough: () => false,
          report: (told) => events.push(told),
        });
        const budget = bounded.generated.at.budget.slice();
        const left = () => ({ work: Infinity, seconds: Infinity });
        const open = [...budget.keys()];
        await divideLimits({ highs, bounded, links, budget, open, best, left });
        const wrong = events.filter((told) =>
          "bound" in told ? told.bound > optimum : activity(program.levels[0] as Level, told.point) < optimum,
        );
        expect(wrong).toEqual([]);
        for (const [group, link] of links.link.entries()) {
          const { instance, lagrangian, grains } = bounded;
          const { prices } = priced(instance, grains.scale, new Float64Array(open.length));
          const asked = { highs, bounded, links, budget: new Float64Array(open.length), open, prices, group };
          const oracle = createOracle({ ...asked, over: () => false });
          if (link >= 0 || oracle.most === 0) continue;
          const told = oracle.tell({ relief: 7 * grains.scale, limits: open.map(() => 0) }, 0, oracle.most);
          expect(told.prices.relief).toBe(0);
          const least = oracle.plans.reduce((sum, { cost }) => Math.min(sum, cost), Infinity);
          expect(told.bound).toBeLessThanOrEqual(least);
          seen.add("limits", told.bound === least ? "told all" : "told less");
          seen.add("limits", lagrangian.members.length > 1 ? "beside others" : "alone");
        }
      }),
      runs(300),
    );
    expect(seen.seldom(20, ["limits"], ["told all", "beside others", "alone"])).toEqual([]);
  },
);
