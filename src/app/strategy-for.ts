import type { Model } from "../model/index.ts";

/** The name of the strategy whose counted work is not simplex iterations. */
export const facilityLocation = "facility-location";

/**
 * The strategy that knows the structure of a program: `decomposition` where tasks are elastic (joint), else
 * `facility-location`, which passes what has no structure on to HiGHS.
 */
export function strategyFor({ elastic }: Model): string {
  return elastic === undefined ? facilityLocation : "decomposition";
}
