import type { ObjectiveLevel, Scenario } from "../domain/index.ts";
import { type Preset, presets } from "../objectives/index.ts";
import { deepFreeze } from "./freeze.ts";
import { namedLevels } from "./objective-levels.ts";
import { registry } from "./registry.ts";

/** The scenario with the levels of a preset in place of its own. */
export function withPreset(scenario: Scenario, { id }: Preset): Scenario {
  return deepFreeze({ ...scenario, objective: namedLevels(id, registry) });
}

/** The preset that a scenario ranks by, whether it gave the name or the same levels one by one; undefined: none. */
export function presetOf({ objective }: Pick<Scenario, "objective">): Preset | undefined {
  const own = ranking(objective);
  return presets.find(({ id }) => ranking(namedLevels(id, registry)) === own);
}

/** What is ranked, whatever the levels are called. */
function ranking(levels: readonly ObjectiveLevel[]): string {
  return JSON.stringify(
    levels.map(({ terms, tolerance }) => [
      terms.map(({ measure, weight, options }) => [measure, weight.numerator / weight.denominator, options]),
      tolerance.numerator / tolerance.denominator,
    ]),
  );
}
