import type { Package } from "../../src/app/index.ts";
import { certificateOf } from "../../src/certify/index.ts";
import type { Plan, Scenario } from "../../src/domain/index.ts";
import { planJson } from "../../src/report/index.ts";
import { writeScenario } from "../../src/scenario/index.ts";
import { inlineOptions } from "../app/inline-options.ts";
import type { Texts } from "./seal.ts";

export async function textsOf(made: Package): Promise<Texts> {
  const scenario = writeScenario(made.scenario);
  const plan = planJson(made.plan);
  const certificate = await certificateOf(made, { scenario, plan }, { ...inlineOptions, bounds: true });
  return { "scenario.json": scenario, "plan.json": plan, "certificate.json": certificate };
}

/** A package that claims its values, and no bounds. */
export function withoutBounds(scenario: Scenario, plan: Plan, levels: readonly { readonly value: number }[]): Texts {
  const values = levels.map(({ value }) => `${value}`);
  const claims = values.map((value, l) => ({ value, limits: values.slice(0, l), bound: null }));
  const certificate = { format: "verdeelwijzer-certificate", version: 1, scenario: "", plan: "", scope: "joint" };
  return {
    "scenario.json": writeScenario(scenario),
    "plan.json": planJson(plan),
    "certificate.json": JSON.stringify({ ...certificate, levels: claims }),
  };
}
