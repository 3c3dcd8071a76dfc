import { makePackage, type NoPackage, type Options, type Package } from "../../src/app/index.ts";
import type { Scenario } from "../../src/domain/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";

/** A package made on this thread, within the counted limits unless told otherwise. */
export function packageOf(scenario: Scenario, options: Partial<Options> = {}): Promise<Package | NoPackage> {
  return makePackage(scenario, {
    way: "stepwise",
    strategy: "highs",
    seed: 1,
    pool: createInlinePool(),
    signal: new AbortController().signal,
    clock: () => 0,
    onProgress: () => undefined,
    ...options,
  });
}

/** What became of it, in a word. */
export function word(result: Package | NoPackage): string {
  return result.status === "done" ? result.proof.status : result.status;
}
