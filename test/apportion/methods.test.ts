import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { methods, steps } from "../../src/apportion/index.ts";
import { claims, divide, divisorMethods } from "./arbitraries.ts";
import { divisorCertifies, isDivisorMethod, isLargestRemainder, keepsBounds, staysNear, sum } from "./checks.ts";
import { cmp, exactShares, furthestBelow, largestRemainder, plainShares, strongestClaim } from "./oracle.ts";

const RUNS = { numRuns: 400 };

describe("largest remainder", () => {
  const method = "largest-remainder";

  test("is what sorting all remainders gives", () => {
    fc.assert(
      fc.property(claims, (bounds) => {
        const { seats } = divide({ ...bounds, method });
        expect(seats).toEqual(largestRemainder(bounds));
        expect(isLargestRemainder(seats, bounds, exactShares(bounds))).toBe(true);
        expect(staysNear(seats, exactShares(bounds))).toBe(true);
      }),
      RUNS,
    );
  });

  test("on plain shares it is one place at a time to whoever is furthest below the share", () => {
    fc.assert(
      fc.property(claims, (bounds) => {
        const { seats } = divide({ ...bounds, method, shares: "plain" });
        expect(seats).toEqual(furthestBelow(bounds, plainShares(bounds)));
        expect(isLargestRemainder(seats, bounds, plainShares(bounds))).toBe(true);
      }),
      RUNS,
    );
  });

  test("the certificate alone gives the places back, but for ties", () => {
    fc.assert(
      fc.property(claims, fc.constantFrom("bounded", "plain"), (bounds, shares) => {
        const { seats, exact, certificate, ties } = divide({ ...bounds, method, shares });
        if (certificate.kind !== "remainder") throw new Error(certificate.kind);
        const { shift, last, next, denominator } = certificate;
        expect(denominator).toBe(exact.theta.denominator);
        expect(shares === "plain" || shift === 0).toBe(true);
        expect(next < last).toBe(ties.length === 0);
        const tied = new Set(ties.flatMap(({ claimants }) => claimants));
        const again = exact.whole.map((whole, i) => {
          const rounded = whole + shift + ((exact.rest[i] ?? 0) >= last ? 1 : 0);
          return Math.min(Math.max(rounded, bounds.lower[i] ?? 0), bounds.upper[i] ?? 0);
        });
        const untied = (places: readonly number[]) => places.filter((_, i) => bounds.weights[i] !== 0 && !tied.has(i));
        expect(untied(again)).toEqual(untied(seats));
      }),
      RUNS,
    );
  });

  test("more seats than divisor methods allow", () => {
    const seats = 2 ** 45;
    expect(divide({ seats, weights: [1, 1, 1], method }).seats).toEqual([
      (seats - 2) / 3 + 1,
      (seats - 2) / 3 + 1,
      (seats - 2) / 3,
    ]);
  });
});

describe.each(divisorMethods)("%s", (method) => {
  test("gives the same as one place at a time", () => {
    fc.assert(
      fc.property(claims, (bounds) => {
        const { seats } = divide({ ...bounds, method });
        expect(seats).toEqual(strongestClaim(method, bounds));
        expect(divide({ ...bounds, method, shares: "plain" }).seats).toEqual(seats);
      }),
      RUNS,
    );
  });

  test("keeps the min-max inequality, and both ends of the divisor interval certify it", () => {
    fc.assert(
      fc.property(claims, (bounds) => {
        const { seats, certificate } = divide({ ...bounds, method });
        if (certificate.kind !== "divisor") throw new Error(certificate.kind);
        expect(isDivisorMethod(method, seats, bounds)).toBe(true);
        for (const { numerator, denominator } of [certificate.from, certificate.to]) {
          expect(divisorCertifies(method, [numerator, denominator], seats, bounds)).toBe(true);
        }
        const { from, to } = certificate;
        expect(cmp([from.numerator, from.denominator], [to.numerator, to.denominator])).toBeLessThanOrEqual(0);
      }),
      RUNS,
    );
  });

  test("the divisor interval is as wide as it can be", () => {
    const { certificate } = divide({ seats: 26, weights: [9061, 7179, 5259, 3319, 1182], method });
    if (certificate.kind !== "divisor") throw new Error(certificate.kind);
    expect(certificate.power).toBe(method === "hill-huntington" ? 2 : 1);
    const bounds = {
      seats: 26,
      weights: [9061, 7179, 5259, 3319, 1182],
      lower: [0, 0, 0, 0, 0],
      upper: [26, 26, 26, 26, 26],
    };
    const { seats } = divide({ ...bounds, method });
    const { from, to } = certificate;
    const below = [from.numerator * 10_000n - 1n, from.denominator * 10_000n] as const;
    const beyond = [to.numerator * 10_000n + 1n, to.denominator * 10_000n] as const;
    expect(divisorCertifies(method, below, seats, bounds)).toBe(false);
    expect(divisorCertifies(method, beyond, seats, bounds)).toBe(false);
  });

  test("the divisor interval is open where no claim was refused, or none honoured", () => {
    const full = divide({ seats: 2, weights: [5], upper: [2], method }).certificate;
    expect(full).toMatchObject({ from: { numerator: 0n, denominator: 1n } });
    const bare = divide({ seats: 2, weights: [5, 3], lower: [1, 1], method }).certificate;
    expect(bare).toMatchObject({ to: { numerator: 1n, denominator: 0n } });
  });

  test("refuses more seats than it compares exactly", () => {
    expect(() => divide({ seats: 2 ** 25 + 1, weights: [1, 2], method })).toThrow(/seats \(33554433\).*\nMaybe/);
  });

  test("at its largest sizes the products leave the safe range, and the places are still right", () => {
    const weights = [2 ** 49 + 1, 2 ** 49, 2 ** 48 - 1, 3];
    const bounds = { seats: 2 ** 25, weights, lower: [0, 0, 0, 0], upper: weights };
    expect(isDivisorMethod(method, divide({ ...bounds, method }).seats, bounds)).toBe(true);
  });
});

describe.each(methods.map(({ name }) => name))("%s, with bounds", (method) => {
  test("total exact and bounds kept", () => {
    fc.assert(
      fc.property(claims, (bounds) => {
        const { seats } = divide({ ...bounds, method });
        expect(sum(seats)).toBe(bounds.seats);
        expect(keepsBounds(seats, bounds)).toBe(true);
      }),
      RUNS,
    );
  });

  test("steps tell the exact share, what was added, and who was in a tie", () => {
    fc.assert(
      fc.property(claims, (bounds) => {
        const result = divide({ ...bounds, method });
        const told = steps(result);
        const shares = exactShares(bounds);
        expect(told.map((step) => step.seats)).toEqual(result.seats);
        for (const [i, { share, clip, extra, tie }] of told.entries()) {
          const { whole, numerator, denominator } = share;
          const exact = [BigInt(whole) * BigInt(denominator) + BigInt(numerator), BigInt(denominator)] as const;
          expect(cmp(exact, shares[i] ?? [0n, 1n])).toBe(0);
          expect(whole + extra).toBe(result.seats[i]);
          expect(clip).toBe(result.exact.clips[i]);
          const tied = result.ties.some(({ claimants }) => claimants.includes(i));
          expect(tie !== "none").toBe(tied);
          const won = result.ties.some(({ order, places }) => order.slice(0, places).includes(i));
          expect(tie === "won").toBe(won);
        }
      }),
      RUNS,
    );
  });
});
