import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instance, Layer } from "../../../solver/facility-location/instance.ts";
import { createPrices, grainsOf } from "../../../solver/facility-location/prices.ts";
import { createSearch, worth } from "../../../solver/facility-location/search.ts";
import type { Model } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbFacilityModel } from "./arbitraries.ts";
import { byHand } from "./assignments.ts";
import { readLevel } from "./instances.ts";

/** Each part of what the relaxation adds up is at most this much, so that three of them stay below 2^53. */
const MOST = 2n ** 51n;

/** Sizes of all prices of a layer together, or the largest of them; of load what is most for a load that can be had. */
function sizes({ arc, open, alone, load }: Layer): bigint[] {
  const most = load.map((table) => Math.max(0, ...table.filter((price) => price < Infinity)));
  return [...arc, ...open, ...alone, ...most].map((price) => BigInt(Math.abs(price)));
}

const sum = (all: readonly bigint[]) => all.reduce((a, b) => a + b, 0n);

function waysOf({ customers, arcsOf, ownersOf }: Instance): bigint {
  return BigInt([...arcsOf, ...ownersOf].reduce((n, list) => n + list.length, 2 * customers));
}

/** The same program at other prices, which have no factor in common. */
function dearer(model: Model, factor: number): Model {
  const levels = model.levels.map((level) => ({
    ...level,
    coefficients: level.coefficients.map((c, i) => c * factor + (i === 0 ? 1 : 0)),
  }));
  return { ...model, levels };
}

describe("grains", () => {
  it("are coarse enough for every sum to be exact, and no coarser where prices are small", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(
        arbFacilityModel({ customers: 6, hosts: 3 }),
        fc.integer({ min: 0, max: 44 }),
        fc.nat(1_000),
        (cheap, power, limit) => {
          const factor = 2 ** power;
          const model = dearer(cheap, factor);
          const l = model.levels.length - 1;
          const limits = model.levels.slice(0, l).map(() => limit * factor);
          const read = readLevel(model, l, limits);
          fc.pre(read !== undefined);
          const { instance } = read;
          const [target, ...budgets] = instance.layers as [Layer, ...Layer[]];
          const grains = grainsOf(instance);
          seen.add("grains", grains === undefined ? "none" : grains.scale === 2 ** 24 ? "finest" : "coarser");
          // At the prices of the arbitraries all is well.
          expect(grains === undefined && power < 20).toBe(false);
          const { scale, mostCustomer, mostBudget } = grains ?? { scale: 1, mostCustomer: 0, mostBudget: [] };
          expect(Number.isInteger(Math.log2(scale))).toBe(true);
          const held =
            grains === undefined ? [] : budgets.map((layer, r) => BigInt(mostBudget[r] as number) * costs(layer));
          const ways = BigInt(mostCustomer) * waysOf(instance);
          const terms = [grains === undefined ? 0n : BigInt(scale) * sum(sizes(target)), sum(held), ways];
          expect(terms.filter((term) => term > MOST)).toEqual([]);
        },
      ),
      runs(500),
    );
    expect(seen.seldom(20, ["grains"], ["none", "coarser", "finest"])).toEqual([]);
  });
});

/** What one grain of a budget's multiplier can add. */
function costs(layer: Layer): bigint {
  return BigInt(Math.abs(layer.budget)) + sum(sizes(layer));
}

describe("prices", () => {
  it("of the load that a host needs are what its table says of it, at whatever rates were set last", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(arbFacilityModel({ customers: 6, hosts: 3 }), fc.nat(9), (model, rate) => {
        const l = model.levels.length - 1;
        const limits = model.levels.slice(0, l).map(() => 40);
        const read = readLevel(model, l, limits);
        fc.pre(read !== undefined);
        const { layers, hosts, need } = read.instance;
        const prices = createPrices(read.instance, { scale: 8 });
        for (const shift of [1, 0]) {
          prices.set(Float64Array.from(layers.slice(1), (_, r) => rate + r + shift));
          const least = Array.from(need, (load, h) => prices.load(h)[load] ?? Infinity);
          expect(Array.from(prices.least)).toEqual(least);
          for (let h = 0; h < hosts; h++)
            seen.add("least", least[h] === Infinity ? "none" : least[h] === 0 ? "free" : "dear");
        }
      }),
      runs(300),
    );
    expect(seen.seldom(20, ["least"], ["none", "free", "dear"])).toEqual([]);
  });
});

describe("worth of an assignment", () => {
  it("is the first layer, and more with every unit above a budget", () => {
    const instance = byHand([1], [3], [{ open: 2, costs: [1], room: 1 }]);
    const [target] = instance.layers as [Layer];
    const search = createSearch(
      { ...instance, layers: [target, { ...target, budget: 5 }] },
      instance.domain,
      new Float64Array(1),
    );
    const at = (spent: number) => worth(search, new Float64Array([7, spent]));
    expect([at(0), at(5)]).toEqual([7, 7]);
    expect(at(6)).toBeGreaterThan(7);
    expect(at(8) - 7).toBeCloseTo(3 * (at(6) - 7));
  });
});
