import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/decision/index.ts";
import { kinds, type Decision, type Plan, type Scenario } from "../../src/domain/index.ts";
import { decode } from "../../src/formulate/decode.ts";
import { formulate, type Formulation } from "../../src/formulate/formulate.ts";
import { formulateMunicipalSwaps } from "../../src/formulate/municipal-program.ts";
import { makePlan, type Agreements } from "../../src/formulate/plan.ts";
import { formulateSwaps } from "../../src/formulate/swap-program.ts";
import { infeasibilities, levelValue, type Model } from "../../src/model/index.ts";
import { verify } from "../../src/verify/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { carefulPlan, readingOf } from "../arbitraries/plan.ts";
import { picker } from "../arbitraries/pick.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";
import { wildPlan } from "../arbitraries/wild.ts";

/** Columns and rows of the model that the point breaks, by name. */
function broken(model: Model, values: readonly number[]): string[] {
  return infeasibilities(model, values).map((found) => JSON.stringify(found));
}

/** The programs that a package solves, as they are solved. */
function programs(scenario: Scenario, decision: Decision, agreed: Agreements) {
  const { swaps, relief, reserve } = agreed;
  const provinces = scenario.provinces.map((p) => p.code);
  return {
    joint: formulate(scenario, decision, { type: "joint" }, "joint"),
    swaps: formulateSwaps(scenario, decision),
    sites: formulate(scenario, decision, { type: "sites", provinces, kinds, relief, reserve }, "sites"),
    names: kinds.map((kind) => formulateMunicipalSwaps(scenario, decision, kind, swaps, relief, reserve)),
  };
}

describe("a plan that keeps every rule", () => {
  it("is a point of every program as it is solved, at the value the verifier gives, and decodes to itself", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(scenarios({ ...small, pins: 2 }), fc.nat(), fc.nat(3), (scenario, seed, wild) => {
        const decided = decide(scenario);
        if (decided.status !== "decided") return;
        const { decision } = decided;
        const pick = picker(seed);
        const careful = carefulPlan(scenario, decision, pick);
        const { program } = formulate(scenario, decision, { type: "joint" }, "joint");
        const agreed = wild === 0 ? wildPlan(program, careful, pick) : careful;
        const plan = makePlan(scenario, decision, agreed);
        const verdict = verify(scenario, plan);
        seen.add("plans", verdict.ok ? "kept" : "broken");
        if (!verdict.ok) return;
        const reading = readingOf(scenario, decision, agreed);
        const { joint, swaps, sites, names } = programs(scenario, decision, agreed);
        const at = ({ valuesOf }: Formulation) => valuesOf(reading);
        for (const formulation of [joint, swaps, sites, ...names]) {
          const { model, contradictions } = formulation;
          expect([model.name, contradictions, broken(model, at(formulation))]).toEqual([model.name, [], []]);
        }
        const levels = joint.model.levels.map((level, l) => ({
          value: levelValue(level, at(joint)),
          scale: joint.scales[l],
        }));
        expect(levels).toEqual(verdict.levels);
        const whole = decode(joint.program, at(joint));
        expect(makePlan(scenario, decision, { ...whole, municipalSwaps: agreed.municipalSwaps })).toEqual(plan);
        const { mergers, exchanges, clusters } = decode(sites.program, at(sites));
        const municipalSwaps = names.flatMap((named) => decode(named.program, at(named)).municipalSwaps);
        const parts = { ...agreed, mergers, exchanges, clusters, municipalSwaps };
        expect(makePlan(scenario, decision, { ...parts, swaps: decode(swaps.program, at(swaps)).swaps })).toEqual(plan);
        count(plan);
      }),
      runs(500),
    );
    function count(plan: Plan): void {
      for (const list of ["swaps", "mergers", "exchanges", "clusters"] as const)
        if (plan[list].length > 0) seen.add("kept plans with", list);
      if (plan.municipalities.some((m) => m.accounts.regular.reserve > 0)) seen.add("kept plans with", "reserve");
    }
    if (process.env["SHOW"] !== undefined) console.log(seen.text());
    expect(seen.seldom(30, ["plans"], ["kept", "broken"])).toEqual([]);
    const lists = ["swaps", "mergers", "exchanges", "clusters", "reserve"];
    expect(seen.seldom(5, ["kept plans with"], lists)).toEqual([]);
  });
});
