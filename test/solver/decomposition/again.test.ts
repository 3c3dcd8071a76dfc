import * as fc from "fast-check";
import { expect, it } from "vitest";
import { bounding, createMemory } from "../../../solver/decomposition/prices/bounding.ts";
import { createGeneration } from "../../../solver/decomposition/prices/generation.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import type { Elastic } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbElastic } from "../elastic.ts";
import { arbCycle } from "../facility-location/arbitraries.ts";

const arbAgain = fc.record({
  model: arbElastic({ groups: 2, places: 3, flow: 5, housed: true }),
  drawn: arbCycle(fc.integer({ min: -30, max: 60 })),
  rounds: fc.array(fc.constantFrom(0, 1, Infinity), { minLength: 4, maxLength: 4 }),
});

it("column generation goes on at other prices, wherever it ended before, and ends where it would from the beginning", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(arbAgain, async ({ model, drawn, rounds }) => {
      const program = levelProgram(model, 0, [], undefined);
      const over = { highs, memory: createMemory(), over: () => false, report: () => undefined };
      const bounded = bounding(program, program.elastic as Elastic, over);
      if (bounded === undefined || bounded.generated.bound === Infinity) return;
      const { instance, lagrangian, domain, rest, grains } = bounded;
      const common = { instance, grains, lagrangian, rest, domain };
      const group = Math.abs(drawn()) % lagrangian.members.length;
      let left = 0;
      const hot = createGeneration(highs, { ...common, group, visit: () => left-- <= 0 });
      for (const round of rounds) {
        const link = Float64Array.from(instance.links, () => Math.round((grains.scale * drawn()) / 4));
        const at = { link, budget: new Float64Array(0) };
        left = round;
        const { bound } = hot.climb(at);
        const cold = createGeneration(highs, { ...common, group, visit: () => false });
        const whole = cold.climb(at).bound;
        cold.dispose();
        seen.add("climb", round === Infinity ? "to the end" : "cut short");
        const near = grains.scale / 16;
        expect(bound).toBeLessThanOrEqual(whole + near);
        expect(bound).toBeGreaterThanOrEqual(round === Infinity ? whole - near : -Infinity);
      }
      hot.dispose();
    }),
    runs(150),
  );
  expect(seen.seldom(50, ["climb"], ["to the end", "cut short"])).toEqual([]);
});
