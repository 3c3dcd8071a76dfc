import type { Ability } from "./ability.ts";

/**
 * What every strategy of the list says of itself, so that who only chooses one need not load them. Made from the list by
 * `npm run docs`; a test keeps it up to date.
 */
export const abilities: readonly Ability[] = [
  { name: "facility-location", proves: "always", solves: "facilities", counts: "evaluations" },
  { name: "decomposition", proves: "always", solves: "elastic", counts: "evaluations and iterations" },
  { name: "highs", proves: "always", solves: "any", counts: "iterations" },
  { name: "javascript-lp-solver", proves: "never", solves: "any", counts: "levels" },
  { name: "exhaustive", proves: "small", solves: "any", counts: "nodes" },
];
