import * as fc from "fast-check";
import type { Group } from "../../../solver/decomposition/groups/group.ts";
import type { Listing } from "../../../solver/decomposition/groups/listing.ts";
import { arbGroup, type Planned } from "./groups.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });
export const SCALE = 1_024;

/** How a group is told of: its price and bound, in grains; which homes are met first, beyond how much there are too many. */
export const arbTold = fc
  .record({
    group: arbGroup([SCALE], [1], [0, 0, 0, 3]),
    price: whole(-10 * SCALE, 10 * SCALE),
    loose: fc.constantFrom(0, 100, 3 * SCALE, 20 * SCALE),
    met: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
    beyond: fc.constantFrom(Infinity, Infinity, Infinity, 30 * SCALE),
    pool: whole(-1, 1),
    forbidden: fc.array(whole(0, 12), { maxLength: 3 }),
  })
  // Relief that no link counts has no price.
  .map((told) => ({ ...told, price: told.pool < 0 ? 0 : told.price }));
export type Told = typeof arbTold extends fc.Arbitrary<infer T> ? T : never;

export function worth({ cost, relief }: Planned, price: number): number {
  return cost - price * relief;
}

function only(group: Group, keeps: (home: number) => boolean): Group {
  const kept = group.homes.flatMap((_, i) => (keeps(i) ? [i] : []));
  return {
    ...group,
    homes: kept.map((i) => group.homes[i] as Group["homes"][number]),
    rows: kept.map((i) => group.rows[i] as readonly number[]),
  };
}

export function listingOf({ group, price, loose, met, beyond }: Told, plans: readonly Planned[]): Listing {
  const bound = plans.reduce((least, plan) => Math.min(least, worth(plan, price)), 50 * SCALE) - loose;
  return {
    bound,
    price,
    most: group.most,
    within(spare) {
      if (spare > beyond) return undefined;
      const near = new Set(plans.filter((plan) => worth(plan, price) <= bound + spare).flatMap(({ homes }) => homes));
      return only(group, (i) => near.has(i));
    },
    of: () => only(group, (i) => met[i] === true),
    living: () => undefined,
    union: (a, b) => only(group, (i) => [...a, ...b].includes(group.homes[i] as Group["homes"][number])),
  };
}

/** The least cost of a group at every relief that is allowed. */
export function functionOf({ group, forbidden }: Told, plans: readonly Planned[]): number[] {
  const best = Array.from({ length: group.most + 1 }, () => Infinity);
  for (const { relief, cost } of plans) best[relief] = Math.min(cost, best[relief] as number);
  return best.map((cost, r) => (forbidden.includes(r) ? Infinity : cost));
}
