import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FREE, IN, OUT } from "../../../solver/state.ts";
import { createKnapsack } from "../../../solver/facility-location/knapsack.ts";
import { arbCycle, arbFacilityModel } from "./arbitraries.ts";
import { readLevel } from "./instances.ts";

const arbCase = fc.record({
  model: arbFacilityModel({ customers: 7, hosts: 3 }),
  prices: arbCycle(fc.integer({ min: -9, max: 6 })),
  states: arbCycle(fc.constantFrom(FREE, FREE, FREE, IN, OUT)),
  rises: arbCycle(fc.constantFrom(0, 0, 1, 5, Infinity)),
});

describe("knapsack of a host", () => {
  it("is what trying every set gives, also with an arc forced in or left out", () => {
    const seen = { possible: 0, impossible: 0, forced: 0 };
    fc.assert(
      fc.property(arbCase, ({ model, prices, states, rises }) => {
        const read = readLevel(model, 0, []);
        fc.pre(read !== undefined);
        const { instance } = read;
        const knapsack = createKnapsack(instance);
        const price = Float64Array.from({ length: instance.arcs }, () => prices());
        const state = Uint8Array.from({ length: instance.arcs }, () => states());
        const taken = new Uint8Array(instance.arcs);
        const into = { inside: new Float64Array(instance.arcs), outside: new Float64Array(instance.arcs) };
        for (let h = 0; h < instance.hosts; h++) {
          let level = 0;
          const load = Float64Array.from({ length: (instance.room[h] as number) + 1 }, (_, l) =>
            l === 0 ? 0 : (level += rises()),
          );
          const arcs = Array.from(instance.arcHost.keys()).filter((a) => instance.arcHost[a] === h);
          const sets = arcs.reduce<number[][]>((all, a) => all.flatMap((set) => [set, [...set, a]]), [[]]);
          const worth = (set: readonly number[]) => {
            const weight = set.reduce((sum, a) => sum + (instance.arcWeight[a] as number), 0);
            if (weight < (instance.need[h] as number)) return Infinity;
            return set.reduce((sum, a) => sum + (price[a] as number), load[weight] ?? Infinity);
          };
          const allowed = sets.filter((set) =>
            arcs.every((a) => state[a] === FREE || (state[a] === IN) === set.includes(a)),
          );
          const least = (of: number[][]) => of.reduce((best, set) => Math.min(best, worth(set)), Infinity);
          const best = least(allowed);
          seen[best < Infinity ? "possible" : "impossible"] += 1;
          expect(knapsack.best(h, price, load, state, taken)).toBe(best);
          const set = arcs.filter((a) => taken[a] === 1);
          const keeps = arcs.every((a) => state[a] === FREE || (state[a] === IN) === set.includes(a));
          expect(best === Infinity || (keeps && worth(set) === best)).toBe(true);
          expect(knapsack.each(h, price, load, state, into)).toBe(best);
          for (const a of arcs) {
            if (state[a] !== FREE) continue;
            seen.forced += 1;
            expect(into.inside[a]).toBe(least(allowed.filter((set) => set.includes(a))));
            expect(into.outside[a]).toBe(least(allowed.filter((set) => !set.includes(a))));
          }
        }
      }),
      { numRuns: 200, seed: 3 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });
});
