import { makePackage, type NoPackage, type Options, type Package } from "../../src/app/index.ts";
import type { Scenario } from "../../src/domain/index.ts";
import { inlineOptions } from "../app/inline-options.ts";

/** A package made on this thread, within the counted limits unless told otherwise. */
export function packageOf(scenario: Scenario, options: Partial<Options> = {}): Promise<Package | NoPackage> {
  return makePackage(scenario, { ...inlineOptions, way: "stepwise", strategy: "highs", ...options });
}

/** What became of it, in a word. */
export function word(result: Package | NoPackage): string {
  return result.status === "done" ? result.proof.status : result.status;
}
