import * as fc from "fast-check";
import { expect, it } from "vitest";
import { bounding, type Memory } from "../../../solver/decomposition/bounding.ts";
import { fix, restrict } from "../../../solver/decomposition/fix.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import { type Elastic, limitOf } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbElasticModel } from "../elastic.ts";
import { truthOf } from "../truth.ts";

it("column generation never tells a bound above the optimum, and takes out no best point", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(arbElasticModel, fc.constantFrom(0, 1, 3, Infinity, Infinity), async (model, rounds) => {
      const truth = truthOf(model);
      const limits: number[] = [];
      const memory: Memory = new Map();
      for (const [l, level] of model.levels.entries()) {
        const best = await truth(l, limits);
        // Limits that leave no point are limits all the same: any bound is true then.
        const program = levelProgram(model, l, limits, undefined);
        const optimum = (best === undefined ? undefined : await truthOf(program)(0, [])) ?? Infinity;
        const told: number[] = [];
        let asked = 0;
        const bounded = bounding(program, program.elastic as Elastic, {
          highs,
          memory,
          over: () => asked++ >= rounds,
          report: (bound) => told.push(bound),
        });
        for (const bound of told) expect(bound).toBeLessThanOrEqual(optimum);
        if (best === undefined) return;
        limits.push(limitOf(level, best));
        if (bounded === undefined) continue;
        const { domain, generated, grains, instance, lagrangian, rest } = bounded;
        expect(generated.bound / grains.scale).toBe(Math.max(...told));
        const left = () => truthOf(restrict(program, instance.places, domain))(0, []);
        expect((await left()) ?? Infinity).toBe(optimum);
        fix(instance, lagrangian, rest, domain, generated.at, optimum * grains.scale);
        expect((await left()) ?? Infinity).toBe(optimum);
        const closed = [domain.site, domain.small, domain.nothing, ...domain.arcs].some((list) => list.includes(1));
        seen.add("bound", closed ? "something out" : "all in");
        seen.add("bound", Math.ceil(generated.bound / grains.scale) === optimum ? "tight" : "below");
        if (l > 0) seen.add("bound", "with limits");
      }
    }),
    runs(600),
  );
  expect(seen.seldom(30, ["bound"], ["something out", "all in", "tight", "below", "with limits"])).toEqual([]);
});
