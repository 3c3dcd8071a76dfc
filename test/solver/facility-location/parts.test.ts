import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reading } from "../../../src/app/agreed.ts";
import { decide } from "../../../src/decision/index.ts";
import { kinds, type Scenario } from "../../../src/domain/index.ts";
import { formulate } from "../../../src/formulate/formulate.ts";
import { noAgreements } from "../../../src/formulate/plan.ts";
import { swapStart } from "../../../src/formulate/swap-start.ts";
import type { Model } from "../../../src/model/index.ts";
import { scenarios } from "../../arbitraries/scenario.ts";
import { frozenNetherlands } from "../../fixtures/netherlands.ts";
import { byFacilities, byHighs, optima } from "./solve.ts";

/** The mergers of one province and kind each, with everybody at home as a start; those with the structure only. */
function partsOf(scenario: Scenario): readonly { name: string; model: Model; home: readonly number[] }[] {
  const decided = decide(scenario);
  if (decided.status !== "decided") return [];
  const { decision } = decided;
  const { swaps, ...lowered } = swapStart(scenario, decision);
  const home = reading(scenario, decision, { ...noAgreements, swaps, ...lowered });
  return scenario.provinces.flatMap((province) =>
    kinds.flatMap((kind) => {
      const name = `${province.name} ${kind}`;
      const scope = { type: "sites", provinces: [province.code], kinds: [kind], ...lowered } as const;
      const { model, contradictions, valuesOf } = formulate(scenario, decision, scope, name);
      if (contradictions.length > 0 || model.facilities === undefined) return [];
      return [{ name, model, home: valuesOf(home) }];
    }),
  );
}

describe("mergers of a province and kind", () => {
  it.each([
    { municipalities: 6, numRuns: 80, seed: 11 },
    { municipalities: 14, numRuns: 60, seed: 12 },
    { municipalities: 30, numRuns: 12, seed: 13 },
  ])("agree with HiGHS in random scenarios ($municipalities municipalities)", async ({ municipalities, ...run }) => {
    const seen = { optimal: 0, infeasible: 0 };
    const arbScenario = scenarios({ municipalities, provinces: 2, key: 60, pins: 2 });
    for (const scenario of fc.sample(arbScenario, run)) {
      for (const { model, home } of partsOf(scenario)) {
        const rival = await byHighs(model);
        if (rival.status === "optimal" || rival.status === "infeasible") seen[rival.status] += 1;
        expect(optima(await byFacilities(model))).toEqual(optima(rival));
        expect(optima(await byFacilities({ ...model, start: home }))).toEqual(optima(rival));
      }
    }
    expect(seen.optimal).toBeGreaterThan(5);
  });

  it("agree with HiGHS in provinces of the frozen scenario", async () => {
    const few = /^(Groningen|Fryslân|Drenthe|Flevoland|Zeeland|Limburg regular)/;
    const parts = partsOf(frozenNetherlands()).filter(({ name }) => few.test(name));
    expect(parts.length).toBeGreaterThan(4);
    for (const { model, home } of parts)
      expect(optima(await byFacilities({ ...model, start: home }))).toEqual(optima(await byHighs(model)));
  });
});
