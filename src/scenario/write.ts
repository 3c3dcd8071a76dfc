import type { Scenario } from "../domain/index.ts";
import { canonicalText } from "./canonical.ts";
import { toleranceText, weightText } from "./ratio.ts";
import { sha256 } from "./sha256.ts";

/**
 * The scenario as one file, in the format that `parseScenario` reads, with every default written out. Canonical: parsing
 * it gives the same scenario, and the same scenario gives the same bytes.
 */
export function writeScenario(scenario: Scenario): string {
  const { need, needProvenance, needTotal, objective, ...rest } = scenario;
  return canonicalText({
    ...rest,
    need: { ...need, provenance: needProvenance, ...(needTotal !== undefined && { total: needTotal }) },
    objective: objective.map((level) => ({
      ...level,
      tolerance: toleranceText(level.tolerance),
      terms: level.terms.map((term) => ({ ...term, weight: weightText(term.weight) })),
    })),
  });
}

const prints = new WeakMap<Scenario, string>();

/** SHA-256 of the canonical text, 64 hexadecimal digits: two scenarios have the same one when they are the same. */
export function fingerprint(scenario: Scenario): string {
  const kept = prints.get(scenario);
  if (kept !== undefined) return kept;
  const print = sha256(writeScenario(scenario));
  // A frozen scenario keeps its fingerprint; one that a test may still change does not.
  if (Object.isFrozen(scenario)) prints.set(scenario, print);
  return print;
}
