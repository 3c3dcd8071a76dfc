import * as fc from "fast-check";
import { expect, it } from "vitest";
import { FREE, IN, OUT } from "../../../solver/state.ts";
import type { Instance, Domain } from "../../../solver/facility-location/instance.ts";
import { createLagrangian } from "../../../solver/facility-location/lagrangian.ts";
import { wholeGrains } from "../../../solver/facility-location/multipliers.ts";
import { grainsOf, type Grains, type Multipliers } from "../../../solver/facility-location/prices.ts";
import type { Relaxed } from "../../../solver/facility-location/relax.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbCycle, arbFacilityModel } from "./arbitraries.ts";
import { readLevel } from "./instances.ts";

/** A sum of grains; undefined is "cannot be", which nothing makes possible again. */
type Sum = bigint | undefined;

function plus(a: Sum, b: Sum): Sum {
  return a === undefined || b === undefined ? undefined : a + b;
}

function least(a: Sum, b: Sum): Sum {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

/**
 * The formula of `relax`, written again in bigint by looking at every set of guests of every host: the least over all
 * ways of scale · price + Σ λ · (spent − budget) + Σ π · (1 − times served), each host and customer for itself, but that the open hosts
 * together have room for whoever can go nowhere else.
 */
function recompute(instance: Instance, grains: Grains, domain: Domain, at: Multipliers): Sum {
  const { layers, customers, hosts, first, arcCustomer, arcWeight, arcsOf, ownersOf, own, need, room } = instance;
  const factors = layers.map((_, r) => BigInt(r === 0 ? grains.scale : (at.budget[r - 1] as number)));
  /** One price in all layers, in grains. */
  const priced = (of: (layer: Instance["layers"][number]) => number): Sum =>
    layers.reduce<Sum>((sum, layer, r) => {
      const price = of(layer);
      return plus(sum, price === Infinity ? undefined : (factors[r] as bigint) * BigInt(price));
    }, 0n);
  const worth = (g: number) => BigInt(at.customer[g] as number);
  let total: Sum = 0n;
  for (const [r, layer] of layers.entries())
    if (r > 0) total = plus(total, -(factors[r] as bigint) * BigInt(layer.budget));
  for (let g = 0; g < customers; g++) {
    const alone = plus(
      priced((layer) => layer.alone[g] as number),
      -worth(g),
    );
    const state = domain.alone[g];
    total = plus(total, worth(g));
    total = plus(total, state === IN ? alone : state === OUT ? 0n : least(0n, alone));
  }
  const bests: Sum[] = [];
  for (let h = 0; h < hosts; h++) {
    const from = first[h] as number;
    const count = (first[h + 1] as number) - from;
    let best: Sum;
    for (let set = 0; set < 2 ** count; set++) {
      let sum = priced((layer) => layer.open[h] as number);
      if ((own[h] as number) >= 0) sum = plus(sum, -worth(own[h] as number));
      let load = 0;
      let allowed = true;
      for (let a = from; a < from + count; a++) {
        const taken = ((set >> (a - from)) & 1) === 1;
        if (domain.arc[a] !== FREE && taken !== (domain.arc[a] === IN)) allowed = false;
        if (!taken) continue;
        load += arcWeight[a] as number;
        sum = plus(
          sum,
          plus(
            priced((layer) => layer.arc[a] as number),
            -worth(arcCustomer[a] as number),
          ),
        );
      }
      if (!allowed || load < (need[h] as number) || load > (room[h] as number)) continue;
      best = least(
        best,
        plus(
          sum,
          priced((layer) => layer.load[h]?.[load] ?? Infinity),
        ),
      );
    }
    bests.push(best);
  }
  let needed = 0;
  for (let g = 0; g < customers; g++) {
    const weights = Array.from(arcsOf[g] as Int32Array, (a) => arcWeight[a] as number);
    const elsewhere = domain.alone[g] !== OUT || ownersOf[g]?.length !== 0;
    if (!elsewhere && weights.length > 0) needed += Math.min(...weights);
  }
  let cheapest: Sum;
  for (let set = 0; set < 2 ** hosts; set++) {
    const isOpen = (h: number) => ((set >> h) & 1) === 1;
    const all = [...bests.keys()];
    if (all.some((h) => domain.host[h] !== FREE && isOpen(h) !== (domain.host[h] === IN))) continue;
    if (all.reduce((sum, h) => sum + (isOpen(h) ? (room[h] as number) : 0), 0) < needed) continue;
    cheapest = least(
      cheapest,
      all.reduce<Sum>((sum, h) => plus(sum, isOpen(h) ? bests[h] : 0n), 0n),
    );
  }
  return plus(total, cheapest);
}

/** How often each customer is served by what is open, taken and alone; nothing is taken at a host that is closed. */
function servedBy(
  { customers, hosts, arcs, arcCustomer, arcHost, own }: Instance,
  { open, arc, alone }: Relaxed,
): number[] {
  const served = Array.from({ length: customers }, (_, g) => alone[g] as number);
  for (let h = 0; h < hosts; h++)
    if (open[h] === 1 && (own[h] as number) >= 0) served[own[h] as number] = (served[own[h] as number] as number) + 1;
  for (let a = 0; a < arcs; a++) {
    if (arc[a] === 0) continue;
    expect(open[arcHost[a] as number]).toBe(1);
    served[arcCustomer[a] as number] = (served[arcCustomer[a] as number] as number) + 1;
  }
  return served;
}

it("a bound of the Lagrangian is the formula's, to the last grain, recomputed in bigint", () => {
  const seen = createCounts();
  fc.assert(
    fc.property(
      arbFacilityModel({ customers: 5, hosts: 3 }),
      arbCycle(fc.integer({ min: -(2 ** 33), max: 2 ** 33 })),
      arbCycle(fc.nat(11)),
      (model, multipliers, chance) => {
        for (const l of model.levels.keys()) {
          // Limits that no optimum has a say in: a bound is a bound under any.
          const read = readLevel(
            model,
            l,
            model.levels.slice(0, l).map((_, i) => 20 + 10 * i),
          );
          const grains = read === undefined ? undefined : grainsOf(read.instance);
          if (read === undefined || grains === undefined) continue;
          const { instance } = read;
          const at = {
            customer: Float64Array.from({ length: instance.customers }, multipliers),
            budget: Float64Array.from({ length: instance.layers.length - 1 }, () => Math.abs(multipliers()) / 2 ** 12),
          };
          wholeGrains(grains, at);
          const some = (states: Uint8Array) =>
            states.map((state) => (state !== FREE || chance() > 1 ? state : 1 + (chance() % 2)));
          const { arc, host, alone } = instance.domain;
          const domain = { arc: some(arc), host: some(host), alone: some(alone) };
          const lagrangian = createLagrangian(instance, grains);
          // Asked before at other multipliers, of which nothing may be left.
          lagrangian.at(instance.domain, { ...at, customer: at.customer.map((pi) => -pi) });
          const relaxed = lagrangian.at(domain, at);
          const { bound } = relaxed;
          // Without a bound the count ends where it was found.
          const done = bound < Infinity;
          expect(done ? Array.from(relaxed.served) : []).toEqual(done ? servedBy(instance, relaxed) : []);
          const formula = recompute(instance, grains, domain, at);
          seen.add("cover", done && relaxed.cover > 0 ? "has a price" : "has none");
          expect(bound === Infinity ? undefined : BigInt(bound)).toBe(formula);
          seen.add("bound", formula === undefined ? "none" : instance.layers.length > 1 ? "with budgets" : "plain");
        }
      },
    ),
    runs(300),
  );
  expect(seen.seldom(20, ["bound"], ["none", "with budgets", "plain"])).toEqual([]);
  expect(seen.seldom(10, ["cover"], ["has a price", "has none"])).toEqual([]);
});
