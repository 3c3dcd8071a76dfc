import * as fc from "fast-check";
import { expect, it } from "vitest";
import { grainsOf, whole } from "../../../solver/decomposition/program/grains.ts";
import { readInstance } from "../../../solver/decomposition/program/instance.ts";
import { createLagrangian, type Domain } from "../../../solver/decomposition/prices/lagrangian.ts";
import { createRestSolver } from "../../../solver/decomposition/prices/rest.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import { limitOf, type Elastic, type Model } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { decomposition } from "../../../solver/decomposition/index.ts";
import { conclude } from "../../../solver/conclude.ts";
import { control } from "../conformance.ts";
import { arbElasticModel } from "../elastic.ts";
import { arbCycle } from "../facility-location/arbitraries.ts";
import { truthOf } from "../truth.ts";

function everything({ places }: Elastic): Domain {
  return {
    site: new Uint8Array(places.length),
    small: new Uint8Array(places.length),
    nothing: new Uint8Array(places.length),
    arcs: places.map(({ arcs }) => new Uint8Array(arcs.length)),
  };
}

it("a bound is a whole number of grains and never above the optimum, at any multipliers, under any limits", async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(arbElasticModel, arbCycle(fc.integer({ min: -30, max: 60 })), async (model, multipliers) => {
      const truth = truthOf(model);
      const limits: number[] = [];
      for (const [l, level] of model.levels.entries()) {
        const best = await truth(l, limits);
        if (best === undefined) return;
        const program = levelProgram(model, l, limits, undefined);
        limits.push(limitOf(level, best));
        const elastic = program.elastic as Elastic;
        const instance = readInstance(program, elastic);
        const grains = grainsOf(instance);
        if (grains === undefined) continue;
        const lagrangian = createLagrangian(instance, grains.scale);
        const rest = createRestSolver(instance);
        // Odd numbers of grains, so that what is divided does not come out even.
        const price = (most: number) => whole((grains.scale * multipliers()) / 4 + multipliers(), most);
        for (let round = 0; round < 3; round++) {
          const at = {
            customer: Float64Array.from(instance.places, () => price(grains.customer)),
            link: Float64Array.from(instance.links, (_, i) => price(grains.link[i] as number)),
            budget: Float64Array.from(instance.budgets, (_, r) => Math.abs(price(grains.budget[r] as number))),
          };
          const all = lagrangian.members.map((_, g) => g);
          const { groups, constant } = lagrangian.at(everything(elastic), at, all);
          expect(lagrangian.evaluations()).toBe(round + 1);
          const bound = groups.reduce((sum, b) => sum + b, constant + rest.at(lagrangian.prices).value);
          expect(Number.isSafeInteger(bound)).toBe(true);
          // In units of the program: levels are divided by their common factor there.
          const optimum = await truthOf(program)(0, []);
          expect(BigInt(bound) <= BigInt(grains.scale) * BigInt(optimum as number)).toBe(true);
          seen.add("bound", instance.budgets.length > 0 ? "with limits" : "plain");
          if (instance.links.length > 0) seen.add("bound", "with links");
          if (instance.rest.rows.some(({ indices }) => indices.length === 2)) seen.add("bound", "with agreements");
        }
      }
    }),
    runs(400),
  );
  expect(seen.seldom(50, ["bound"], ["plain", "with limits", "with links", "with agreements"])).toEqual([]);
});

it("an agreement that stands in a sum itself is priced once", async () => {
  // x₀ is 2 and no more than 2 · x₁; one of x₁ and x₂ is 1. The best is x₁ alone: 2 · 3 + 6.
  const row = (name: string, lower: number, upper: number, indices: number[], coefficients: number[]) => {
    return { name, lower, upper, indices, coefficients };
  };
  const model: Model = {
    name: "an agreement in a sum",
    columns: [2, 1, 1, 1].map((upper, j) => ({ name: `x${j}`, lower: 0, upper })),
    rows: [
      row("all", 2, 2, [0], [1]),
      row("one of two", 1, 1, [1, 2], [1, 1]),
      row("agreed", -Infinity, 0, [0, 1], [1, -2]),
    ],
    levels: [
      {
        name: "price",
        indices: [0, 1, 2, 3],
        coefficients: [3, 6, 6, 6],
        offset: 0,
        tolerance: { numerator: 0, denominator: 1 },
      },
    ],
    start: [2, 1, 0, 1],
    elastic: { places: [], rows: 3 },
  };
  const outcome = conclude(model, await decomposition.solve(model, control()));
  expect(outcome).toMatchObject({ status: "optimal", levels: [{ best: 12, bound: 12 }] });
});
