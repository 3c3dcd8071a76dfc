import * as fc from "fast-check";
import { expect, it } from "vitest";
import { bounding, createMemory } from "../../../solver/decomposition/prices/bounding.ts";
import { choicesOf } from "../../../solver/decomposition/prices/column.ts";
import { isOpen } from "../../../solver/decomposition/prices/domain.ts";
import { fix } from "../../../solver/decomposition/prices/fix.ts";
import { exhaustive } from "../../../solver/exhaustive.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import type { Elastic, Model } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { control } from "../conformance.ts";
import { arbElastic } from "../elastic.ts";
import { arbCycle } from "../facility-location/arbitraries.ts";
import { truthOf } from "../truth.ts";

/** Ranked levels on one memory; what each limit has to spare, whether limits above change, whether somebody looks ahead or stops. */
const arbRanked = fc.record({
  model: arbElastic({ groups: 2, places: 2, flow: 5, housed: true }).filter(({ levels }) => levels.length > 1),
  spares: arbCycle(fc.constantFrom(0, 1, 4, 12, 30)),
  // A bound may be below every point.
  below: arbCycle(fc.constantFrom(0, 0, 0, 1, 5)),
  changes: arbCycle(fc.constantFrom(true, false, false)),
  ahead: arbCycle(fc.constantFrom(true, true, false)),
  patience: arbCycle(fc.constantFrom(Infinity, Infinity, Infinity, 0, 2)),
});

it("what levels leave open to those after them has every best point, also where limits above change or a level is cut short", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(arbRanked, async ({ model: { levels, ...rest }, spares, below, changes, ahead, patience }) => {
      // Every level twice: the terms are what a memory knows a level by.
      const again = levels.toReversed().map((level) => ({ ...level, indices: [...level.indices] }));
      const model: Model = { ...rest, levels: [...levels, ...again] };
      const truth = truthOf(model);
      const memory = createMemory();
      const elastic = model.elastic as Elastic;
      const spared: number[] = [];
      const look = (program: Model, left: number) =>
        bounding(program, elastic, { highs, memory, over: () => left-- <= 0, report: () => undefined });
      for (const l of model.levels.keys()) {
        if (changes() && l > 0) spared[Math.min(l - 1, below())] = spares();
        const limits: number[] = [];
        for (let k = 0; k < l; k++) limits.push(((await truth(k, limits)) ?? NaN) + (spared[k] as number));
        const program = levelProgram(model, l, limits, undefined);
        const known = memory.narrowed?.limits ?? [];
        const asked = program.rows.slice(elastic.rows).map(({ upper }) => upper);
        const bounded = look(program, patience());
        const best = await exhaustive.solve(program, control());
        spared.push(spares());
        if (best.values === undefined) return;
        const optimum = (await truthOf(program)(0, [])) as number;
        if (bounded === undefined) continue;
        const { instance, lagrangian, rest: flows, domain, generated, grains } = bounded;
        expect(generated.bound).toBeLessThanOrEqual(optimum * grains.scale);
        expect(choicesOf(instance, best.values).filter((choice) => !isOpen(domain, choice))).toEqual([]);
        if (known.length > 0)
          seen.add("limits", known.every((most, i) => most === asked[i]) ? "gone on with" : "others");
        if (ahead() && l + 1 < model.levels.length) {
          const most = ((await truth(l, limits)) as number) - below();
          look(levelProgram(model, l + 1, [...limits, most], undefined), patience());
        }
        // As the level's search does at its end: what is no better than its best point is out, and only for this level.
        fix(instance, lagrangian, flows, domain, generated.at, (optimum - 1) * grains.scale);
      }
    }),
    runs(250),
  );
  expect(seen.seldom(20, ["limits"], ["gone on with", "others"])).toEqual([]);
});
