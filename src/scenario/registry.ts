import { type Measure, measures } from "../objectives/index.ts";
import { type Rule, rules } from "../rules/index.ts";

/** The lists from which the schema of rules and objectives follows. Tests give their own. */
export interface Registry {
  readonly rules: readonly Rule[];
  readonly measures: readonly Measure[];
}

export const registry: Registry = { rules, measures };
