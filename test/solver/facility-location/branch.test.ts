import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { branch } from "../../../solver/facility-location/branch.ts";
import { copyDomain, propagate } from "../../../solver/facility-location/domain.ts";
import { createIncumbent } from "../../../solver/facility-location/incumbent.ts";
import { createLagrangian } from "../../../solver/facility-location/lagrangian.ts";
import { firstMultipliers } from "../../../solver/facility-location/multipliers.ts";
import { grainsOf } from "../../../solver/facility-location/prices.ts";
import type { Model } from "../../../src/model/index.ts";
import { bruteForce } from "../brute-force.ts";
import { columns, level, row } from "../models.ts";
import { arbFacilityModel } from "./arbitraries.ts";
import { readLevel } from "./instances.ts";

describe("branch and bound on its own", () => {
  it("ends with the optimum or the proof that there is none, also when told of a value a little above it", () => {
    const seen = { optimal: 0, infeasible: 0, unsettled: 0, deep: 0 };
    fc.assert(
      fc.property(arbFacilityModel({ customers: 4, hosts: 2 }), fc.constantFrom(1, 2, 3, Infinity), (model, above) => {
        fc.pre(model.columns.reduce((n, { lower, upper }) => n * (upper - lower + 1), 1) <= 20_000);
        const read = readLevel(model, 0, []);
        const grains = read === undefined ? undefined : grainsOf(read.instance);
        fc.pre(read !== undefined && grains !== undefined);
        const { program, instance } = read;
        const best = bruteForce(program)?.[0] ?? Infinity;
        const domain = copyDomain(instance.domain);
        fc.pre(propagate(instance, domain));
        const bounds: number[] = [];
        const incumbent = createIncumbent(program, instance, { enough: () => false, report: () => undefined });
        const lagrangian = createLagrangian(instance, grains);
        const summit = {
          at: firstMultipliers(instance, grains),
          bound: -Infinity,
          open: new Float64Array(instance.hosts),
          arc: new Float64Array(instance.arcs),
        };
        // A value that somebody else might have found: no better point may get lost for it.
        const value = () => Math.min(incumbent.value(), best + above);
        const tree = branch(
          lagrangian,
          { domain, summit },
          {
            value,
            offer: incumbent.offer,
            look: () => undefined,
            bound: (bound) => bounds.push(Math.min(bound, value() * grains.scale)),
            over: () => false,
          },
        );
        seen[!tree.settled ? "unsettled" : best < Infinity ? "optimal" : "infeasible"] += 1;
        if (tree.nodes > 4) seen.deep += 1;
        for (const bound of bounds) expect(bound).toBeLessThanOrEqual(best * grains.scale);
        const reached = Math.min(tree.bound / grains.scale, value());
        expect(tree.settled ? reached : Math.min(reached, best)).toBe(tree.settled ? best : reached);
      }),
      { numRuns: 200, seed: 5 },
    );
    expect(Math.min(seen.optimal, seen.infeasible, seen.deep)).toBeGreaterThan(5);
    expect(seen.unsettled).toBeGreaterThan(0);
  });

  it("decides on the first host too, where nothing but its own price does", () => {
    for (const price of [-3, 3]) {
      const model: Model = {
        name: "a host for nobody",
        columns: columns([0, 1], [0, 1]),
        rows: [row("served", 1, [1, 0], 1)],
        levels: [level("price", [4, price])],
        facilities: { customers: [{ weight: 1, alone: 0 }], hosts: [{ open: 1, need: 0, room: 0, arcs: [] }] },
      };
      const { program, instance } = readLevel(model, 0, []) as NonNullable<ReturnType<typeof readLevel>>;
      const grains = grainsOf(instance) as NonNullable<ReturnType<typeof grainsOf>>;
      const domain = copyDomain(instance.domain);
      expect(propagate(instance, domain)).toBe(true);
      const incumbent = createIncumbent(program, instance, { enough: () => false, report: () => undefined });
      const summit = {
        at: firstMultipliers(instance, grains),
        bound: -Infinity,
        open: new Float64Array(1),
        arc: new Float64Array(0),
      };
      branch(
        createLagrangian(instance, grains),
        { domain, summit },
        {
          value: incumbent.value,
          offer: incumbent.offer,
          look: () => undefined,
          bound: () => undefined,
          over: () => false,
        },
      );
      expect(incumbent.value()).toBe(4 + Math.min(0, price));
    }
  });
});
