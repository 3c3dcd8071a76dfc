import * as fc from "fast-check";
import { expect, it } from "vitest";
import { steppedInstead } from "../../src/app/stepped-instead.ts";
import { decide } from "../../src/decision/index.ts";
import { formulate } from "../../src/formulate/formulate.ts";
import { noAgreements } from "../../src/formulate/plan.ts";
import { swapStart } from "../../src/formulate/swap-start.ts";
import { type LevelResult, limitOf } from "../../src/model/index.ts";
import { conclude } from "../../solver/conclude.ts";
import { highs } from "../../solver/highs/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";
import { control } from "../solver/conformance.ts";

it("of another package than the best there is, a level is bounded only where it keeps what was reached above", async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(scenarios({ ...small, municipalities: 5, pins: 1 }), async (scenario) => {
      const decided = decide(scenario);
      if (decided.status !== "decided") return;
      const { decision } = decided;
      const formulation = formulate(scenario, decision, { type: "joint" }, "joint");
      const { model } = formulation;
      const best = conclude(model, await highs.solve(model, control()));
      if (best.status !== "optimal") return;
      const { status, ended, certificate, levels, values } = best;
      const proof = { phase: "joint", part: "", status, ended, certificate, levels } as const;
      // Everybody at home: a plan of which nothing is wrong, and little is good.
      const agreements = { ...noAgreements, ...swapStart(scenario, decision) };
      const solved = { status: "solved", formulation, values, proof } as const;
      const { proofs } = steppedInstead(scenario, decision, solved, { status: "agreed", agreements, proofs: [] });
      const told = proofs[0]?.levels as readonly LevelResult[];
      let within = true;
      for (const [l, { value, best: own, bound, gap, proven }] of told.entries()) {
        const { bound: known, best: reached } = levels[l] as LevelResult;
        expect([own, gap, proven]).toEqual([value, value - bound, value === bound]);
        expect(bound).toBe(within ? known : -Infinity);
        within &&= value <= limitOf(model.levels[l] as (typeof model.levels)[number], reached);
        seen.add("level", bound === -Infinity ? "not bounded" : proven ? "proven" : "bounded");
      }
      expect(proofs[0]?.status).toBe(told.every(({ proven }) => proven) ? "optimal" : "feasible");
    }),
    runs(120),
  );
  expect(seen.seldom(5, ["level"], ["not bounded", "proven", "bounded"])).toEqual([]);
});
