import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyDomain, decided, propagate } from "../../../solver/facility-location/domain.ts";
import { createLagrangian } from "../../../solver/facility-location/lagrangian.ts";
import { wholeGrains } from "../../../solver/facility-location/multipliers.ts";
import { grainsOf } from "../../../solver/facility-location/prices.ts";
import { restOf } from "../../../solver/facility-location/rest.ts";
import { limitOf, type Level, type Model } from "../../../src/model/index.ts";
import { bruteForce } from "../brute-force.ts";
import { arbCycle, arbFacilityModel } from "./arbitraries.ts";
import { readLevel } from "./instances.ts";

/** Few enough points to look at all of them. */
function isTiny(model: Model): boolean {
  return model.columns.reduce((n, { lower, upper }) => n * (upper - lower + 1), 1) <= 4_000;
}

const arbCase = fc.record({
  model: arbFacilityModel({ customers: 3, hosts: 2 }).filter(isTiny),
  multipliers: arbCycle(fc.integer({ min: -4, max: 20 })),
});

describe("bounds and fixing", () => {
  it("never pass an optimum, at any multipliers, with budgets too", () => {
    const seen = { budgets: 0, fixed: 0, infeasible: 0 };
    fc.assert(
      fc.property(arbCase, ({ model, multipliers }) => {
        const optima = bruteForce(model);
        if (optima === undefined) seen.infeasible += 1;
        const limits: number[] = [];
        for (const [l, level] of model.levels.entries()) {
          if (l > 0 && optima === undefined) return;
          const read = readLevel(model, l, limits);
          if (optima !== undefined) limits.push(limitOf(level, optima[l] as number));
          if (read === undefined) continue;
          const { program, instance } = read;
          const grains = grainsOf(instance);
          if (grains === undefined) continue;
          // In units of the program: levels are divided by their common factor there.
          const best = bruteForce(program)?.[0] ?? Infinity;
          if (instance.layers.length > 1) seen.budgets += 1;
          const lagrangian = createLagrangian(instance, grains);
          for (let round = 0; round < 4; round++) {
            const at = {
              customer: Float64Array.from({ length: instance.customers }, () => grains.scale * multipliers()),
              budget: Float64Array.from({ length: instance.layers.length - 1 }, () =>
                Math.max(0, (grains.scale * multipliers()) / 8),
              ),
            };
            wholeGrains(grains, at);
            const domain = copyDomain(instance.domain);
            const sound = propagate(instance, domain);
            expect(sound || best === Infinity).toBe(true);
            if (!sound) continue;
            expect(lagrangian.at(domain, at).bound).toBeLessThanOrEqual(best * grains.scale);
            const before = decided(domain);
            const most = best === Infinity ? 40 : best;
            lagrangian.fix(domain, at, most * grains.scale);
            if (decided(domain) > before) seen.fixed += 1;
            const left = propagate(instance, domain) ? bruteForce(restOf(program, instance, domain)) : undefined;
            // Without any point there is nothing that fixing could have kept.
            expect(best === Infinity ? [best] : left).toEqual([best]);
          }
        }
      }),
      { numRuns: 120, seed: 4 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  it("is the optimum where nothing is relaxed: one customer, two ways", () => {
    const level: Level = {
      name: "price",
      indices: [0, 1],
      coefficients: [7, 5],
      offset: 0,
      tolerance: { numerator: 0, denominator: 1 },
    };
    const model: Model = {
      name: "by hand",
      columns: [
        { name: "alone", lower: 0, upper: 1 },
        { name: "arc", lower: 0, upper: 1 },
      ],
      rows: [{ name: "served", lower: 1, upper: 1, indices: [0, 1], coefficients: [1, 1] }],
      levels: [level],
      facilities: {
        customers: [{ weight: 3, alone: 0 }],
        hosts: [{ need: 0, room: 3, arcs: [{ customer: 0, column: 1 }] }],
      },
    };
    const { instance } = readLevel(model, 0, []) as NonNullable<ReturnType<typeof readLevel>>;
    const grains = grainsOf(instance) as NonNullable<ReturnType<typeof grainsOf>>;
    const at = { customer: Float64Array.of(5 * grains.scale), budget: new Float64Array(0) };
    const lagrangian = createLagrangian(instance, grains);
    expect(lagrangian.at(instance.domain, at).bound).toBe(5 * grains.scale);
    const domain = copyDomain(instance.domain);
    lagrangian.fix(domain, at, 6 * grains.scale);
    expect(restOf(model, instance, domain).columns[0]).toMatchObject({ lower: 0, upper: 0 });
  });
});
