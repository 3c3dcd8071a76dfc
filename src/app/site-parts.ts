import { kinds, type Kind, type Province, type Scenario } from "../domain/index.ts";
import { measureOf } from "../objectives/level.ts";
import { exchanges } from "../rules/exchanges.ts";
import { setting } from "../rules/index.ts";

/**
 * What can be solved apart once swaps and relief are settled: every province, and each kind on its own, unless
 * exchanges tie the kinds together: against the other kind, or by drawing on the same housing.
 */
export function siteParts(scenario: Scenario): { readonly province: Province; readonly kinds: readonly Kind[] }[] {
  const tied =
    setting(exchanges, scenario) !== undefined ||
    scenario.objective.some((level) => level.terms.some((term) => measureOf(term.measure).combine === "max"));
  const groups: readonly (readonly Kind[])[] = tied ? [kinds] : kinds.map((kind) => [kind]);
  return scenario.provinces.flatMap((province) => groups.map((together) => ({ province, kinds: together })));
}
