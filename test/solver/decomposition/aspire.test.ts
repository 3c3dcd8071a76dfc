import * as fc from "fast-check";
import { expect, it } from "vitest";
import { aspire } from "../../../solver/decomposition/aspire.ts";
import { bounding, createMemory } from "../../../solver/decomposition/prices/bounding.ts";
import { createBest } from "../../../solver/decomposition/points/best.ts";
import { createKept } from "../../../solver/decomposition/groups/group-functions.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import { type Elastic, infeasibilities, type Level, limitOf, type Model, type Row } from "../../../src/model/index.ts";
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
      const work = await aspire(program, program.elastic as Elastic, next, optimum - below, {
        highs,
        memory: createMemory(),
        kept: createKept(),
        control,
        best,
      });
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

it("what was bounded ahead is bounded no more, where the next level's program is the same; else anew", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(arbTwoLevels, fc.constantFrom(0, 1), fc.boolean(), async (model, more, late) => {
      const program = levelProgram(model, 0, [], undefined);
      const elastic = program.elastic as Elastic;
      const truth = await truthOf(model)(0, []);
      if (truth === undefined) return;
      const memory = createMemory();
      let left = late ? 3 : Infinity;
      const control = { seed: 1, stopped: () => left-- <= 0, enough: () => false, report: () => undefined };
      const best = createBest(program, control);
      const most = limitOf(model.levels[0] as Level, truth);
      const [row] = levelProgram(model, 1, [most + more], undefined).rows.slice(elastic.rows) as [Row];
      const next = levelProgram(model, 1, [], undefined).levels[0] as Level;
      await aspire(program, elastic, next, row.upper - more, { highs, memory, kept: createKept(), control, best });
      const ahead = memory.levels.get(next.indices)?.whole;
      const bounds: number[] = [];
      const report = (bound: number) => void bounds.push(bound);
      const after = levelProgram(model, 1, [most + more], undefined);
      const bounded = bounding(after, elastic, { highs, memory, over: () => false, report });
      const optimum = await truthOf(after)(0, []);
      for (const bound of bounds) expect(bound).toBeLessThanOrEqual((optimum ?? Infinity) + 1e-9);
      const same = ahead !== undefined && more === 0;
      expect(bounded?.generated === ahead?.bounded.generated).toBe(same || (ahead ?? bounded) === undefined);
      expect(same ? bounded?.evaluations : 0).toBe(0);
      seen.add("ahead", ahead === undefined ? "not known" : same ? "the same" : "another limit");
    }),
    runs(150),
  );
  expect(seen.seldom(10, ["ahead"], ["the same", "another limit", "not known"])).toEqual([]);
});

it("ends when it is told to", async () => {
  const highs = await loadHighs();
  const [model] = fc.sample(arbTwoLevels, { numRuns: 1, seed: 1 }) as [Model];
  const program = levelProgram(model, 0, [], undefined);
  const told: object[] = [];
  const control = { seed: 1, stopped: () => true, enough: () => false, report: (one: object) => void told.push(one) };
  const best = createBest(program, control);
  await aspire(program, program.elastic as Elastic, model.levels[1] as Level, 1_000, {
    highs,
    memory: createMemory(),
    kept: createKept(),
    control,
    best,
  });
  expect(told).toEqual([]);
});
