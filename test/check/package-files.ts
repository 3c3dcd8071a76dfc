import { createHash } from "node:crypto";
import type { Package } from "../../src/app/index.ts";
import { certificateOf } from "../../src/certify/index.ts";
import type { Files } from "../../src/check/index.ts";
import type { Plan, Scenario } from "../../src/domain/index.ts";
import { planJson } from "../../src/report/index.ts";
import { writeScenario } from "../../src/scenario/index.ts";
import { inlineOptions } from "../app/inline-options.ts";

/** The texts that a certificate is about, and itself. */
export interface Texts {
  readonly "scenario.json": string;
  readonly "plan.json": string;
  readonly "certificate.json": string;
}

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

/** The files of a package whose sums are right, whatever is in them: of the manifest, and in the certificate. */
export function sealed(texts: Texts): Files {
  const claimed = JSON.parse(texts["certificate.json"]) as Record<string, unknown>;
  const certificate = JSON.stringify({
    ...claimed,
    ...("scenario" in claimed && { scenario: sum(texts["scenario.json"]) }),
    ...("plan" in claimed && { plan: sum(texts["plan.json"]) }),
  });
  const all = { ...texts, "certificate.json": certificate };
  const files = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, sum(text)]));
  return bytesOf({ ...all, "manifest.json": JSON.stringify({ format: "verdeelwijzer-manifest", version: 1, files }) });
}

export function bytesOf(texts: Readonly<Record<string, string>>): Files {
  return new Map(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

export function sum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
