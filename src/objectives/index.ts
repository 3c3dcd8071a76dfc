import type { Measure } from "./objective.ts";

export * from "./objective.ts";
export { defaultObjective, weightedObjective } from "./presets.ts";

/** Every measure, in the order in which people read them. */
export const measures: readonly Measure[] = [];
