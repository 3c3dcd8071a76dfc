import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../../src/decision/index.ts";
import { formulate } from "../../../src/formulate/formulate.ts";
import type { Outcome } from "../../../src/model/index.ts";
import { conclude } from "../../../solver/conclude.ts";
import { decomposition } from "../../../solver/decomposition/index.ts";
import { highs } from "../../../solver/highs/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { eventful } from "../../arbitraries/eventful.ts";
import { control } from "../conformance.ts";

/** Status and the best value of every level; what a plan ends with may lie above it by as much as a tolerance lets. */
function told(outcome: Outcome): string {
  const levels = "levels" in outcome ? outcome.levels.map(({ best }) => best) : [];
  return `${outcome.status} ${levels.join(", ")}`;
}

describe("decomposition on joint programs", () => {
  it("agrees with HiGHS, and no bound of any level is above the optimum", { timeout: 600_000 }, async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(eventful({ municipalities: 12, provinces: 3, key: 40, pins: 1 }), async (scenario) => {
        const decided = decide(scenario);
        if (decided.status !== "decided") return;
        const { model, contradictions } = formulate(scenario, decided.decision, { type: "joint" }, "joint");
        if (model.elastic === undefined || contradictions.length > 0) return;
        const exact = conclude(model, await highs.solve(model, control()));
        const ours = conclude(model, await decomposition.solve(model, control()));
        seen.add("joint", exact.status);
        const relieved = model.elastic.places.some(({ relief, arcs }) => relief !== undefined && arcs.length > 0);
        if (exact.status === "optimal" && relieved) seen.add("joint", "elastic");
        expect({ ours: told(ours) }).toEqual({ ours: told(exact) });
        for (const limits of [{ workLimit: 60 }, { gap: 0.2 }]) {
          const limited = conclude(model, await decomposition.solve(model, control(limits)));
          if (exact.status !== "optimal" || !("levels" in limited)) continue;
          // Later levels depend on what the earlier ones reached; the first level's bound stands for itself.
          const [first] = limited.levels;
          expect(first?.bound ?? -Infinity).toBeLessThanOrEqual(exact.levels[0]?.best ?? Infinity);
        }
      }),
      runs(50),
    );
    expect(seen.seldom(5, ["joint"], ["optimal", "elastic"])).toEqual([]);
  });

  it("takes an allowed gap for a reason to end and not for a proof", { timeout: 600_000 }, async () => {
    let ended = 0;
    for (const [seed, n] of [
      [5, 5],
      [7, 10],
    ] as const) {
      const drawn = fc.sample(eventful({ municipalities: 24, provinces: 4, key: 50, pins: 0 }), {
        numRuns: n + 1,
        seed,
      });
      const scenario = drawn.at(-1) as (typeof drawn)[number];
      const decided = decide(scenario);
      if (decided.status !== "decided") throw new Error("This scenario has a decision.");
      const { model } = formulate(scenario, decided.decision, { type: "joint" }, "joint");
      const exact = conclude(model, await highs.solve(model, control()));
      const near = conclude(model, await decomposition.solve(model, control({ gap: 0.2 })));
      if (!("levels" in exact) || !("levels" in near)) throw new Error("Both have a point.");
      // As far as the first level that an end within the gap leaves open: those after it have other limits.
      const open = near.levels.findIndex(({ proven }) => !proven);
      const told = open < 0 ? near.levels : near.levels.slice(0, open + 1);
      for (const [l, { bound }] of told.entries()) expect(bound).toBeLessThanOrEqual(exact.levels[l]?.best ?? Infinity);
      if (open >= 0 && (near.levels[open]?.best ?? 0) > (near.levels[open]?.bound ?? 0)) ended += 1;
    }
    expect(ended).toBeGreaterThan(0);
  });
});
