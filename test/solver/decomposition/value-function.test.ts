import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createValueFunction } from "../../../solver/decomposition/groups/value-function.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbGroup, plansOf } from "./groups.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

/** Homes are listed from the front; proofs are of plans of listed homes alone, and lack what `loose` grains say. */
const arbStep = fc.record({
  what: fc.constantFrom("reach", "prove", "prove", "list"),
  plan: fc.nat(),
  price: fc.double({ min: -20, max: 20, noNaN: true }),
  from: whole(0, 12),
  wide: whole(0, 30),
  listed: whole(0, 16),
  loose: fc.constantFrom(0, 0, 1, 7, 400),
});

it("what is proven of a group at a relief is at most its best plan there, and what is reached a plan", () => {
  const seen = createCounts();
  fc.assert(
    fc.property(
      arbGroup([1, 16, 1_024], [1], [0, 3]),
      fc.array(arbStep, { maxLength: 8 }),
      fc.nat(30),
      (group, steps, forbidden) => {
        const { scale, step, homes, most } = group;
        const plans = plansOf(group);
        const allows = (r: number) => r !== forbidden;
        const best = Array.from({ length: most + 1 }, () => Infinity);
        for (const { relief, cost } of plans) best[relief] = Math.min(cost, best[relief] as number);
        const value = createValueFunction(step, most, allows);
        const worth = (plan: (typeof plans)[number], price: number) => plan.cost - price * plan.relief;
        const least = (among: typeof plans, price: number) => Math.min(1e9, ...among.map((plan) => worth(plan, price)));
        let listed = 0;
        const listing = (count: number, price: number, loose: number) => {
          listed = count;
          const others = plans.filter((plan) => plan.homes.some((i) => i >= count));
          value.list(least(others, price) - loose, price);
        };
        listing(0, 0, 0);
        for (const { what, plan, price: unit, from, wide, listed: count, loose } of steps) {
          const price = Math.round(unit * scale);
          if (what === "list") listing(Math.max(listed, count), price, loose);
          else if (what === "reach") {
            const taken = plans[plan % Math.max(1, plans.length)];
            if (taken !== undefined) value.reach(taken.homes.map((i) => homes[i] as (typeof homes)[number]));
          } else {
            const [first, last] = [from, Math.min(most, from + wide)];
            const own = plans.filter(
              ({ homes: used, relief }) => used.every((i) => i < listed) && relief >= first && relief <= last,
            );
            value.prove(least(own, price) - loose, price, first, last);
          }
          const wrong: string[] = [];
          const must = (holds: boolean, what: string) => holds || wrong.push(what);
          for (let r = 0; r <= most; r++) {
            const truth = best[r] as number;
            const [lower, upper] = [value.lower[r] as number, value.upper[r] as number];
            const reached = value.plan(r)?.map((home) => homes.indexOf(home));
            must(value.allows(r) === allows(r), `allows ${r}`);
            if (!allows(r)) {
              must(lower === Infinity && upper === Infinity && reached === undefined, `not allowed ${r}`);
              continue;
            }
            must(lower <= truth, `${lower} at ${r} is above ${truth}`);
            must(upper >= truth, `${upper} at ${r} is below ${truth}`);
            const key = reached?.toSorted((x, y) => x - y).join();
            const same = plans.find(({ homes: used, relief }) => relief === r && used.join() === key);
            must(upper === (reached === undefined ? Infinity : same?.cost), `the plan at ${r} is no plan of ${upper}`);
            if (truth < Infinity && lower === truth) seen.add("value", "proven");
            if (truth < Infinity && upper === truth) seen.add("value", "reached");
          }
          expect(wrong).toEqual([]);
        }
      },
    ),
    runs(500),
  );
  expect(seen.seldom(100, ["value"], ["proven", "reached"])).toEqual([]);
});
