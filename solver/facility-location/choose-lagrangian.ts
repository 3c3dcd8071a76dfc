import { ascend } from "./ascend.ts";
import { copyDomain, propagate } from "./domain.ts";
import { createCover } from "./cover.ts";
import type { Instance } from "./instance.ts";
import { createLagrangian, type Lagrangian } from "./lagrangian.ts";
import { firstMultipliers } from "./multipliers.ts";
import type { Grains } from "./prices.ts";

/** A climb that tells which of two is worth going on with. */
const TRIAL = { steps: 100, theta: 1.5, patience: 12, least: 0.05 };
/** Share of the bound that the row of room must lift it by: less does not pay for the slower climbs that it makes. */
const WORTHWHILE = 0.001;

/** With the row of room (`cover.ts`) where that lifts the bound in a short climb, else without: at any multipliers both are bounds. */
export function chooseLagrangian(instance: Instance, grains: Grains, over: () => boolean): Lagrangian {
  const plain = createLagrangian(instance, grains, false);
  const domain = copyDomain(instance.domain);
  // Where everybody may stay alone, no host is short of room.
  if (!propagate(instance, domain) || createCover(instance).demand(domain) === 0) return plain;
  const covered = createLagrangian(instance, grains);
  const [without, withRow] = [plain, covered].map((lagrangian) => {
    const start = firstMultipliers(instance, grains);
    return ascend(lagrangian, domain, start, { ...TRIAL, target: () => Infinity, visit: over }).bound;
  }) as [number, number];
  return withRow > without + WORTHWHILE * Math.abs(without) ? covered : plain;
}
