import { describe, expect, test } from "vitest";
import { biproportional } from "../../src/apportion/index.ts";
import { divide, divisorMethods } from "./arbitraries.ts";
import { sum } from "./checks.ts";
import { usa1880 } from "./usa-1880.ts";

describe("26 seats by six methods (Balinski and Young, Fair Representation, 1982)", () => {
  test.each([
    ["largest-remainder", [9, 7, 5, 4, 1]],
    ["adams", [9, 7, 5, 3, 2]],
    ["dean", [9, 7, 5, 4, 1]],
    ["hill-huntington", [9, 7, 6, 3, 1]],
    ["webster", [9, 8, 5, 3, 1]],
    ["jefferson", [10, 7, 5, 3, 1]],
  ] as const)("%s", (method, seats) => {
    const result = divide({ seats: 26, weights: [9061, 7179, 5259, 3319, 1182], method });
    expect(result.seats).toEqual(seats);
    expect(result.ties).toEqual([]);
  });
});

describe("the Alabama paradox (1880, 38 states, at least one seat each)", () => {
  const states = Object.keys(usa1880);
  const weights = Object.values(usa1880);
  const of = (seats: readonly number[], state: string): number => seats[states.indexOf(state)] ?? Number.NaN;
  const lower = weights.map(() => 1);

  test("the figures are those of the census", () => {
    expect(states).toHaveLength(38);
    expect(sum(weights)).toBe(49_371_340);
  });

  test.each([
    ["Alabama", 8, 7],
    ["Illinois", 18, 19],
    ["Texas", 9, 10],
    ["Nevada", 1, 1],
  ])("%s has %i of 299 seats and %i of 300 by largest remainder", (state, of299, of300) => {
    expect(of(divide({ seats: 299, weights, lower, shares: "plain", method: "largest-remainder" }).seats, state)).toBe(
      of299,
    );
    expect(of(divide({ seats: 300, weights, lower, shares: "plain", method: "largest-remainder" }).seats, state)).toBe(
      of300,
    );
  });

  test("without the lower bound Nevada has none, and the paradox does not show", () => {
    const [of299, of300] = [299, 300].map((seats) => divide({ seats, weights, method: "largest-remainder" }).seats);
    expect(of(of299 ?? [], "Nevada")).toBe(0);
    expect([of(of299 ?? [], "Alabama"), of(of300 ?? [], "Alabama")]).toEqual([8, 8]);
  });

  test("the exact shares are those of the history books, to three decimals", () => {
    const thousandths = (seats: number, state: string): bigint =>
      (BigInt(seats) * 2000n * BigInt(usa1880[state] ?? 0) + 49_371_340n) / 98_742_680n;
    const { exact } = divide({ seats: 300, weights, lower, shares: "plain", method: "largest-remainder" });
    expect(exact.theta).toEqual({ numerator: 300, denominator: 49_371_340 });
    expect(["Alabama", "Texas", "Illinois"].map((state) => thousandths(299, state))).toEqual([7646n, 9640n, 18_640n]);
    expect(["Alabama", "Texas", "Illinois"].map((state) => of(exact.whole, state))).toEqual([7, 9, 18]);
  });

  test.each(divisorMethods)("no state loses a seat from 290 to 310 by %s", (method) => {
    const tables = Array.from({ length: 21 }, (_, i) => divide({ seats: 290 + i, weights, lower, method }).seats);
    for (const [i, seats] of tables.slice(1).entries()) {
      expect(seats.every((places, state) => places >= (tables[i]?.[state] ?? 0))).toBe(true);
    }
  });
});

test("Uri 2020: 4 lists, 4 districts, 37 seats (official result)", () => {
  // Altdorf, Bürglen, Erstfeld, Schattdorf
  const result = biproportional({
    rows: [12, 9, 7, 9],
    columns: [15, 7, 6, 9],
    weights: [
      [11_471, 2822, 2309, 4794], // CVP
      [11_908, 1606, 1705, 2600], // SPGB
      [9213, 1567, 946, 2961], // FDP
      [7756, 2945, 1573, 3498], // SVP
    ],
  });
  expect(result).toMatchObject({
    status: "apportioned",
    ties: [],
    seats: [
      [5, 2, 2, 3],
      [4, 1, 2, 2],
      [3, 1, 1, 2],
      [3, 3, 1, 2],
    ],
  });
});
