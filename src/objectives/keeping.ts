import { type ObjectiveLevel, type Plan, referenceOf, type Scenario } from "../domain/index.ts";
import { keptLevels } from "./keeping-levels.ts";
import { measureOf } from "./level.ts";

/**
 * The scenario, asked for the plan that is nearest to one that stands: only a site that is too small is reason to change more
 * than must be; how close to the key, and all that is ranked after, comes next. A scenario that ranks changes by itself keeps its own
 * levels, and its own plan that stands.
 */
export function keeping(scenario: Scenario, standing: Plan): Scenario {
  const { objective } = scenario;
  if (objective.some(isOfChanges)) return scenario;
  return { ...scenario, objective: keptLevels(objective), reference: referenceOf(standing) };
}

/** Whether a level counts from a plan that stands: of packages that keep another plan it says something else. */
export function isOfChanges({ terms }: ObjectiveLevel): boolean {
  return terms.some(({ measure }) => measureOf(measure).fromReference === true);
}
