import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createGroupFunction } from "../../../solver/decomposition/groups/group-function.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { plansOf } from "./groups.ts";
import { arbTold, functionOf, listingOf, SCALE } from "./told.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

const arbAsked = fc.record({
  told: arbTold,
  margin: whole(1, 5),
  prices: fc.array(whole(-20 * SCALE, 20 * SCALE), { minLength: 1, maxLength: 3 }),
  reliefs: fc.array(fc.nat(20), { maxLength: 3 }),
});

it("knows of a group what it was asked for, at a price and around a relief, and says whether it found out anything", async () => {
  const highs = await loadHighs();
  const seen = createCounts();
  fc.assert(
    fc.property(arbAsked, ({ told, margin, prices, reliefs }) => {
      const { group } = told;
      const plans = plansOf(group);
      const truth = functionOf(told, plans);
      const listings: number[] = [];
      const made = createGroupFunction({
        highs,
        choices: [],
        scale: SCALE,
        step: group.step,
        margin: margin * SCALE,
        over: () => false,
        listing: listingOf(told, plans),
        listingAt: (price) => {
          listings.push(price);
          return listingOf({ ...told, price }, plans);
        },
        allows: (r) => !told.forbidden.includes(r),
      });
      const { lower, upper } = made.value;
      const known = () => [...lower, ...upper];
      const honest = () => {
        for (const [r, cost] of truth.entries()) {
          expect(lower[r]).toBeLessThanOrEqual(cost);
          expect(upper[r]).toBeGreaterThanOrEqual(cost);
        }
      };
      const least = (values: ArrayLike<number>, price: number) =>
        Array.from(values).reduce((best, cost, r) => Math.min(best, cost - price * r), Infinity);
      const gap = (price: number) => least(upper, price) - least(lower, price);
      expect([made.most, made.price]).toEqual([group.most, told.price]);
      made.start();
      honest();
      const complete = made.list();
      honest();
      expect(complete || told.beyond < Infinity).toBe(true);
      const again = known();
      expect(complete ? [made.list(), ...known()] : [true, ...again]).toEqual([true, ...again]);
      const slack = SCALE / 8;
      for (const price of prices) {
        const before = gap(price);
        // Prices so near to one at which homes are listed are not worth another list.
        const far = [told.price, ...listings].every((other) => Math.abs(other - price) > 6 * SCALE);
        const news = made.evaluate(price);
        honest();
        expect(news).toBe(!(before <= slack));
        seen.add("price", news ? "news" : "known");
        // Else the gap is closed where every home can be listed; rounding takes less than an eighth of a unit of it.
        const all = far && complete && told.beyond === Infinity && truth.some((cost) => cost < Infinity);
        expect(all && gap(price) > slack).toBe(false);
        expect(all && least(upper, price) - least(truth, price) > slack).toBe(false);
        if (all && news) seen.add("price", "closed");
      }
      for (const [n, r] of reliefs.map((drawn) => drawn % truth.length).entries()) {
        const before = known();
        const below = n % 2 === 0 ? Infinity : least(lower, told.price) + n * SCALE;
        const news = made.look(r, { price: told.price, below });
        honest();
        // What is worth something and listed is found, or it is there already.
        const all = complete && told.beyond === Infinity && news;
        if (all && (truth[r] as number) - told.price * r < below && lower[r] === truth[r]) seen.add("relief", "found");
        seen.add("relief", news ? "news" : "nothing new");
        expect(news || known().every((value, i) => i % truth.length !== r || value === before[i])).toBe(true);
      }
      seen.add("lists", listings.length > 0 ? "at another price" : "at its own");
      made.dispose();
    }),
    runs(250),
  );
  expect([
    ...seen.seldom(20, ["price"], ["news", "known", "closed"]),
    ...seen.seldom(20, ["relief"], ["news", "nothing new"]),
    ...seen.seldom(20, ["lists"], ["at another price", "at its own"]),
  ]).toEqual([]);
});
