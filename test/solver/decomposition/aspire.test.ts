import * as fc from "fast-check";
import { expect, it } from "vitest";
import { aspire } from "../../../solver/decomposition/aspire.ts";
import { createBest } from "../../../solver/decomposition/best.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import { type Elastic, infeasibilities, type Level, type Model } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbElasticModel } from "../elastic.ts";
import { truthOf } from "../truth.ts";

const arbTwoLevels = arbElasticModel.filter(({ levels }) => levels.length > 1 && (levels[0]?.indices.length ?? 0) > 0);

it("finds points that meet the bound of a level by the next one, points of the level alone, and no bounds", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(arbTwoLevels, fc.constantFrom(0, 0, 0, 1), async (model, below) => {
      const program = levelProgram(model, 0, [], undefined);
      const next = levelProgram(model, 1, [], undefined).levels[0] as Level;
      const optimum = await truthOf(program)(0, []);
      if (optimum === undefined) return;
      const found: { readonly point?: readonly number[]; readonly bound?: number }[] = [];
      const met = () => best.value() <= optimum;
      const control = { seed: 1, stopped: () => false, enough: met, report: (one: object) => void found.push(one) };
      const best = createBest(program, control);
      const work = await aspire(program, program.elastic as Elastic, next, optimum - below, { highs, control, best });
      expect(work).toBeGreaterThanOrEqual(0);
      for (const { point } of found) expect(infeasibilities(program, point as readonly number[], 1)).toEqual([]);
      // Where no point meets the bound, none is found.
      expect(best.value()).toBeGreaterThanOrEqual(optimum);
      expect(below > 0 ? found : []).toEqual([]);
      seen.add("bound", below > 0 ? "below" : met() ? "met" : "not met");
    }),
    runs(150),
  );
  expect(seen.seldom(10, ["bound"], ["met", "below"])).toEqual([]);
});

it("ends when it is told to", async () => {
  const highs = await loadHighs();
  const [model] = fc.sample(arbTwoLevels, { numRuns: 1, seed: 1 }) as [Model];
  const program = levelProgram(model, 0, [], undefined);
  const told: object[] = [];
  const control = { seed: 1, stopped: () => true, enough: () => false, report: (one: object) => void told.push(one) };
  const best = createBest(program, control);
  await aspire(program, program.elastic as Elastic, model.levels[1] as Level, 1_000, { highs, control, best });
  expect(told).toEqual([]);
});
