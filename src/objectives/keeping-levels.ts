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

/** Whether levels are those of a scenario, asked to keep what stands. */
export function isKeeping(asked: readonly ObjectiveLevel[], own: readonly ObjectiveLevel[]): boolean {
  const keeps = new Set(keepingLevels.map((one) => JSON.stringify(one)));
  const others = asked.filter((one) => !keeps.has(JSON.stringify(one)));
  return others.length + keepingLevels.length === asked.length && JSON.stringify(others) === JSON.stringify(own);
}
