import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createRestSolver } from "../../../solver/decomposition/prices/rest.ts";
import type { Instance } from "../../../solver/decomposition/program/instance.ts";
import type { Column, Model, Row } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";

const whole = (min: number, max: number) => fc.integer({ min, max });

/** Two sums of amounts, each amount with a switch or without; switches of two sizes at one; one column by itself. */
const arbRest = fc.record({
  amounts: fc.array(
    fc.record({
      lower: whole(0, 1),
      wide: whole(1, 3),
      group: whole(0, 1),
      price: whole(-9, 9),
      most: fc.option(whole(1, 5), { nil: undefined, freq: 2 }),
      of: whole(0, 2),
    }),
    { minLength: 2, maxLength: 5 },
  ),
  more: fc.tuple(whole(1, 6), whole(1, 6)),
  switches: fc.array(whole(-20, 30), { minLength: 3, maxLength: 3 }),
  single: whole(-5, 5),
  shared: fc.boolean(),
});
type Drawn = typeof arbRest extends fc.Arbitrary<infer T> ? T : never;

/** Switches are columns 0 to 2, the single column is 3, the amounts follow. */
function write({ amounts, more, switches, single, shared }: Drawn): {
  instance: Instance;
  prices: Float64Array;
  sums: number[];
} {
  const column = (lower: number, upper: number, i: number): Column => ({ name: `c${i}`, lower, upper });
  const columns = [
    ...switches.map((_, i) => column(0, 1, i)),
    column(1, 3, 3),
    ...amounts.map(({ lower, wide }, i) => column(lower, lower + wide, 4 + i)),
  ];
  const sums = [0, 1].map((g) => {
    const mine = amounts.filter(({ group }) => group === g);
    const least = mine.reduce((sum, { lower }) => sum + lower, 0);
    return (
      least +
      Math.min(
        more[g] as number,
        mine.reduce((sum, { wide }) => sum + wide, 0),
      )
    );
  });
  const rows: Row[] = sums.flatMap((sum, g) => {
    const indices = amounts.flatMap(({ group }, i) => (group === g ? [4 + i] : []));
    return indices.length === 0
      ? []
      : [{ name: `sum ${g}`, indices, coefficients: indices.map(() => 1), lower: sum, upper: sum }];
  });
  for (const [i, { most, of }] of amounts.entries())
    if (most !== undefined)
      rows.push({ name: `switch ${i}`, indices: [of, 4 + i], coefficients: [-most, 1], lower: -Infinity, upper: 0 });
  // A column is in one sum at most: the first that has it.
  if (shared) rows.push({ name: "another sum", indices: [3, 4], coefficients: [1, 1], lower: 4, upper: 4 });
  // Nor is it in a sum that counts it twice.
  if (shared) rows.unshift({ name: "twice", indices: [3, 4], coefficients: [1, 2], lower: 4, upper: 4 });
  const model: Model = { name: "rest", columns, rows, levels: [] };
  const rest = { columns: Int32Array.from(columns, (_, j) => j), rows };
  const prices = Float64Array.from([...switches, single, ...amounts.map(({ price }) => price)]);
  // The rest is all that is read here.
  return { instance: { program: model, rest } as Pick<Instance, "program" | "rest"> as Instance, prices, sums };
}

/** Every list of amounts that has the sums. */
function fillings({ amounts }: Drawn, sums: readonly number[]): number[][] {
  const all = amounts.reduce<number[][]>(
    (lists, { lower, wide }) =>
      lists.flatMap((list) => Array.from({ length: wide + 1 }, (_, n) => [...list, lower + n])),
    [[]],
  );
  const sum = (list: number[], g: number) => list.reduce((n, x, i) => n + (amounts[i]?.group === g ? x : 0), 0);
  return all.filter((list) => sums.every((wanted, g) => sum(list, g) === wanted));
}

/** What a filling costs where the amount with the largest row bears its switch by the unit, and what it really costs. */
function costs({ amounts, switches, single }: Drawn, list: readonly number[]): { shared: number; real: number } {
  const plain = amounts.reduce((n, { price }, i) => n + price * (list[i] as number), Math.min(single, 3 * single));
  let [shared, real] = [plain, plain];
  for (const [z, price] of switches.entries()) {
    const bound = amounts.flatMap(({ of, most }, i) =>
      of === z && most !== undefined ? [{ amount: list[i] as number, most }] : [],
    );
    const [largest] = bound.toSorted((a, b) => b.most - a.most);
    if (price < 0) shared += price;
    else if (largest !== undefined) shared += Math.floor(price / largest.most) * largest.amount;
    if (bound.some(({ amount, most }) => amount > most)) real = Infinity;
    else real += bound.some(({ amount }) => amount > 0) ? price : Math.min(0, price);
  }
  return { shared, real };
}

it("the rest costs what its best filling costs with switches by the unit, never more than any filling really does", () => {
  const seen = createCounts();
  fc.assert(
    fc.property(arbRest, (drawn) => {
      const { instance, prices, sums } = write(drawn);
      const all = fillings(drawn, sums);
      const { value, amount } = createRestSolver(instance).at(prices);
      expect(value).toBe(Math.min(...all.map((list) => costs(drawn, list).shared)));
      const best = Math.min(...all.map((list) => costs(drawn, list).real));
      expect(value).toBeLessThanOrEqual(best);
      // What it says it took is such a filling.
      const list = Array.from(amount.subarray(4));
      expect(all).toContainEqual(list);
      expect(costs(drawn, list).shared).toBe(value);
      seen.add("rest", value === best ? "exact" : best === Infinity ? "none" : "below");
    }),
    { numRuns: 400, seed: 1 },
  );
  expect(seen.seldom(20, ["rest"], ["exact", "below", "none"])).toEqual([]);
});
