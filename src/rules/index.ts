import type { Rule } from "./rule.ts";

export * from "./rule.ts";

/** Every policy rule, in the order in which people read them. */
export const rules: readonly Rule[] = [];
