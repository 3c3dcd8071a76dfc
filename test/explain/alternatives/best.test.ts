import * as fc from "fast-check";
import { expect, it } from "vitest";
import { withPoint } from "../../../src/explain/alternatives/best.ts";
import { type LevelResult, levelValue, limitOf } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbModel } from "../../solver/arbitraries.ts";
import { truthOf } from "../../solver/truth.ts";

/** The levels with the best that this point knows of, each bounded by the truth under the limits that follow. */
async function boundedBy(model: Parameters<typeof truthOf>[0], values: readonly number[]): Promise<LevelResult[]> {
  const truth = truthOf(model);
  const limits: number[] = [];
  const told: LevelResult[] = [];
  for (const [l, level] of model.levels.entries()) {
    const best = levelValue(level, values);
    const bound = (await truth(l, limits)) as number;
    limits.push(limitOf(level, best));
    told.push({ name: level.name, value: best, best, bound, gap: best - bound, proven: best === bound });
  }
  return told;
}

it("a better point keeps the bounds that still hold, and no other", async () => {
  const seen = createCounts();
  const whole = fc.array(fc.integer({ min: -4, max: 9 }), { minLength: 5, maxLength: 5 });
  const models = arbModel.filter(({ levels, columns }) => levels.length > 1 && columns.length > 0);
  await fc.assert(
    fc.asyncProperty(models, whole, whole, async (drawn, one, other) => {
      // Any point of the box will do: there are no rows to break.
      const model = { ...drawn, rows: [] };
      const within = (list: readonly number[]) =>
        model.columns.map(({ lower, upper }, j) => Math.min(upper, Math.max(lower, list[j] ?? 0)));
      const before = await boundedBy(model, within(one));
      const after = withPoint(model, before, within(other));
      if (after === undefined) return;
      const truth = truthOf(model);
      const limits: number[] = [];
      for (const [l, { best, bound, proven }] of after.entries()) {
        const least = (await truth(l, limits)) as number;
        expect(bound).toBeLessThanOrEqual(least);
        expect(proven && best !== least).toBe(false);
        seen.add("bound", bound === -Infinity ? "gone" : "stands");
        limits.push(limitOf(model.levels[l] as (typeof model.levels)[number], best));
      }
    }),
    runs(2_000),
  );
  expect(seen.seldom(20, ["bound"], ["gone", "stands"])).toEqual([]);
});
