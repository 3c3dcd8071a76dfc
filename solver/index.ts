import { exhaustive } from "./exhaustive.ts";
import { decomposition } from "./decomposition/index.ts";
import { facilityLocation } from "./facility-location/index.ts";
import { highs } from "./highs/index.ts";
import { javascriptLpSolver } from "./javascript-lp-solver.ts";
import type { Strategy } from "./strategy.ts";

/** Every strategy there is; one line each. */
export const strategies: readonly Strategy[] = [facilityLocation, decomposition, highs, javascriptLpSolver, exhaustive];
