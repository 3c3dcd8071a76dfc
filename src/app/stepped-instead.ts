import type { Decision, Scenario } from "../domain/index.ts";
import { type LevelResult, levelValue, limitOf } from "../model/index.ts";
import { reading, type Agreed } from "./agreed.ts";
import { provenOf, type Solved } from "./part.ts";

/**
 * The steps' package with what a search for joint's proved: where joint's swaps have no names (a least size may leave none), or where
 * time was over before it came as far as the steps did. A bound of a level is one of all packages that keep what was reached on the
 * levels above: where the steps' does not, it says nothing of theirs.
 */
export function steppedInstead(
  scenario: Scenario,
  decision: Decision,
  { formulation, proof }: Solved,
  { agreements }: Agreed,
): Agreed {
  const point = formulation.valuesOf(reading(scenario, decision, agreements));
  let keeps = true;
  const levels = formulation.model.levels.map((level, l): LevelResult => {
    const told = provenOf(proof, l);
    const value = levelValue(level, point);
    const bound = keeps ? told.bound : -Infinity;
    keeps &&= value <= limitOf(level, told.best);
    return { ...told, value, best: value, bound, gap: value - bound, proven: value === bound };
  });
  const status = levels.every(({ proven }) => proven) ? "optimal" : "feasible";
  return { status: "agreed", agreements, proofs: [{ ...proof, status, levels }], stepwise: agreements };
}
