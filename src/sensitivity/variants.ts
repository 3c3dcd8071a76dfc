import { makePackage, type NoPackage, type Options, type Package } from "../app/index.ts";
import type { Scenario } from "../domain/index.ts";

/** A scenario with one thing changed. */
export interface Variant<What> {
  readonly what: What;
  readonly scenario: Scenario;
}

/**
 * What a variant makes of the package: how much each measure and level changes, by the verifier on its own package minus
 * that on the package it is held against. `proven`: both packages are proven, so that the change is no accident of where
 * a search ended.
 */
export type Effect<What> = { readonly what: What } & (
  | {
      readonly status: "solved";
      readonly measures: Readonly<Record<string, number>>;
      readonly levels: readonly number[];
      readonly proven: boolean;
    }
  | { readonly status: "none"; readonly reason: NoPackage["status"] }
);

/** Re-solves every variant, one after the other: each uses the whole pool. */
export async function effectsOf<What>(
  base: Package,
  variants: readonly Variant<What>[],
  options: Options,
): Promise<Effect<What>[]> {
  const effects: Effect<What>[] = [];
  for (const { what, scenario } of variants) {
    const result = await makePackage(scenario, options);
    if (result.status !== "done") {
      effects.push({ what, status: "none", reason: result.status });
      continue;
    }
    const { verdict, proof } = result;
    const measures = Object.fromEntries(
      Object.entries(verdict.measures).map(([id, value]) => [id, value - (base.verdict.measures[id] ?? 0)]),
    );
    const levels = verdict.levels.map(({ value }, l) => value - (base.verdict.levels[l]?.value ?? 0));
    const proven = proof.status === "optimal" && base.proof.status === "optimal";
    effects.push({ what, status: "solved", measures, levels, proven });
  }
  return effects;
}
