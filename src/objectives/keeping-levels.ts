import type { ObjectiveLevel } from "../domain/index.ts";
import { level, term } from "./make-level.ts";

/**
 * What keeps a plan that stands: as few other agreements as can be, and of those as few places of tasks shifted. Measures are named, as in
 * presets, and not imported: whoever only asks whether a question is the same needs none.
 */
export const keepingLevels: readonly ObjectiveLevel[] = [
  level({ nl: "gewijzigde afspraken", en: "changed agreements" }, 0, [term("changes", 1)]),
  level({ nl: "verschoven taken", en: "shifted tasks" }, 0, [term("changes.places", 1)]),
];

const aboutSmallSites: ReadonlySet<string> = new Set(["unviable", "unviable.sites"]);

/** The rank from which on keeping what stands comes first: after the levels of sites that are too small. */
export function keptFrom(objective: readonly ObjectiveLevel[]): number {
  const first = objective.findIndex(({ terms }) => terms.some(({ measure }) => !aboutSmallSites.has(measure)));
  return first < 0 ? objective.length : first;
}

/** The levels with those that keep what stands among them. */
export function keptLevels(objective: readonly ObjectiveLevel[]): readonly ObjectiveLevel[] {
  const first = keptFrom(objective);
  return [...objective.slice(0, first), ...keepingLevels, ...objective.slice(first)];
}

/** Whether levels are those of a scenario, asked to keep what stands. */
export function isKeeping(asked: readonly ObjectiveLevel[], own: readonly ObjectiveLevel[]): boolean {
  return JSON.stringify(asked) === JSON.stringify(keptLevels(own));
}
