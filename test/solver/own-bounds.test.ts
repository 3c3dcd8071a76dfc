import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createOwnBounds } from "../../solver/own-bounds.ts";
import { limitOf } from "../../src/model/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { truthOf } from "./truth.ts";
import { structures } from "./under-limits.ts";

describe.each(Object.entries(structures))("what single rows prove of models of structure “%s”", (structure, models) => {
  test("never passes the truth, under any limits", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(models, fc.nat(3), async (model, more) => {
        const truth = truthOf(model);
        const ours = createOwnBounds(model);
        const limits: number[] = [];
        const nothing = ours.leavesNothing();
        expect(nothing && (await truth(0, [])) !== undefined).toBe(false);
        if (nothing) seen.add(structure, "nothing left");
        for (const [l, level] of model.levels.entries()) {
          const least = (await truth(l, limits)) ?? Infinity;
          const bound = ours.bound(level);
          expect(bound).toBeLessThanOrEqual(least);
          if (bound === least) seen.add(structure, "proven");
          const limit = (least < Infinity ? limitOf(level, least) : 5) + more;
          limits.push(limit);
          ours.limit(level, limit);
        }
      }),
      runs(300),
    );
    expect(seen.seldom(20, [structure], ["nothing left", "proven"])).toEqual([]);
  });
});
