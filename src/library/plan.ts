/** Packages: swaps, relief and mergers chosen together (or step by step), verified, with what is proven of how good they are. */
import { makePackage, type NoPackage, type Package } from "../app/index.ts";
import type { Scenario } from "../domain/index.ts";
import { asking, type SolveOptions } from "./asked.ts";

export type { NoPackage, Package, PartProof, ProgressEvent, Proof, Way } from "../app/index.ts";
export type { Plan } from "../domain/index.ts";
export { canonicalPlan, planJson } from "../report/index.ts";
export type { SolveOptions } from "./asked.ts";

/**
 * The best package that is found within the limits: exactly the need, every rule kept, checked by the verifier before it is
 * returned. `proof` says how far it can be from the best at most. Never rejects for what the scenario asks: that there is no
 * package, and why, is a value too.
 */
export function plan(scenario: Scenario, options: SolveOptions = {}): Promise<Package | NoPackage> {
  return asking(options, (asked) => makePackage(scenario, asked));
}
