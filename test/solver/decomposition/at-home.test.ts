import * as fc from "fast-check";
import { expect, it } from "vitest";
import { conclude } from "../../../solver/conclude.ts";
import { decomposition } from "../../../solver/decomposition/index.ts";
import { isAtHome } from "../../../solver/decomposition/points/points.ts";
import { highs } from "../../../solver/highs/index.ts";
import type { Elastic, Level, Model } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { control } from "../conformance.ts";
import { arbElasticModel } from "../elastic.ts";

/** The worst point in which nobody goes anywhere who does not have to. */
async function worstAtHome(model: Model, elastic: Elastic): Promise<readonly number[] | undefined> {
  const arcs = new Set(elastic.places.flatMap((place) => place.arcs.map(({ column }) => column)));
  const [level] = model.levels as readonly [Level];
  const { elastic: _, facilities: _none, ...plain } = model;
  const asked: Model = {
    ...plain,
    columns: model.columns.map((column, j) => (arcs.has(j) ? { ...column, upper: column.lower } : column)),
    levels: [{ ...level, coefficients: level.coefficients.map((c) => -c), offset: 0 }],
  };
  const outcome = conclude(asked, await highs.solve(asked, control()));
  return outcome.status === "optimal" ? outcome.values : undefined;
}

/** What the first level has after a little work. */
async function early(model: Model): Promise<number> {
  const outcome = conclude(model, await decomposition.solve(model, control({ workLimit: 50 })));
  return "levels" in outcome ? (outcome.levels[0]?.value as number) : Infinity;
}

it("from a start without a hand-over it is no worse off than from none", async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(arbElasticModel, async (made) => {
      const model = { ...made, levels: made.levels.slice(0, 1) };
      const elastic = model.elastic as Elastic;
      if ((model.levels[0]?.indices.length ?? 0) === 0) return;
      const start = await worstAtHome(model, elastic);
      if (start === undefined) return;
      expect(isAtHome(start, model, elastic)).toBe(true);
      const free = elastic.places.flatMap(({ arcs }) => arcs).find(({ column }) => model.columns[column]?.lower === 0);
      const moved = start.map((value, j) => (j === free?.column ? 1 : value));
      expect(isAtHome(moved, model, elastic)).toBe(free === undefined);
      const [without, from] = [await early(model), await early({ ...model, start })];
      expect(from).toBeLessThanOrEqual(without);
      const level = model.levels[0] as Level;
      const own = level.indices.reduce(
        (sum, j, i) => sum + (level.coefficients[i] as number) * (start[j] as number),
        level.offset,
      );
      seen.add("start", own > without ? "worse" : "as good");
    }),
    runs(100),
  );
  expect(seen.seldom(5, ["start"], ["worse"])).toEqual([]);
});
