import type { Model } from "../model/index.ts";

/**
 * The strategy that knows the structure of a program: `decomposition` where tasks are elastic (joint), else
 * `facility-location`, which passes what has no structure on to HiGHS.
 */
export function strategyFor({ elastic }: Model): string {
  return elastic === undefined ? "facility-location" : "decomposition";
}
