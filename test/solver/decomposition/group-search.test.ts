import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createGroupSearch } from "../../../solver/decomposition/groups/group-search.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbGroup, plansOf } from "./groups.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

/** Prices and ranges of relief, what counts, and after how many nodes or questions the search is ended. */
const arbQuestion = fc.record({
  price: fc.double({ min: -20, max: 20, noNaN: true }),
  from: whole(0, 20),
  to: fc.constantFrom(0, 1, 5, 60),
  whole: fc.boolean(),
  below: fc.constantFrom(Infinity, Infinity, -20, 0, 20, 60),
  nodes: fc.constantFrom(Infinity, Infinity, Infinity, 0, 1, 3),
  over: fc.constantFrom(Infinity, Infinity, Infinity, 0, 2),
});

it("finds a group's best plan, and no bound is above it, at any price, range and cut-off, however it is ended", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  fc.assert(
    fc.property(
      arbGroup([1, 16, 1_024, 16_384], [1, 1, 1_000], [0, 0, 3]),
      fc.array(arbQuestion, { minLength: 1, maxLength: 4 }),
      (group, questions) => {
        const { scale, most, homes } = group;
        const slack = Math.floor(scale / 16);
        const plans = plansOf(group);
        const search = createGroupSearch(highs, group);
        try {
          for (const { price: unit, from: low, to: width, whole: all, below: units, nodes, over } of questions) {
            const price = Math.round(unit * scale);
            const [from, to] = all ? [0, most] : [low, Math.min(most, low + width)];
            const below = Math.round(units * scale);
            const worth = (plan: { cost: number; relief: number }) => plan.cost - price * plan.relief;
            const least = (among: typeof plans) => among.reduce((n, plan) => Math.min(n, worth(plan)), Infinity);
            const truth = least(plans.filter(({ relief }) => relief >= from && relief <= to));
            let asked = 0;
            const { plan, bound } = search.search({ price, from, to, below, nodes, over: () => asked++ >= over });
            expect(bound).toBeLessThanOrEqual(truth);
            expect(Number.isSafeInteger(bound) || Math.abs(bound) === Infinity).toBe(true);
            const used = plan?.homes.map((home) => homes.indexOf(home)).toSorted((a, b) => a - b);
            const same = plans.filter((other) => other.homes.join() === used?.join());
            expect(least(same.filter(({ relief }) => relief >= from && relief <= to))).toBe(plan?.value ?? Infinity);
            expect(plan === undefined || plan.value < below).toBe(true);
            expect(search.glance(price)).toBeLessThanOrEqual(least(plans));
            seen.add("search", truth === Infinity ? "no plan" : plan === undefined ? "none found" : "found");
            if (nodes < Infinity || over < Infinity || scale < 1_024) continue;
            // To the end: nothing is missed by more than a sixteenth of a unit.
            const wanted = Math.min(truth, below);
            expect(bound).toBeGreaterThanOrEqual(wanted - slack - 1);
            const missed = truth < below - slack && !((plan?.value ?? Infinity) <= truth + slack);
            expect(missed).toBe(false);
            seen.add("search", truth < below - slack ? "the best" : truth === Infinity ? "refuted" : "cut off");
          }
          if (search.nodes() > questions.length) seen.add("search", "branched");
        } finally {
          search.dispose();
        }
      },
    ),
    runs(700),
  );
  const branches = ["no plan", "none found", "found", "the best", "refuted", "cut off", "branched"];
  expect(seen.seldom(20, ["search"], branches)).toEqual([]);
});
