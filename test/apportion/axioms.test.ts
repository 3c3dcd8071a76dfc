/**
 * The properties by which methods are judged, after Balinski and Young, Fair Representation (1982). Each method says in the
 * list which it has: those are tried on random claims, and of those it has not a witness is shown.
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { methods, type MethodName } from "../../src/apportion/index.ts";
import { divide, openClaims, weights } from "./arbitraries.ts";
import { quota, sum } from "./checks.ts";

const RUNS = { numRuns: 400 };
const named = methods.map((method) => [method.name, method] as const);
const count = fc.integer({ min: 1, max: 12 });

test("the list names every method once, and only largest remainder keeps both quotas", () => {
  const having = (property: (method: (typeof methods)[number]) => boolean) =>
    methods.filter((method) => property(method)).map(({ name }) => name);
  expect(having(() => true)).toEqual(["largest-remainder", "adams", "dean", "hill-huntington", "webster", "jefferson"]);
  expect(having(({ quota }) => quota === "both")).toEqual(["largest-remainder"]);
  expect(having(({ quota }) => quota === "lower")).toEqual(["jefferson"]);
  expect(having(({ quota }) => quota === "upper")).toEqual(["adams"]);
  expect(having((method) => !method.houseMonotone)).toEqual(["largest-remainder"]);
  expect(having((method) => !method.populationMonotone)).toEqual(["largest-remainder"]);
});

describe.each(named)("%s", (method, properties) => {
  test("quota, as far as the method keeps it", () => {
    const lower = properties.quota === "both" || properties.quota === "lower";
    const upper = properties.quota === "both" || properties.quota === "upper";
    fc.assert(
      fc.property(openClaims, (claims) => {
        const { seats } = divide({ ...claims, method });
        for (const [i, places] of seats.entries()) {
          const { floor, ceiling } = quota(i, claims.weights, claims.seats);
          expect(places).toBeGreaterThanOrEqual(lower ? floor : 0);
          expect(places).toBeLessThanOrEqual(upper ? ceiling : claims.seats);
        }
      }),
      RUNS,
    );
  });

  test("exactness: whole shares are given as they are, in any multiple", () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 6 }), count, count, (shares, scale, multiple) => {
        const seats = shares.map((share) => share * multiple);
        const claims = { seats: sum(seats), weights: shares.map((share) => share * scale) };
        expect(divide({ ...claims, method }).seats).toEqual(seats);
      }),
      RUNS,
    );
  });

  test("weak proportionality: only the ratios of the weights count", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50_000), { minLength: 1, maxLength: 8 }), fc.nat(60), count, (list, seats, scale) => {
        const claims = { weights: [1, ...list], seats };
        const scaled = { weights: claims.weights.map((weight) => weight * scale), seats };
        expect(divide({ ...scaled, method }).seats).toEqual(divide({ ...claims, method }).seats);
      }),
      RUNS,
    );
  });

  test("anonymity: in another order everybody has the same, but for ties", () => {
    fc.assert(
      fc.property(
        openClaims.chain((claims) =>
          fc.record({
            claims: fc.constant(claims),
            order: fc.shuffledSubarray([...claims.weights.keys()], { minLength: claims.weights.length }),
          }),
        ),
        ({ claims, order }) => {
          const first = divide({ ...claims, method });
          const second = divide({ ...claims, weights: order.map((i) => claims.weights[i] ?? 0), method });
          const tied = new Set(first.ties.flatMap(({ claimants }) => claimants));
          const tiedAgain = new Set(second.ties.flatMap(({ claimants }) => claimants.map((k) => order[k] ?? -1)));
          expect([...tiedAgain].sort((a, b) => a - b)).toEqual([...tied].sort((a, b) => a - b));
          const untied = [...order.entries()].filter(([, i]) => !tied.has(i));
          expect(untied.map(([k]) => second.seats[k])).toEqual(untied.map(([, i]) => first.seats[i]));
        },
      ),
      RUNS,
    );
  });

  test("concordance: who weighs more never has less; equals differ by one place at most", () => {
    fc.assert(
      fc.property(openClaims, ({ weights, seats: total }) => {
        const { seats } = divide({ weights, seats: total, method });
        const sorted = [...weights.entries()].sort(([, a], [, b]) => a - b);
        for (const [k, [i, weight]] of sorted.entries()) {
          const [j, heavier] = sorted[k + 1] ?? [i, weight];
          expect((seats[j] ?? 0) - (seats[i] ?? 0)).toBeGreaterThanOrEqual(heavier > weight ? 0 : -1);
        }
      }),
      RUNS,
    );
  });
});

describe.each(named.filter(([, method]) => method.houseMonotone))("%s", (method) => {
  test("house monotonicity: one place more takes none from anybody, within bounds too", () => {
    fc.assert(
      fc.property(openClaims, fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }), (claims, caps) => {
        const upper = claims.weights.map((weight, i) => (weight === 0 ? 0 : 1 + (caps[i] ?? 0)));
        const seats = Math.min(claims.seats, sum(upper) - 1);
        const before = divide({ weights: claims.weights, upper, seats, method }).seats;
        const after = divide({ weights: claims.weights, upper, seats: seats + 1, method }).seats;
        expect(after.every((places, i) => places >= (before[i] ?? 0))).toBe(true);
      }),
      RUNS,
    );
  });

  test("population monotonicity: nobody loses to one whose weight fell in comparison", () => {
    let gained = 0;
    const seats = fc.integer({ min: 0, max: 40 });
    // Large enough that somebody loses to somebody else in many of the cases: the counter below saw none at ±3.
    const change = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(weights(6), change, seats, seats, (before, changes, first, second) => {
        const after = before.map((weight, i) => Math.max(1, weight + (changes[i] ?? 0)));
        const old = divide({ weights: before, seats: first, method }).seats;
        const now = divide({ weights: after, seats: second, method }).seats;
        const at = (list: readonly number[], i: number): number => list[i] ?? 0;
        for (const i of before.keys()) {
          for (const j of before.keys()) {
            const grew = BigInt(at(after, i)) * BigInt(at(before, j)) > BigInt(at(before, i)) * BigInt(at(after, j));
            const lost = at(now, i) < at(old, i) && at(now, j) > at(old, j);
            expect(grew && lost).toBe(false);
            if (lost) gained += 1;
          }
        }
      }),
      RUNS,
    );
    expect(gained).toBeGreaterThan(0);
  });
});

describe("witnesses of what a method has not", () => {
  const given = (method: MethodName, weights: readonly number[], seats: number): readonly number[] =>
    divide({ weights, seats, method }).seats;

  test("largest remainder: one place more, and the smallest loses one (Alabama paradox)", () => {
    expect(given("largest-remainder", [6, 6, 2], 10)).toEqual([4, 4, 2]);
    expect(given("largest-remainder", [6, 6, 2], 11)).toEqual([5, 5, 1]);
  });

  test("largest remainder: the first grows, the third does not, and the first loses a place to it (population paradox)", () => {
    expect(given("largest-remainder", [55, 2, 5], 5)).toEqual([5, 0, 0]);
    expect(given("largest-remainder", [56, 3, 5], 5)).toEqual([4, 0, 1]);
  });

  test.each([
    ["adams", 1, "below", [14, 127, 15, 130, 8], 12],
    ["dean", 1, "below", [14, 127, 15, 130, 8], 12],
    ["hill-huntington", 1, "below", [14, 127, 15, 130, 8], 12],
    ["webster", 3, "below", [16, 17, 18, 110, 18], 18],
    ["dean", 0, "above", [499, 28, 54, 56, 27, 31, 52, 26, 56], 33],
    ["hill-huntington", 0, "above", [92, 18, 25, 10, 9], 20],
    ["webster", 0, "above", [22, 1, 12, 1, 8], 18],
    ["jefferson", 0, "above", [105, 9, 20, 60], 16],
  ] as const)("%s: claimant %i %s quota", (method, i, side, weights, seats) => {
    const places = given(method, weights, seats)[i] ?? 0;
    const { floor, ceiling } = quota(i, weights, seats);
    expect(side === "below" ? floor - places : places - ceiling).toBe(1);
  });
});
