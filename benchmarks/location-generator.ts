import { divide } from "./generator.ts";
import { createRandom } from "./random.ts";
import type { FacilityLocation } from "./readers/facility-location.ts";

/** A single-source facility location problem from a few knobs; the same knobs give the same problem. */
export interface LocationKnobs {
  readonly seed: number;
  readonly facilities: number;
  readonly customers: number;
  /** r: all capacity together over all demand. Below 1.5 most facilities are open and full; at 5 few are. */
  readonly ratio: number;
}

/**
 * The recipe of Cornuéjols, Sridharan and Thizy (1991), in whole numbers: facilities and customers uniform in a square of 1,000 × 1,000;
 * demands uniform in 5 … 35; capacities pro rata to draws from 10 … 160, adding up to ⌈ratio · Σ demand⌉ by largest remainder; opening costs
 * 0 … 90 plus 100 … 110 times √capacity; serving customer j from facility i costs ⌊demand_j · distance_ij / 100 + ½⌋, which is ten times the
 * distance in a unit square for each place.
 */
export function tightLocation({ seed, facilities: m, customers: n, ratio }: LocationKnobs): FacilityLocation {
  const random = createRandom(seed);
  const between = (least: number, most: number) => least + random.below(most - least + 1);
  const point = () => [random.below(1_001), random.below(1_001)] as const;
  const where = { facilities: Array.from({ length: m }, point), customers: Array.from({ length: n }, point) };
  const demands = Array.from({ length: n }, () => between(5, 35));
  const total = Math.ceil(ratio * demands.reduce((sum, demand) => sum + demand, 0));
  const capacities = divide(
    total,
    Array.from({ length: m }, () => between(10, 160)),
  );
  return {
    facilities: capacities.map((capacity) => ({
      capacity,
      cost: between(0, 90) + Math.round(between(100, 110) * Math.sqrt(capacity)),
    })),
    demands,
    costs: where.facilities.map(([x, y]) =>
      where.customers.map(([u, v], j) => Math.round(((demands[j] as number) * Math.hypot(x - u, y - v)) / 100)),
    ),
  };
}
