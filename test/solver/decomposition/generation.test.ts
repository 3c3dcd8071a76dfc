import * as fc from "fast-check";
import { expect, it } from "vitest";
import { bounding, createMemory } from "../../../solver/decomposition/prices/bounding.ts";
import { fix, restrict } from "../../../solver/decomposition/prices/fix.ts";
import type { Highs } from "highs";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { createHotProgram, type HotColumn } from "../../../solver/highs/hot.ts";
import { highs as engine } from "../../../solver/highs/index.ts";
import { conclude } from "../../../solver/conclude.ts";
import { control } from "../conformance.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import { type Elastic, limitOf, type Model } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbElasticModel } from "../elastic.ts";
import { truthOf } from "../truth.ts";

/** What the program costs at least when parts of places and choices are allowed, too. */
function relaxedValue(highs: Highs, { columns, rows, levels: [level] }: Model): number {
  const hot = createHotProgram(
    highs,
    rows,
    columns.map(({ lower, upper }, j): HotColumn => {
      const cost = level?.coefficients[level.indices.indexOf(j)] ?? 0;
      const at = rows.flatMap(({ indices }, r) => (indices.includes(j) ? [r] : []));
      const by = at.map((r) => rows[r]?.coefficients[rows[r]?.indices.indexOf(j) ?? -1] as number);
      return { cost, lower, upper, at, by };
    }),
  );
  const { value, optimal } = hot.solve();
  hot.dispose();
  return optimal ? value : -Infinity;
}

it("column generation never tells a bound above the optimum, and takes out no best point", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(
      arbElasticModel,
      fc.constantFrom(0, 1, 3, Infinity, Infinity),
      fc.boolean(),
      fc.boolean(),
      async (model, rounds, started, apart) => {
        const truth = truthOf(model);
        const limits: number[] = [];
        const memory = createMemory();
        const solved = rounds === Infinity ? conclude(model, await engine.solve(model, control())) : undefined;
        const start = solved?.status === "optimal" ? solved.values : undefined;
        for (const [l, level] of model.levels.entries()) {
          const best = await truth(l, limits);
          // Limits that leave no point are limits all the same: any bound is true then.
          const program = levelProgram(model, l, limits, started ? start : undefined);
          const optimum = (best === undefined ? undefined : await truthOf(program)(0, [])) ?? Infinity;
          const told: number[] = [];
          let asked = 0;
          const bounded = bounding(program, program.elastic as Elastic, {
            highs,
            memory,
            over: () => asked++ >= rounds,
            report: (bound) => told.push(bound),
            ...(apart && { together: 0 }),
          });
          for (const bound of told) expect(bound).toBeLessThanOrEqual(optimum);
          if (best === undefined) return;
          limits.push(limitOf(level, best));
          if (bounded === undefined) continue;
          const { domain, generated, grains, instance, lagrangian, rest } = bounded;
          expect(generated.bound / grains.scale).toBe(Math.max(...told));
          // From a point on or from nothing, and to the end, it is as high as the program's own relaxation, but for what multipliers are
          // rounded by; where no row is left out of it.
          const all = instance.loose.length === 0 && model.rows.every(({ name }) => name !== "stranger");
          const relaxed = all && rounds === Infinity ? relaxedValue(highs, program) : -Infinity;
          // Group by group limits have a little more than they say, so their prices may be a little low.
          expect(generated.bound / grains.scale).toBeGreaterThan(relaxed - (apart ? 0.25 : 0.05));
          if (relaxed > -Infinity) seen.add("masters", apart ? "one a group" : "one of all");
          if (relaxed > 0 && l > 0) seen.add("bound", "above a relaxation");
          const left = () => truthOf(restrict(program, instance.places, domain))(0, []);
          expect((await left()) ?? Infinity).toBe(optimum);
          fix(instance, lagrangian, rest, domain, generated.at, optimum * grains.scale);
          expect((await left()) ?? Infinity).toBe(optimum);
          const closed = [domain.site, domain.small, domain.nothing, ...domain.arcs].some((list) => list.includes(1));
          seen.add("bound", closed ? "something out" : "all in");
          seen.add("bound", Math.ceil(generated.bound / grains.scale) === optimum ? "tight" : "below");
          if (l > 0) seen.add("bound", "with limits");
        }
      },
    ),
    runs(600),
  );
  expect(
    seen.seldom(30, ["bound"], ["something out", "all in", "tight", "below", "with limits", "above a relaxation"]),
  ).toEqual([]);
  expect(seen.seldom(30, ["masters"], ["one a group", "one of all"])).toEqual([]);
});
