import { conclude } from "../../../solver/conclude.ts";
import { facilityLocation } from "../../../solver/facility-location/index.ts";
import { highs } from "../../../solver/highs/index.ts";
import type { Model, Outcome } from "../../../src/model/index.ts";

const control = { seed: 7, stopped: () => false, report: () => undefined };

export async function byHighs(model: Model): Promise<Outcome> {
  return conclude(model, await highs.solve(model, control));
}

export async function byFacilities(model: Model): Promise<Outcome> {
  return conclude(model, await facilityLocation.solve(model, control));
}

/** Status and the value of every level: what two engines must agree on. */
export function optima(outcome: Outcome): readonly (string | number)[] {
  return outcome.status === "optimal" || outcome.status === "feasible"
    ? [outcome.status, ...outcome.levels.map(({ best }) => best)]
    : [outcome.status];
}
