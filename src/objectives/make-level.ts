import type { Bilingual, ObjectiveLevel, ObjectiveTerm } from "../domain/index.ts";

/** weight / denominator · measure. */
export function term(
  measure: string,
  weight: number,
  denominator = 1,
  options: Record<string, unknown> = {},
): ObjectiveTerm {
  return { measure, weight: { numerator: weight, denominator }, options };
}

/** A ranked level of which later ones may use up so many percent. */
export function level(name: Bilingual, percent: number, terms: readonly ObjectiveTerm[]): ObjectiveLevel {
  return { name, terms, tolerance: { numerator: percent, denominator: 100 } };
}
