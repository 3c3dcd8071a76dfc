import * as fc from "fast-check";
import { expect, it } from "vitest";
import { generate } from "../../../solver/decomposition/prices/generation.ts";
import { grainsOf, whole } from "../../../solver/decomposition/program/grains.ts";
import { readInstance } from "../../../solver/decomposition/program/instance.ts";
import { createLagrangian, type Domain } from "../../../solver/decomposition/prices/lagrangian.ts";
import { createRestSolver } from "../../../solver/decomposition/prices/rest.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import { type Elastic, limitOf, type Model } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbElastic, arbElasticModel } from "../elastic.ts";
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

/** A group's columns at these prices, under the rows that hold them alone. */
function groupAlone(program: Model, columns: readonly number[], prices: readonly number[]): Model {
  const position = new Map(columns.map((j, i) => [j, i]));
  const own = program.rows
    .slice(0, program.elastic?.rows)
    .filter(({ indices }) => indices.every((j) => position.has(j)));
  const priced = columns.flatMap((j, i) => (prices[j] === 0 ? [] : [i]));
  const level = {
    name: "priced",
    indices: priced,
    coefficients: priced.map((i) => prices[columns[i] as number] as number),
    offset: 0,
    tolerance: { numerator: 0, denominator: 1 },
  };
  return {
    name: "a group",
    columns: columns.map((j) => program.columns[j] as Model["columns"][number]),
    rows: own.map((row) => ({ ...row, indices: row.indices.map((j) => position.get(j) as number) })),
    levels: [level],
  };
}

it("one group alone: no bound is above its best at the prices given, none below what all together found for it", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  const asked = fc.record({
    rounds: fc.constantFrom(0, 1, 3, Infinity, Infinity),
    own: fc.boolean(),
    levels: fc.boolean(),
  });
  const models = fc.oneof(arbElasticModel, fc.noBias(arbElastic({ groups: 1, places: 3, flow: 5, housed: true })));
  await fc.assert(
    fc.asyncProperty(models, arbCycle(fc.integer({ min: -30, max: 60 })), asked, async (model, drawn, ask) => {
      const limits: number[] = [];
      for (const [l, level] of model.levels.entries()) {
        const best = await truthOf(model)(l, limits);
        if (best === undefined) return;
        const program = levelProgram(model, l, limits, undefined);
        limits.push(limitOf(level, best));
        const elastic = program.elastic as Elastic;
        const instance = readInstance(program, elastic);
        const grains = grainsOf(instance);
        if (grains === undefined) continue;
        const { scale } = grains;
        const lagrangian = createLagrangian(instance, scale);
        const domain = everything(elastic);
        const common = { instance, grains, lagrangian, rest: createRestSolver(instance), domain };
        const all = generate(highs, { ...common, visit: () => false });
        const price = (most: number) => whole((scale * drawn()) / 4 + drawn(), most);
        const link = ask.own
          ? all.at.link
          : Float64Array.from(instance.links, (_, i) => price(grains.link[i] as number));
        const budget = ask.own
          ? all.at.budget
          : Float64Array.from(instance.budgets, (_, r) => Math.abs(price(grains.budget[r] as number)));
        const prices = program.columns.map(() => 0);
        const add = (row: Pick<Model["rows"][number], "indices" | "coefficients">, by: number) => {
          for (const [n, j] of row.indices.entries())
            prices[j] = (prices[j] as number) + by * (row.coefficients[n] as number);
        };
        add(program.levels[0] as Model["levels"][number], scale);
        for (const [i, row] of instance.links.entries()) add(row, link[i] as number);
        for (const [r, row] of instance.budgets.entries()) add(row, budget[r] as number);
        for (const [group, list] of lagrangian.columns.entries()) {
          const columns = list.toSorted((a, b) => a - b);
          const truth = (await truthOf(groupAlone(program, columns, prices))(0, [])) ?? Infinity;
          const told: number[] = [];
          const made = generate(highs, {
            ...common,
            alone: { group, link, budget },
            choices: ask.levels ? all.choices : [],
            visit: (bound) => told.push(bound) > ask.rounds,
          });
          expect(Math.max(made.bound, ...told)).toBe(made.bound);
          expect(made.bound).toBeLessThanOrEqual(truth);
          expect(made.at.link).toEqual(link);
          expect(made.at.budget).toEqual(budget);
          expect(made.choices.every(({ place }) => lagrangian.group[place] === group)).toBe(true);
          // The bound is the Lagrangian's at what is told of the multipliers.
          expect(lagrangian.at(domain, made.at, [group]).groups[group]).toBe(made.bound);
          const together = lagrangian.at(domain, all.at, [group]).groups[group] as number;
          const least = ask.own && ask.rounds === Infinity ? together - scale / 16 : -Infinity;
          expect(made.bound).toBeGreaterThanOrEqual(least);
          seen.add("alone", made.bound === truth ? "tight" : "below");
          if (truth === Infinity) seen.add("alone", "no point");
          if (l > 0) seen.add("alone", "with limits");
          if (instance.links.length > 0) seen.add("alone", "with links");
        }
      }
    }),
    runs(150),
  );
  expect(seen.seldom(2, ["alone"], ["tight", "below", "with limits", "with links"])).toEqual([]);
});
