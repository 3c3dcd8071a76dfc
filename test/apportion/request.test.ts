import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion, methods, proRata } from "../../src/apportion/index.ts";
import { weights } from "./arbitraries.ts";
import { sum } from "./checks.ts";

const method = "largest-remainder";

describe("bounds that leave no room are an outcome", () => {
  test.each([
    ["short", { seats: 10, weights: [1, 2], upper: [3, 4] }, { reason: "short", places: 3 }],
    [
      "short, since nothing is pro rata to 0",
      { seats: 10, weights: [0, 2], upper: [9, 4] },
      { reason: "short", places: 6 },
    ],
    ["short, since nobody is there", { seats: 10, weights: [] }, { reason: "short", places: 10 }],
    ["over", { seats: 3, weights: [1, 2], lower: [2, 3] }, { reason: "over", places: 2 }],
    ["over with one claimant", { seats: 3, weights: [1], lower: [4] }, { reason: "over", places: 1 }],
    [
      "crossed",
      { seats: 9, weights: [1, 2], lower: [0, 3], upper: [9, 1] },
      { reason: "crossed", claimant: 1, places: 2 },
    ],
  ] as const)("%s", (_, request, outcome) => {
    expect(apportion({ ...request, method })).toEqual({ status: "infeasible", ...outcome });
    expect(proRata(request)).toEqual({ status: "infeasible", ...outcome });
  });

  test("room by one place too few, and exactly enough", () => {
    fc.assert(
      fc.property(weights(), fc.array(fc.nat(20), { minLength: 8, maxLength: 8 }), (list, caps) => {
        const upper = list.map((_, i) => caps[i] ?? 0);
        const room = sum(upper.filter((_, i) => list[i] !== 0));
        for (const { name } of methods) {
          const full = apportion({ seats: room, weights: list, upper, method: name });
          expect(full).toMatchObject({
            status: "apportioned",
            seats: upper.map((most, i) => (list[i] === 0 ? 0 : most)),
          });
          const more = apportion({ seats: room + 1, weights: list, upper, method: name });
          expect(more).toEqual({ status: "infeasible", reason: "short", places: 1 });
        }
      }),
      { numRuns: 200 },
    );
  });

  test("nothing to divide is not a problem", () => {
    expect(apportion({ seats: 0, weights: [], method })).toMatchObject({ status: "apportioned", seats: [] });
    expect(apportion({ seats: 0, weights: [0, 0], method })).toMatchObject({ status: "apportioned", seats: [0, 0] });
    expect(apportion({ seats: 3, weights: [0, 0], lower: [1, 2], method })).toMatchObject({ seats: [1, 2] });
    for (const { name } of methods)
      expect(apportion({ seats: 0, weights: [4, 2], method: name })).toMatchObject({ seats: [0, 0] });
  });
});

describe("what cannot be meant throws a RangeError that shows the value and a way out", () => {
  test.each([
    ["all weights 0", { seats: 5, weights: [0, 0] }, /All weights are 0.*\(5\).*\nMaybe/],
    ["all weights 0, above the bounds", { seats: 5, weights: [0, 0], lower: [2, 1] }, /\(2\)/],
    ["seats below 0", { seats: -1, weights: [1] }, /number of seats \(-1\).*\nMaybe/],
    ["half a seat", { seats: 0.5, weights: [1] }, /number of seats \(0.5\)/],
    ["a weight below 0", { seats: 1, weights: [1, -2] }, /weight of claimant \(1\) \(-2\)/],
    ["a broken weight", { seats: 1, weights: [1.5] }, /weight of claimant \(0\) \(1.5\)/],
    ["no number", { seats: 1, weights: [Number.NaN] }, /\(NaN\)/],
    ["an unsafe weight", { seats: 1, weights: [2 ** 53] }, /\(9007199254740992\)/],
    ["weights that sum too high", { seats: 1, weights: [2 ** 52, 2 ** 52] }, /sum of the weights/],
    ["a lower bound below 0", { seats: 1, weights: [1], lower: [-1] }, /lower bound of claimant \(0\) \(-1\)/],
    ["an upper bound below 0", { seats: 1, weights: [1], upper: [-1] }, /upper bound of claimant \(0\) \(-1\)/],
    [
      "a bound without limit",
      { seats: 1, weights: [1], upper: [Infinity] },
      /upper bound of claimant \(0\) \(Infinity\)/,
    ],
    ["too few lower bounds", { seats: 1, weights: [1, 1], lower: [1] }, /lower bounds \(1\).*claimants \(2\)/],
    ["too many upper bounds", { seats: 1, weights: [1], upper: [1, 1] }, /upper bounds \(2\).*claimants \(1\)/],
  ])("%s", (_, request, message) => {
    expect(() => apportion({ ...request, method })).toThrow(RangeError);
    expect(() => apportion({ ...request, method })).toThrow(message);
  });

  test("an unknown method", () => {
    const request = JSON.parse('{ "seats": 1, "weights": [1], "method": "hare" }');
    expect(() => apportion(request)).toThrow(/\(hare\).*\nMaybe one of these was meant: largest-remainder, adams/);
  });
});
