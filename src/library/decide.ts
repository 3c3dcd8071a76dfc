/** The decision: what the provinces reported, the remainder over the key, and so the share of every municipality. */
export { decideOnly as decide } from "../app/index.ts";
export type { Decision, NoDecision } from "../domain/index.ts";
