import { type ObjectiveLevel, type Plan, referenceOf, type Scenario } from "../domain/index.ts";
import { changedPlaces } from "./changes-places.ts";
import { changes } from "./changes.ts";
import { level, term } from "./make-level.ts";
import { measureOf } from "./level.ts";
import { unviableSites } from "./unviable-sites.ts";
import { unviable } from "./unviable.ts";

/** What keeps a plan that stands: as few other agreements as can be, and of those as few places of tasks shifted. */
export const keepingLevels: readonly ObjectiveLevel[] = [
  level({ nl: "gewijzigde afspraken", en: "changed agreements" }, 0, [term(changes.id, 1)]),
  level({ nl: "verschoven taken", en: "shifted tasks" }, 0, [term(changedPlaces.id, 1)]),
];

/**
 * The scenario, asked for the plan that is nearest to one that stands: only a site that is too small is reason to change more
 * than must be; how close to the key, and all that is ranked after, comes next. A scenario that ranks changes by itself keeps its own
 * levels, and its own plan that stands.
 */
export function keeping(scenario: Scenario, standing: Plan): Scenario {
  const { objective } = scenario;
  if (ranksChanges(objective)) return scenario;
  const first = keptFrom(objective);
  return {
    ...scenario,
    objective: [...objective.slice(0, first), ...keepingLevels, ...objective.slice(first)],
    reference: referenceOf(standing),
  };
}

/** Whether it is the one asked for what stands: the same levels, but for those. */
export function isKeeping(asked: readonly ObjectiveLevel[], own: readonly ObjectiveLevel[]): boolean {
  const first = keptFrom(own);
  return JSON.stringify(asked) === JSON.stringify([...own.slice(0, first), ...keepingLevels, ...own.slice(first)]);
}

/** The rank from which on keeping what stands comes first: after the levels of sites that are too small. */
export function keptFrom(objective: readonly ObjectiveLevel[]): number {
  const first = objective.findIndex(({ terms }) => terms.some(({ measure }) => !aboutSmallSites.has(measure)));
  return first < 0 ? objective.length : first;
}

const aboutSmallSites: ReadonlySet<string> = new Set([unviable.id, unviableSites.id]);

function ranksChanges(objective: readonly ObjectiveLevel[]): boolean {
  return objective.some(isOfChanges);
}

/** Whether a level counts from a plan that stands: of packages that keep another plan it says something else. */
export function isOfChanges({ terms }: ObjectiveLevel): boolean {
  return terms.some(({ measure }) => measureOf(measure).fromReference === true);
}
