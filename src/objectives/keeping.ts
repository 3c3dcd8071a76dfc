import { type ObjectiveLevel, type Plan, referenceOf, type Scenario } from "../domain/index.ts";
import { keepingLevels } from "./keeping-levels.ts";
import { measureOf } from "./level.ts";

/**
 * The scenario, asked for the plan that is nearest to one that stands: only a site that is too small is reason to change more
 * than must be; how close to the key, and all that is ranked after, comes next. A scenario that ranks changes by itself keeps its own
 * levels, and its own plan that stands.
 */
export function keeping(scenario: Scenario, standing: Plan): Scenario {
  const { objective } = scenario;
  if (objective.some(isOfChanges)) return scenario;
  const first = keptFrom(objective);
  return {
    ...scenario,
    objective: [...objective.slice(0, first), ...keepingLevels, ...objective.slice(first)],
    reference: referenceOf(standing),
  };
}

/** The rank from which on keeping what stands comes first: after the levels of sites that are too small. */
export function keptFrom(objective: readonly ObjectiveLevel[]): number {
  const first = objective.findIndex(({ terms }) =>
    terms.some(({ measure }) => measureOf(measure).ofSmallSites !== true),
  );
  return first < 0 ? objective.length : first;
}

/** Whether a level counts from a plan that stands: of packages that keep another plan it says something else. */
export function isOfChanges({ terms }: ObjectiveLevel): boolean {
  return terms.some(({ measure }) => measureOf(measure).fromReference === true);
}
