import * as fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { decomposition } from "../../../solver/decomposition/index.ts";
import { bounding, createMemory } from "../../../solver/decomposition/prices/bounding.ts";
import { facilityLocation } from "../../../solver/facility-location/index.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import type { Elastic } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { control } from "../conformance.ts";
import { arbElasticModel } from "../elastic.ts";
import { truthOf } from "../truth.ts";

/** A clock that stands still, in milliseconds, and how long it takes to look at a structure. */
const clock = vi.hoisted(() => ({ now: 0, check: 0 }));

vi.mock("../../../solver/structure/check-structure.ts", async (original) => ({
  ...(await original()),
  checkStructure: () => (clock.now += clock.check),
}));

afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(clock, { now: 0, check: 0 });
});

const arbLevels = arbElasticModel.filter(({ levels }) => levels.length > 1 && (levels[0]?.indices.length ?? 0) > 0);

it("a level is read no further than the step at which it is late, and nothing is told of what was half read", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(arbLevels, fc.nat(6), async (model, patience) => {
      const best = await truthOf(model)(0, []);
      if (best === undefined) return;
      const program = levelProgram(model, 1, [best], undefined);
      const elastic = program.elastic as Elastic;
      const asked = (late?: () => boolean) => {
        const [memory, bounds] = [createMemory(), [] as number[]];
        const report = (bound: number) => void bounds.push(bound);
        const lately = late !== undefined && { late };
        const bounded = bounding(program, elastic, { highs, memory, over: () => false, report, ...lately });
        return { bound: bounded?.generated.bound, bounds, levels: memory.levels.size, narrowed: memory.narrowed };
      };
      let asks = 0;
      const { narrowed, ...told } = asked(() => asks++ >= patience);
      const late = asks > patience;
      // Who is late is asked no more: nothing follows that asks.
      expect(asks).toBeLessThanOrEqual(patience + 1);
      const { narrowed: all, ...whole } = asked();
      expect(told).toEqual(late ? { bound: undefined, bounds: [], levels: 0 } : whole);
      // What limits leave is kept where all of them were read.
      expect([undefined, all]).toContainEqual(narrowed);
      seen.add("late", late ? `at look ${patience + 1}` : "never");
    }),
    runs(150),
  );
  expect(seen.seldom(5, ["late"], ["at look 1", "at look 2", "at look 3", "at look 4", "at look 5", "never"])).toEqual(
    [],
  );
});

it.each([decomposition, facilityLocation])(
  "$name: a limit in seconds counts from before the structure is held against the rows",
  async (strategy) => {
    vi.spyOn(performance, "now").mockImplementation(() => clock.now);
    clock.check = 5_000;
    const ends: string[] = [];
    for (const model of fc.sample(arbLevels, { numRuns: 20, seed: 1 })) {
      const { ended, statistics } = await strategy.solve(model, control({ timeLimit: 4 }));
      // A level that its columns settle is not solved, whatever time it is.
      expect({ ended, statistics }).toEqual({ ended: expect.stringMatching(/^(time|finished)$/u), statistics: {} });
      ends.push(ended);
      const longer = await strategy.solve(model, control({ timeLimit: 6 }));
      expect(longer.ended).toBe("finished");
    }
    expect(ends.filter((end) => end === "time").length).toBeGreaterThan(5);
  },
);
